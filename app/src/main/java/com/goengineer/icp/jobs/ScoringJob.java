package com.goengineer.icp.jobs;

import com.goengineer.icp.embedded.DuckDbEngine;
import com.goengineer.icp.embedded.EngineSettings;
import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.pipeline.ScoringPipeline;
import com.goengineer.icp.readers.InputFile;
import com.goengineer.icp.readers.SourceCatalog;
import com.goengineer.icp.readers.Sources;
import com.goengineer.icp.readers.StagedSource;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunArtefacts;
import com.goengineer.icp.runs.RunFolder;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.RunInputs.InputRecord;
import com.goengineer.icp.runs.RunOrigin;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.StagedFiles;
import com.goengineer.icp.runs.Steps;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a run from sources, or a new run from the staged rows of an earlier one. */
public final class ScoringJob {
  private static final String EMBEDDED = "embedded";

  private final Setup setup;
  private final Surroundings surroundings;
  private final Steps steps;

  public ScoringJob(Setup setup, Surroundings surroundings) {
    this.setup = setup;
    this.surroundings = surroundings;
    this.steps = new Steps(surroundings.progress(), System::nanoTime);
  }

  /**
   * Reads sources, scores the accounts, and makes the result the current run.
   *
   * @param directory the sources
   * @param frozen a model to apply as it is, or empty to fit one
   */
  public RunSummary run(Path directory, Optional<Model> frozen) {
    steps.begins("Read sources");
    Sources sources = SourceCatalog.read(directory, setup.config().sources());
    return make("run", inputs(sources), CurrentWeights.of(setup.config()), frozen);
  }

  /** Scores the staged rows of an earlier run with other weights; the result becomes current. */
  public RunSummary rescore(Run earlier, CurrentWeights weights) {
    steps.begins("Read staged rows");
    try (ParquetFiles parquet = new ParquetFiles(setup.workspace().scratch())) {
      StagedSources sources = StagedFiles.read(earlier, parquet);
      RunInputs inputs =
          new RunInputs(earlier.inputs(), sources, StagedFiles.readProblems(earlier, parquet));
      return make("score", inputs, weights, Optional.empty());
    }
  }

  private static RunInputs inputs(Sources sources) {
    Map<SourceRole, Table> tables = new EnumMap<>(SourceRole.class);
    sources.byRole().forEach((role, staged) -> tables.put(role, staged.table()));
    StagedSource customers = sources.byRole().get(SourceRole.CUSTOMERS);
    List<String> passThrough = customers == null ? List.of() : customers.passThroughHeaders();
    return new RunInputs(
        sources.inputs().stream().map(ScoringJob::record).toList(),
        new StagedSources(tables, passThrough),
        sources.problems());
  }

  private static InputRecord record(InputFile input) {
    return new InputRecord(
        input.role().configName(), input.file(), input.sheet(), input.rows(), input.sha256());
  }

  private RunSummary make(
      String command, RunInputs inputs, CurrentWeights weights, Optional<Model> frozen) {
    RunOrigin origin =
        new RunOrigin(
            surroundings.clock().instant(),
            command,
            EMBEDDED,
            surroundings.codeVersion(),
            setup.config().seed(),
            setup.tree(),
            weights.metadata());
    try (RunFolder folder =
        RunFolder.begin(setup.workspace(), origin.createdAt(), fingerprint(inputs, origin))) {
      PipelineResult result = pipeline(inputs, weights, frozen);
      write(folder, origin, inputs, result);
      Run run = folder.publish();
      RunFolder.makeCurrent(setup.workspace(), run);
      return new RunSummary(run, result, inputs.files(), steps.seconds());
    }
  }

  private static String fingerprint(RunInputs inputs, RunOrigin origin) {
    return Json.compact(
        List.of(inputs.files(), origin.settings(), origin.weights(), origin.codeVersion()));
  }

  private PipelineResult pipeline(
      RunInputs inputs, CurrentWeights weights, Optional<Model> frozen) {
    EngineSettings settings =
        new EngineSettings(
            surroundings.threads(), surroundings.memory(), setup.workspace().scratch());
    try (Engine engine = new DuckDbEngine(settings)) {
      return new ScoringPipeline(
              engine,
              setup.pipelineSettings(surroundings.clock(), weights.weights(), frozen),
              steps)
          .run(inputs.sources(), inputs.reading());
    }
  }

  private void write(RunFolder folder, RunOrigin origin, RunInputs inputs, PipelineResult result) {
    steps.begins("Write artefacts");
    StagedFiles.write(folder, inputs.sources(), inputs.reading(), setup.workspace());
    new RunArtefacts(setup.config().components(), setup.classes(), Optional.empty())
        .write(folder, result, origin.weights());
    steps.begins("Draw pictures");
    new PicturesAndReport(setup, origin.weights()).write(folder, result);
    steps.begins("Hash artefacts");
    RunArtefacts.writeManifest(folder, origin, inputs, result, steps.seconds());
    steps.end();
  }
}
