package com.goengineer.icp.jobs;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.RunSummary;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a run from sources, or a new run from the staged rows of an earlier one. */
public final class ScoringJob {
  private final Setup setup;
  private final Surroundings surroundings;

  public ScoringJob(Setup setup, Surroundings surroundings) {
    this.setup = setup;
    this.surroundings = surroundings;
  }

  /**
   * Reads sources, scores the accounts, and makes the result the current run.
   *
   * @param directory the sources
   * @param frozen a model to apply as it is, its weights among the rest, or empty to fit one
   */
  public RunSummary run(Path directory, Optional<FrozenModel> frozen) {
    RunMaker maker = maker(frozen);
    return maker.alone(
        "run",
        () -> {
          maker.steps().begins("Read sources");
          RunInputs inputs = RunInputsReader.fromSources(directory, setup.sources());
          return current(
              maker, new RunMaker.Order("run", inputs, weights(frozen), frozen), maker::open);
        });
  }

  /**
   * The same for sources that the engine reads where they are. The rows of the sales log are not
   * staged with the run, so it cannot be scored again without them.
   *
   * @param location a directory by its URI
   */
  public RunSummary run(String location, Optional<FrozenModel> frozen) {
    RunMaker maker = maker(frozen);
    return maker.alone("run", () -> runFrom(location, frozen, maker));
  }

  private RunSummary runFrom(String location, Optional<FrozenModel> frozen, RunMaker maker) {
    try (Engine engine = maker.open()) {
      maker.steps().begins("Read sources");
      RunInputs inputs = RunInputsReader.fromLocation(engine, location, setup.sources());
      return current(
          maker, new RunMaker.Order("run", inputs, weights(frozen), frozen), () -> engine);
    }
  }

  /** With what runs before it found out about its weights. */
  private RunSummary current(RunMaker maker, RunMaker.Order order, Supplier<Engine> opening) {
    Setup applied = order.frozen().map(setup::applying).orElse(setup);
    TestedWeights tested = TestedWeights.of(order.weights(), applied);
    return maker.makeCurrent(
        order.with(tested.weights()), (result, past) -> judged(maker, tested, result), opening);
  }

  private RunMaker.Judged judged(RunMaker maker, TestedWeights tested, PipelineResult result) {
    if (tested.alternatives().isEmpty()) {
      return RunMaker.Judged.unjudged(result);
    }
    maker.steps().begins("Grade certainty");
    return new RunMaker.Judged(
        result,
        Optional.empty(),
        tested.certainty(result, setup, surroundings.threads()),
        Optional.empty());
  }

  private CurrentWeights weights(Optional<FrozenModel> frozen) {
    return frozen.map(FrozenModel::weights).orElseGet(() -> CurrentWeights.of(setup));
  }

  /**
   * Scores the staged rows of an earlier run with other weights; the result becomes current. A
   * frozen model stays frozen: its scales, industry weights and limits.
   *
   * @param weights one per component of the run
   */
  public RunSummary rescore(Run earlier, CurrentWeights weights) {
    Optional<FrozenModel> frozen = setup.frozenModelOf(earlier);
    RunMaker maker = maker(frozen);
    return maker.alone(
        "score",
        () -> {
          maker.steps().begins("Read staged rows");
          RunInputs inputs = RunInputsReader.fromRun(earlier, setup.workspace().scratch());
          return current(maker, new RunMaker.Order("score", inputs, weights, frozen), maker::open);
        });
  }

  /**
   * Scores a run again where what was found out since tells how certain its grades are and the run
   * does not; the result becomes current.
   *
   * @return empty when there is nothing to add
   */
  public Optional<RunSummary> againIfNowTested(RunSummary earlier) {
    Setup then = setup.asOfRun(earlier.run());
    CurrentWeights inForce = CurrentWeights.of(then);
    return TestedWeights.areIn(earlier.weights())
            || TestedWeights.of(inForce, then).alternatives().isEmpty()
        ? Optional.empty()
        : Optional.of(new ScoringJob(then, surroundings).again(earlier.run()));
  }

  private RunMaker maker(Optional<FrozenModel> frozen) {
    return new RunMaker(frozen.map(setup::applying).orElse(setup), surroundings);
  }

  /**
   * Scores the staged rows of an earlier run again, with the settings, decisions and weights in
   * force; the result becomes current.
   */
  public RunSummary again(Run earlier) {
    return rescore(earlier, CurrentWeights.of(setup));
  }
}
