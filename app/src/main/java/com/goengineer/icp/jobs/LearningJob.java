package com.goengineer.icp.jobs;

import com.goengineer.icp.charts.evidence.OutcomePictures;
import com.goengineer.icp.charts.evidence.WeightPictures;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.pipeline.learning.Goal;
import com.goengineer.icp.pipeline.learning.Learned;
import com.goengineer.icp.pipeline.learning.Learning;
import com.goengineer.icp.pipeline.learning.LegacyLearning;
import com.goengineer.icp.runs.Hashes;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.LearnedWeights;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunFolder;
import com.goengineer.icp.runs.RunInputs;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.WeightDecision;
import com.goengineer.icp.runs.WeightDecision.WeightChoice;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.InMemoryStatistics;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.Scorer;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.Backtest;
import com.goengineer.icp.validation.BacktestReport;
import com.goengineer.icp.validation.GradeCertainty;
import com.goengineer.icp.validation.History;
import com.goengineer.icp.validation.Verdict;
import com.goengineer.icp.validation.WeightsUnderTest;
import com.goengineer.icp.weights.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns weights from the past, judges them on a year they have not seen, and adopts them when
 * asked to and allowed.
 *
 * <p><b>Calling it from elsewhere.</b> One job per call; the call blocks the calling thread (a few
 * seconds for thousands of accounts), so a server runs it on a thread of its own. Two listeners are
 * called back: {@link Surroundings#progress()} on that thread as each step begins, and {@code
 * search} on that thread some hundred times while weights are searched, with the best so far. To
 * stop early let {@code search} return false, for example by reading a volatile flag that another
 * thread sets: the search then ends with the best it has, which is judged and written as a finished
 * run whose remarks say that it was stopped. Nothing needs to be cleaned up. The job must not be
 * interrupted by {@link Thread#interrupt}.
 */
public final class LearningJob {
  private final Setup setup;
  private final Surroundings surroundings;
  private final Progress search;
  private final Goal goal;
  private final RunMaker maker;

  /**
   * Prepares learning for the honest goal.
   *
   * @param setup the workspace and its settings; as of the run that is learned from
   * @param surroundings clock, threads, and who hears which step begins
   * @param search hears of the best weights so far, and may stop the search
   */
  public LearningJob(Setup setup, Surroundings surroundings, Progress search) {
    this(setup, surroundings, search, Goal.HONEST);
  }

  /**
   * The same for a goal.
   *
   * @param goal what weights are learned for
   */
  public LearningJob(Setup setup, Surroundings surroundings, Progress search, Goal goal) {
    this.setup = setup;
    this.surroundings = surroundings;
    this.search = search;
    this.goal = goal;
    this.maker = new RunMaker(setup, surroundings);
  }

  /** When learned weights become the ones in force. */
  public enum Adoption {
    /** Never: they are a proposal. */
    PROPOSE,
    /** When the verdict permits. */
    IF_BETTER,
    /** Whatever the verdict; recorded as forced. */
    FORCE
  }

  /**
   * What came of it.
   *
   * @param summary the run, scored with the learned weights
   * @param learned the weights and what speaks for them
   * @param adopted whether they are now in force
   * @param hindrance why they are not, where it was asked for: the verdict, or see {@link
   *     TypedWeights#hindrance}
   */
  public record Outcome(
      RunSummary summary, Learned.Result learned, boolean adopted, Optional<String> hindrance) {}

  /**
   * Learns from the staged rows of a run.
   *
   * @throws NotEnoughHistory when nothing can be learned; the default weights stay
   * @throws com.goengineer.icp.runs.UnusableFile when the model of the run is frozen
   */
  public Outcome optimize(Run run, Adoption adoption) {
    setup
        .frozenModelOf(run)
        .ifPresent(frozen -> {
          throw frozen.refusalToLearn();
        });
    return maker.alone(
        "optimize",
        () -> {
          maker.steps().begins("Read staged rows");
          return learn(RunInputsReader.fromRun(run, setup.workspace().scratch()), adoption);
        });
  }

  private Outcome learn(RunInputs inputs, Adoption adoption) {
    CurrentWeights before = CurrentWeights.of(setup);
    Learned.Result[] found = new Learned.Result[1];
    RunSummary summary =
        maker.make(
            new RunMaker.Order(command(), inputs, before, Optional.empty()),
            (result, past) -> {
              found[0] = learned(past, before.weights());
              return judged(result, past, found[0], inputs);
            });
    boolean permitted = found[0].evidence().verdict().permitsAdoption();
    boolean wanted = adoption == Adoption.FORCE || (adoption == Adoption.IF_BETTER && permitted);
    Optional<String> hindrance =
        wanted ? TypedWeights.hindrance(setup) : refusal(adoption, found[0].evidence().verdict());
    boolean adopted = wanted && hindrance.isEmpty();
    if (adopted) {
      adopt(summary.run(), permitted ? WeightChoice.ADOPTED : WeightChoice.FORCED);
    }
    return new Outcome(summary, found[0], adopted, hindrance);
  }

  /** Why weights that were to be adopted if better are not, and how they are all the same. */
  private Optional<String> refusal(Adoption adoption, Verdict verdict) {
    return adoption == Adoption.PROPOSE
        ? Optional.empty()
        : Optional.of(
            "The weights in force stay as they are: only better ones are adopted, and the verdict"
                + " on these is \""
                + verdict.words()
                + "\". icp "
                + command()
                + " --force adopts them all the same, and records it.");
  }

  private void adopt(Run run, WeightChoice choice) {
    new WeightDecision(run.id(), surroundings.clock().instant(), choice, "", "")
        .append(setup.workspace());
    RunFolder.makeCurrent(setup.workspace(), run);
  }

  private String command() {
    return goal == Goal.HONEST ? "optimize" : "optimize --objective " + goal.key();
  }

  private Learned learn(History past, Weights inForce) {
    Components components = setup.config().components();
    Weights defaults = setup.config().weights();
    return switch (goal) {
      case HONEST ->
          new Learning(setup.learning(), workers(), search)
              .run(past, components, defaults, inForce);
      case LEGACY ->
          new LegacyLearning(setup.learning(), workers(), search).run(past, components, defaults);
    };
  }

  private Learned.Result learned(History past, Weights inForce) {
    maker.steps().begins("Learn weights");
    return switch (learn(past, inForce)) {
      case Learned.Result result -> result;
      case Learned.Refused refused ->
          throw new NotEnoughHistory(refused.reason(), refused.sensitivity());
    };
  }

  private RunMaker.Judged judged(
      PipelineResult result, History past, Learned.Result learned, RunInputs inputs) {
    maker.steps().begins("Judge weights");
    Model model =
        Model.fit(
            learned.components(),
            new InMemoryStatistics(result.scored().accounts()),
            learned.weights(),
            setup.config().grades());
    PipelineResult rescored = result.with(new Scorer(model).score(result.scored().accounts()));
    Map<String, Object> metadata =
        LearnedWeights.metadata(
            learned, goal, setup.config().seed(), Hashes.ofText(Json.compact(inputs.files())));
    return new RunMaker.Judged(
        rescored,
        Optional.of(metadata),
        Optional.of(certainty(rescored, learned)),
        Optional.of(examination(rescored, past, learned)));
  }

  private double[] certainty(PipelineResult result, Learned.Result learned) {
    return new GradeCertainty(
            learned.components(), setup.config().grades(), setup.config().seed(), workers())
        .of(
            result.scored().accounts(),
            learned.equallyGood().chosen(),
            learned.equallyGood().weights());
  }

  private Examination examination(PipelineResult result, History past, Learned.Result learned) {
    Optional<BacktestReport> report = report(past, learned);
    Notation notation = Notation.ofCurrency(setup.config().currency());
    List<Chart> charts = new ArrayList<>();
    report.ifPresent(found -> charts.addAll(OutcomePictures.of(found, notation)));
    charts.add(WeightPictures.sensitivity(learned.sensitivity(), result.scored().size(), notation));
    if (!learned.front().trades().isEmpty()) {
      charts.add(WeightPictures.front(learned.front(), learned.components().names(), notation));
    }
    return new Examination(report, learned.momentum(), charts);
  }

  private Optional<BacktestReport> report(History past, Learned.Result learned) {
    WeightsUnderTest tested =
        WeightsUnderTest.of(learned.components(), learned.weights(), setup.config().weights());
    Backtest backtest = new Backtest(setup.backtest(), setup.config().seed(), workers());
    return switch (backtest.run(past, learned.components(), tested)) {
      case Backtest.Result.Judged judged -> Optional.of(judged.report());
      case Backtest.Result.Refused refused -> Optional.empty();
    };
  }

  private Workers workers() {
    return new Workers(surroundings.threads());
  }
}
