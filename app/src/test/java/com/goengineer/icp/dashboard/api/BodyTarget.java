package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.dashboard.imports.ImportDrafts;
import com.goengineer.icp.dashboard.imports.JobBoard;
import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON bodies of every request that takes one, read by the rules of the server and given to its
 * handlers, with a sample behind them. The first byte says to which the rest belongs. Each ends in
 * an answer that can be written, or in a refusal that {@link ApiProblems} knows, with words. No
 * server runs, which under the fuzzer would take a minute to start: what it adds (methods, media
 * types, sizes) is in {@code WrongRequestsTest}.
 */
public final class BodyTarget {
  private static final String WORKSPACE = "served";
  private static final AtomicReference<@Nullable BodyTarget> OPENED = new AtomicReference<>();

  private final JsonMapper json;
  private final List<Handler<?>> handlers;

  /** A body's type and what takes it. */
  private record Handler<T>(Class<T> type, Function<T, Object> taken) {
    Object take(JsonMapper json, byte[] bytes) {
      T body = json.readValue(bytes, type);
      if (body == null) {
        return ""; // the server refuses it as missing
      }
      json.writeValueAsString(body); // the audit does
      return taken.apply(body);
    }
  }

  /** Reads the sample ahead, which takes longer than a request may. */
  private BodyTarget(Workspace workspace) {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    ApiSetup setup = new ApiSetup();
    setup.unknownNumbersAreNull().customize(builder);
    setup.whatIsNeededIsThere().customize(builder);
    this.json = builder.build();
    this.handlers = handlers(workspace, setup);
    take("0{}".getBytes(StandardCharsets.UTF_8));
    take("1{}".getBytes(StandardCharsets.UTF_8));
  }

  private static List<Handler<?>> handlers(Workspace workspace, ApiSetup setup) {
    Surroundings now = setup.surroundings(Clock.systemUTC());
    LoadedRuns loaded = setup.loadedRuns(workspace);
    JobBoard board = new JobBoard();
    WhatIfController whatIf = new WhatIfController(loaded, new LatestQuestions());
    FutureController future = new FutureController(workspace, loaded, now);
    ScenariosController scenarios = new ScenariosController(workspace, loaded, now);
    MatchDecisionsController matches =
        new MatchDecisionsController(workspace, loaded, new LoadedMatches(loaded), now);
    ImportController imports = new ImportController(new ImportDrafts(), board, workspace);
    OptimizeController optimize = new OptimizeController(workspace, loaded, board, now);
    IndustriesController industries = new IndustriesController(loaded, workspace);
    return List.of(
        new Handler<>(WhatIfRequest.class, body -> whatIf.ask("current", "page", 1, body)),
        new Handler<>(FutureController.FutureRequest.class, body -> future.future("current", body)),
        new Handler<>(ScenariosController.NewScenario.class, scenarios::add),
        new Handler<>(MatchDecisionsController.Answer.class, matches::decide),
        new Handler<>(ImportController.DecisionRequest.class, imports::decide),
        new Handler<>(
            OptimizeController.DecisionRequest.class, body -> optimize.adopt("current", body)),
        new Handler<>(
            OptimizeController.DecisionRequest.class, body -> optimize.keep("current", body)),
        new Handler<>(OptimizeController.DecisionRequest.class, optimize::withdraw),
        new Handler<>(IndustriesController.Tiers.class, industries::replace));
  }

  /** Makes the sample, in a process without the fuzzer, which would take a minute over it. */
  public static void prepare(Path directory) throws IOException {
    Workspace workspace = Workspace.at(directory.resolve(WORKSPACE));
    Path sources = directory.resolve("sources");
    SampleGenerator.write(sources, SampleSettings.of(60, 600, 1));
    new ScoringJob(
            Setup.open(workspace, Optional.empty()),
            new Surroundings(Clock.systemUTC(), "fuzz", 2, Optional.empty(), step -> {}))
        .run(sources, Optional.empty());
  }

  /** Called by the fuzzer before it begins. */
  public static void fuzzerInitialize() {
    Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    OPENED.set(new BodyTarget(Workspace.at(directory.resolve(WORKSPACE))));
  }

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length > 0) {
      Objects.requireNonNull(OPENED.get(), "it was opened").take(bytes);
    }
  }

  private void take(byte[] bytes) {
    int place = Math.floorMod(bytes[0] - '0', handlers.size()); // a digit, so that seeds are read
    Object answer;
    try {
      answer = handlers.get(place).take(json, Arrays.copyOfRange(bytes, 1, bytes.length));
    } catch (JacksonException unreadable) {
      inWords(UnreadableBody.inWords(unreadable), unreadable);
      return;
    } catch (RuntimeException refused) {
      if (!isKnown(refused)) {
        throw refused;
      }
      inWords(refused.getMessage(), refused);
      return;
    }
    json.writeValueAsString(answer);
  }

  private static boolean isKnown(RuntimeException refused) {
    return Stream.of(ApiProblems.class.getDeclaredMethods())
        .map(method -> method.getAnnotation(ExceptionHandler.class))
        .filter(Objects::nonNull)
        .flatMap(handler -> Stream.of(handler.value()))
        .anyMatch(type -> type.isInstance(refused));
  }

  private static void inWords(@Nullable String words, RuntimeException refused) {
    if (words == null || words.isBlank()) {
      throw new AssertionError("refused without words", refused);
    }
  }
}
