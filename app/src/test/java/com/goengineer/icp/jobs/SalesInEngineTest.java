package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.embedded.DuckDbEngine;
import com.goengineer.icp.embedded.EngineSettings;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.pipeline.ScoringPipeline;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sources.RowText;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sales log that the engine holds already, against the same log handed over. */
class SalesInEngineTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void theLogGivesTheSameResultWhereverItIsSplit() {
    RunInputs inputs =
        inputs(
            sources()
                .sale("ALPHA,2026-10-01,100.10,200")
                .sale("Gamma GmbH,2026-10-02,50.05,60")
                .sale("gamma gmbh,2026-10-02,50.05,60")
                .sale("1234 Alpha,2026-10-02,0.05,60")
                .sale("Nobody Knows,2026-10-03,7.00,8")
                .sale(",2026-10-03,1.00,1")
                .sale("Gamma,,2.00,2"));
    PipelineResult handedOver = run(inputs, inputs.sources(), Optional.empty());
    Table log = inputs.sources().table(SourceRole.SALES_LOG);
    PipelineResult inEngine = run(inputs, withoutLog(inputs.sources()), Optional.of(log));
    assertThat(inEngine.money()).isEqualTo(handedOver.money());
    assertThat(inEngine.problems()).isEqualTo(handedOver.problems());
    assertThat(rows(inEngine.scored().accounts().table()))
        .isEqualTo(rows(handedOver.scored().accounts().table()));
    assertThat(inEngine.scored().raw()).isEqualTo(handedOver.scored().raw());
  }

  @Test
  void anEmptyLogIsRefusedThereToo() {
    RunInputs inputs = inputs(sources().sale("ALPHA,2026-10-01,100.10,200"));
    Table none = inputs.sources().table(SourceRole.SALES_LOG).reordered(new int[0]);
    assertThatThrownBy(() -> run(inputs, withoutLog(inputs.sources()), Optional.of(none)))
        .isInstanceOf(SourceRefused.class)
        .hasMessageContaining("no line");
  }

  private SourceFolder sources() {
    return new SourceFolder(directory.resolve("sources"))
        .customer("1,Alpha Inc,,0,0,,,")
        .customer("2,Alpha LLC,,0,0,,,")
        .customer("3,Gamma,,0,0,,,");
  }

  private static RunInputs inputs(SourceFolder folder) {
    return RunInputsReader.fromSources(folder.write(), SourceSettings.NONE);
  }

  private static StagedSources withoutLog(StagedSources sources) {
    Map<SourceRole, Table> tables = new EnumMap<>(sources.tables());
    tables.remove(SourceRole.SALES_LOG);
    return new StagedSources(tables, sources.passThroughHeaders(), sources.sheets(), true);
  }

  private PipelineResult run(RunInputs inputs, StagedSources sources, Optional<Table> log) {
    Surroundings surroundings = new Surroundings(MONDAY, "test", 2, Optional.empty(), step -> {});
    Setup setup = Setup.open(Workspace.at(directory.resolve("workspace")), Optional.empty());
    EngineSettings settings = new EngineSettings(2, Optional.empty(), directory.resolve("scratch"));
    try (Engine engine = new DuckDbEngine(settings)) {
      log.ifPresent(table -> engine.load(StagedSources.SALES_ROWS, table));
      return new ScoringPipeline(
              engine,
              setup.pipelineSettings(surroundings, CurrentWeights.of(setup), Optional.empty()),
              step -> {})
          .run(sources, inputs.reading());
    }
  }

  private static String rows(Table table) {
    return String.join("\n", RowText.canonical(table).dictionary());
  }
}
