package com.goengineer.icp.jobs;

import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.ValidationFile;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.Backtest;
import com.goengineer.icp.validation.BacktestReport;
import com.goengineer.icp.validation.GradeCertainty;
import com.goengineer.icp.validation.History;
import com.goengineer.icp.validation.WeightsUnderTest;
import java.util.Optional;

/** Judges the weights in force out of time, as a new run that does not become current. */
public final class ValidationJob {
  private final Setup setup;
  private final Surroundings surroundings;
  private final RunMaker maker;

  public ValidationJob(Setup setup, Surroundings surroundings) {
    this.setup = setup;
    this.surroundings = surroundings;
    this.maker = new RunMaker(setup, surroundings);
  }

  /**
   * What came of it.
   *
   * @param summary the run
   * @param report the back-test
   */
  public record Outcome(RunSummary summary, BacktestReport report) {}

  /**
   * Judges the weights in force on the staged rows of a run.
   *
   * @throws NotEnoughHistory when the log is too short to judge
   */
  public Outcome validate(Run run) {
    maker.steps().begins("Read staged rows");
    RunInputs inputs = RunInputsReader.fromRun(run, setup.workspace().scratch());
    CurrentWeights weights = CurrentWeights.of(setup.config(), setup.workspace());
    BacktestReport[] found = new BacktestReport[1];
    RunSummary summary =
        maker.make(
            new RunMaker.Order("validate", inputs, weights, Optional.empty()),
            (result, past) -> {
              found[0] = report(past, weights.weights());
              return judged(result, weights.weights(), found[0]);
            });
    return new Outcome(summary, found[0]);
  }

  private BacktestReport report(History past, Weights weights) {
    maker.steps().begins("Look back");
    Components components = setup.config().components();
    Backtest backtest =
        new Backtest(setup.backtest(), setup.config().seed(), new Workers(surroundings.threads()));
    WeightsUnderTest tested =
        WeightsUnderTest.of(components, weights, Weights.defaults(components));
    return switch (backtest.run(past, components, tested)) {
      case Backtest.Result.Judged judged -> judged.report();
      case Backtest.Result.Refused refused -> throw new NotEnoughHistory(refused.reason());
    };
  }

  private RunMaker.Judged judged(PipelineResult result, Weights weights, BacktestReport report) {
    maker.steps().begins("Grade certainty");
    Components components = setup.config().components();
    double[] inOrder = components.names().stream().mapToDouble(weights::of).toArray();
    double[] certainty =
        new GradeCertainty(
                components,
                setup.config().grades(),
                setup.config().seed(),
                new Workers(surroundings.threads()))
            .of(result.scored().accounts(), inOrder, GradeCertainty.around(inOrder));
    return new RunMaker.Judged(
        result, Optional.empty(), Optional.of(certainty), Optional.of(ValidationFile.tree(report)));
  }
}
