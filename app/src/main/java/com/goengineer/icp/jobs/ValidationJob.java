package com.goengineer.icp.jobs;

import com.goengineer.icp.charts.evidence.OutcomePictures;
import com.goengineer.icp.charts.evidence.WeightPictures;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.pipeline.learning.Learning;
import com.goengineer.icp.pipeline.learning.MomentumAdvice;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.Backtest;
import com.goengineer.icp.validation.BacktestReport;
import com.goengineer.icp.validation.History;
import com.goengineer.icp.validation.Sensitivity;
import com.goengineer.icp.validation.Tornado;
import com.goengineer.icp.validation.WeightsUnderTest;
import com.goengineer.icp.weights.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges the weights of a run out of time, as a new run that does not become current: those typed
 * into config.toml, else those of the run's own optimized_weights.json. Whatever that file says for
 * its weights, they are judged anew.
 *
 * <p><b>Calling it from elsewhere.</b> One job per call; the call blocks the calling thread (a few
 * seconds for thousands of accounts), so a server runs it on a thread of its own. {@link
 * Surroundings#progress()} is called on that thread as each step begins. A caller that wants to
 * stop throws from there: the unfinished run is removed, nothing else has changed, and the
 * exception reaches the caller.
 */
public final class ValidationJob {
  private final Setup setup;
  private final Surroundings surroundings;

  public ValidationJob(Setup setup, Surroundings surroundings) {
    this.setup = setup;
    this.surroundings = surroundings;
  }

  /**
   * What came of it.
   *
   * @param summary the run
   * @param report the back-test
   */
  public record Outcome(RunSummary summary, BacktestReport report) {}

  /**
   * Judges the weights of a run on its staged rows.
   *
   * @throws NotEnoughHistory when the log is too short to judge
   */
  public Outcome validate(Run run) {
    Optional<FrozenModel> frozen = setup.frozenModelOf(run);
    RunMaker maker = new RunMaker(frozen.map(setup::applying).orElse(setup), surroundings);
    return maker.alone("validate", () -> validate(run, maker, frozen));
  }

  private Outcome validate(Run run, RunMaker maker, Optional<FrozenModel> frozen) {
    maker.steps().begins("Read staged rows");
    RunInputs inputs = RunInputsReader.fromRun(run, setup.workspace().scratch());
    CurrentWeights weights = CurrentWeights.of(setup, run);
    BacktestReport[] found = new BacktestReport[1];
    RunSummary summary =
        maker.make(
            new RunMaker.Order("validate", inputs, weights, frozen),
            (result, past) -> {
              maker.steps().begins("Look back");
              BacktestReport report = report(result, past, weights);
              Examination examination =
                  new Examination(
                      Optional.of(report),
                      momentum(past, weights),
                      charts(result, weights, report));
              found[0] = examination.report().orElse(report);
              maker.steps().begins("Grade certainty");
              return judged(result, weights, examination);
            });
    return new Outcome(summary, found[0]);
  }

  private BacktestReport report(PipelineResult result, History past, CurrentWeights weights) {
    Components components = weights.components();
    Backtest backtest =
        new Backtest(setup.backtest(), setup.config().seed(), new Workers(surroundings.threads()));
    WeightsUnderTest tested =
        WeightsUnderTest.of(components, weights.weights(), Weights.defaults(components));
    return switch (backtest.run(past, components, tested)) {
      case Backtest.Result.Judged judged -> judged.report();
      case Backtest.Result.Refused refused ->
          throw new NotEnoughHistory(refused.reason(), sensitivity(result, weights));
    };
  }

  private Optional<MomentumAdvice> momentum(History past, CurrentWeights weights) {
    return new Learning(setup.learning(), new Workers(surroundings.threads()), Progress.SILENT)
        .momentum(past, weights.components(), weights.weights());
  }

  private RunMaker.Judged judged(
      PipelineResult result, CurrentWeights weights, Examination examination) {
    TestedWeights tested =
        examination
            .report()
            .map(report -> TestedWeights.judged(weights, report.evidence().verdict()))
            .orElseThrow();
    return new RunMaker.Judged(
        result,
        Optional.of(tested.weights().metadata()),
        tested.certainty(result, setup, surroundings.threads()),
        Optional.of(examination));
  }

  private List<Chart> charts(PipelineResult result, CurrentWeights weights, BacktestReport report) {
    Notation notation = Notation.ofCurrency(setup.config().currency());
    List<Chart> charts = new ArrayList<>(OutcomePictures.of(report, notation));
    int accounts = result.scored().size();
    charts.add(WeightPictures.sensitivity(sensitivity(result, weights), accounts, notation));
    return charts;
  }

  /** How much the grades of today hang on each weight. */
  private List<Sensitivity> sensitivity(PipelineResult result, CurrentWeights weights) {
    return new Tornado(result.scored().accounts(), weights.components(), setup.backtest())
        .of(weights.inOrder(), List.of());
  }
}
