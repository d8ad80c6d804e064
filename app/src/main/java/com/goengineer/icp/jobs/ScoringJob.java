package com.goengineer.icp.jobs;

import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.scoring.Model;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a run from sources, or a new run from the staged rows of an earlier one. */
public final class ScoringJob {
  private final Setup setup;
  private final RunMaker maker;

  public ScoringJob(Setup setup, Surroundings surroundings) {
    this.setup = setup;
    this.maker = new RunMaker(setup, surroundings);
  }

  /**
   * Reads sources, scores the accounts, and makes the result the current run.
   *
   * @param directory the sources
   * @param frozen a model to apply as it is, or empty to fit one
   */
  public RunSummary run(Path directory, Optional<Model> frozen) {
    maker.steps().begins("Read sources");
    RunInputs inputs = RunInputsReader.fromSources(directory, setup.config().sources());
    CurrentWeights weights = CurrentWeights.of(setup.config(), setup.workspace());
    return maker.makeCurrent(
        new RunMaker.Order("run", inputs, weights, frozen), RunMaker.Judge.NONE);
  }

  /** Scores the staged rows of an earlier run with other weights; the result becomes current. */
  public RunSummary rescore(Run earlier, CurrentWeights weights) {
    maker.steps().begins("Read staged rows");
    RunInputs inputs = RunInputsReader.fromRun(earlier, setup.workspace().scratch());
    return maker.makeCurrent(
        new RunMaker.Order("score", inputs, weights, Optional.empty()), RunMaker.Judge.NONE);
  }
}
