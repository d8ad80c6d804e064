package com.goengineer.icp.dashboard.api;

import com.fasterxml.jackson.annotation.Nulls;
import com.goengineer.icp.dashboard.imports.ImportDrafts;
import com.goengineer.icp.dashboard.imports.JobBoard;
import com.goengineer.icp.jobs.CodeVersion;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The registry of controllers, in the order of the reference. */
@Configuration(proxyBeanMethods = false)
@Import({
  RunsController.class,
  WhatIfController.class,
  ScenariosController.class,
  FutureController.class,
  OptimizeController.class,
  ValidationController.class,
  AccountController.class,
  NotesController.class,
  ExportController.class,
  DiagnosticsController.class,
  ImportController.class,
  JobController.class,
  QualityController.class,
  IndustriesController.class,
  MatchesController.class,
  MatchDecisionsController.class,
  MeController.class,
  OpenApiController.class,
  ApiProblems.class,
})
public class ApiSetup {

  /** Names of the descriptions under {@code openapi/}: one per controller. */
  static final List<String> DESCRIPTIONS =
      List.of(
          "runs",
          "what-if",
          "scenarios",
          "future",
          "optimize",
          "validation",
          "account",
          "notes",
          "export",
          "diagnostics",
          "import",
          "job",
          "quality",
          "industries",
          "matches",
          "me");

  @Bean
  LoadedRuns loadedRuns(Workspace workspace) {
    return new LoadedRuns(workspace);
  }

  @Bean
  ApplicationRunner readAhead(LoadedRuns loaded) {
    return arguments -> loaded.readAhead();
  }

  @Bean
  LoadedMatches loadedMatches(LoadedRuns loaded) {
    return new LoadedMatches(loaded);
  }

  @Bean
  Surroundings surroundings(Clock clock) {
    return new Surroundings(
        clock,
        CodeVersion.current(),
        Runtime.getRuntime().availableProcessors(),
        Optional.empty(),
        Progress.SILENT);
  }

  @Bean
  JobBoard jobBoard() {
    return new JobBoard();
  }

  @Bean
  ImportDrafts importDrafts() {
    return new ImportDrafts();
  }

  @Bean
  LatestQuestions latestQuestions() {
    return new LatestQuestions();
  }

  @Bean
  WebMvcConfigurer nothingIsPassedOver() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/v1/**");
      }
    };
  }

  @Bean
  JsonMapperBuilderCustomizer unknownNumbersAreNull() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(double[].class, new Doubles());
    module.addSerializer(Double.class, new OneDouble());
    module.addSerializer(double.class, new OneDouble());
    return builder -> builder.addModule(module);
  }

  /** What a body leaves out or sets to null is refused by name, unless it may be left out. */
  @Bean
  JsonMapperBuilderCustomizer whatIsNeededIsThere() {
    return builder ->
        builder
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
  }

  /** A number, NaN as null: JSON has no NaN. */
  private static final class OneDouble extends StdSerializer<Double> {
    OneDouble() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      if (value.isNaN()) {
        json.writeNull();
      } else {
        json.writeNumber(value);
      }
    }
  }

  /** Arrays of numbers, NaN as null: JSON has no NaN. */
  private static final class Doubles extends StdSerializer<double[]> {
    Doubles() {
      super(double[].class);
    }

    @Override
    public void serialize(double[] values, JsonGenerator json, SerializationContext context) {
      json.writeStartArray();
      for (double value : values) {
        if (Double.isNaN(value)) {
          json.writeNull();
        } else {
          json.writeNumber(value);
        }
      }
      json.writeEndArray();
    }
  }
}
