package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.Momentum;
import com.goengineer.icp.statistics.Bootstrap;
import com.goengineer.icp.statistics.Utility;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.AccountNumbers;
import com.goengineer.icp.validation.Backtest;
import com.goengineer.icp.validation.CutOffs;
import com.goengineer.icp.validation.Evidence;
import com.goengineer.icp.validation.Fold;
import com.goengineer.icp.validation.HeadToHead;
import com.goengineer.icp.validation.History;
import com.goengineer.icp.validation.Level;
import com.goengineer.icp.validation.MomentumHalfLife;
import com.goengineer.icp.validation.Tornado;
import com.goengineer.icp.weights.Candidates;
import com.goengineer.icp.weights.Found;
import com.goengineer.icp.weights.IndifferenceSet;
import com.goengineer.icp.weights.Objective.Precision;
import com.goengineer.icp.weights.ParetoFront;
import com.goengineer.icp.weights.ParetoFront.Trade;
import com.goengineer.icp.weights.Progress;
import com.goengineer.icp.weights.ResampledUtility;
import com.goengineer.icp.weights.Search;
import com.goengineer.icp.weights.SearchSettings;
import com.goengineer.icp.weights.Simplex;
import com.goengineer.icp.weights.UtilityObjective;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One way from the training dates over the search and the choice to the verdict. */
final class LearningRun {

  /**
   * A round of the search that gains less than this part of the standard error ends it: what is
   * left to gain is far below what the data can tell.
   */
  private static final double NEGLIGIBLE = 0.02;

  private final LearningSettings settings;
  private final Workers workers;
  private final Learning learning;
  private final Past past;
  private final Training training;
  private final UtilityObjective objective;
  private final ResampledUtility resampled;
  private final double standardError;
  private final Region region;
  private final List<String> remarks;

  /** The past that the verdict's date is still to be taken from. */
  record Past(History history, CutOffs cutOffs, AccountNumbers numbers) {}

  LearningRun(Learning learning, Past past, Training training) {
    this.learning = learning;
    this.settings = learning.settings();
    this.workers = learning.workers();
    this.past = past;
    this.training = training;
    objective = new UtilityObjective(training.judges());
    Bootstrap bootstrap = new Bootstrap(settings.draws(), settings.seed());
    resampled = new ResampledUtility(objective.folds(), bootstrap, workers);
    standardError = resampled.standardError(resampled.of(training.defaults()));
    region = training.region(settings.bounds());
    remarks = new ArrayList<>(region.remarks());
    remarks.addAll(training.remarks());
  }

  /**
   * Goes it.
   *
   * @param inForce the weights in force, one per component; measured, nothing else
   */
  Learned result(double[] inForce) {
    Found found =
        Search.run(objective, region.simplex(), training.defaults(), how(learning.progress()));
    boolean stopped = found.end() == Found.End.CANCELLED;
    List<double[]> ends = List.of(found.weights(), training.defaults());
    Candidates candidates = Candidates.of(objective, region.simplex(), ends, workers);
    IndifferenceSet equallyGood =
        stopped
            ? IndifferenceSet.only(found.weights(), standardError)
            : choice(IndifferenceSet.among(candidates, resampled, workers));
    ParetoFront front = ParetoFront.among(candidates, objective, workers);
    Trade worth = ParetoFront.worth(inForce, candidates, objective);
    return judged(found, equallyGood, new Trades(front, worth));
  }

  private SearchSettings how(Progress progress) {
    return new SearchSettings(settings.seed(), NEGLIGIBLE * standardError, workers, progress);
  }

  /** With Momentum on, see {@link MomentumChoice}; else the nearest to the default weights. */
  private IndifferenceSet choice(IndifferenceSet equallyGood) {
    int momentum = training.components().names().indexOf(Learning.MOMENTUM);
    if (momentum < 0 || region.simplex().free().length == 0) {
      return equallyGood;
    }
    List<double[]> way = region.simplex().wayTo(momentum, equallyGood.weights().getFirst());
    MomentumStandard standard = new MomentumStandard(training.folds(), way.getLast(), backtest());
    MomentumChoice choice = MomentumChoice.of(equallyGood, training.defaults(), way, standard);
    remarks.add(choice.remark());
    return equallyGood.choosing(choice.weights());
  }

  private record Trades(ParetoFront front, Trade inForce) {}

  /** Looks back to the verdict's date, for the first time, now that the weights are chosen. */
  private Learned judged(Found found, IndifferenceSet equallyGood, Trades trades) {
    Components components = training.components();
    double[] chosen = equallyGood.chosen();
    boolean stopped = found.end() == Found.End.CANCELLED;
    Fold unseen = Fold.at(past.history, past.cutOffs.verdict(), components, past.numbers);
    Tornado tornado = new Tornado(past.history.today(), components, settings.backtest());
    return new Learned.Result(
        components,
        named(components, chosen),
        past.cutOffs,
        found,
        objective.value(chosen, Precision.EXACT),
        equallyGood,
        trades.front,
        Optional.of(trades.inForce),
        evidence(unseen, chosen),
        tornado.of(chosen, training.folds()),
        stopped ? Optional.empty() : momentum(unseen, chosen),
        Optional.of(backtest().level(unseen, unseen.raw(chosen))),
        remarks(stopped));
  }

  private Evidence evidence(Fold unseen, double[] chosen) {
    Evidence.Rivals rivals =
        Evidence.Rivals.of(unseen, chosen, training.defaults(), settings.backtest().baselines());
    Evidence.Limits limits =
        new Evidence.Limits(past.cutOffs.independentYears(), undatedWith(chosen, training, unseen));
    return backtest().evidence(rivals, unseen, limits);
  }

  private static List<String> undatedWith(double[] weights, Training training, Fold unseen) {
    Set<String> undated = new LinkedHashSet<>(unseen.undatedWith(weights));
    training.folds().forEach(fold -> undated.addAll(fold.undatedWith(weights)));
    return List.copyOf(undated);
  }

  private Backtest backtest() {
    return new Backtest(settings.backtest(), settings.seed(), workers);
  }

  /** What Momentum would add to weights that were not learned here. */
  Optional<MomentumAdvice> momentum(double[] without) {
    return momentum(
        Fold.at(past.history, past.cutOffs.verdict(), training.components(), past.numbers),
        without);
  }

  private Optional<MomentumAdvice> momentum(Fold unseen, double[] without) {
    if (training.components().has(Learning.MOMENTUM)) {
      return Optional.empty();
    }
    Utility utility = settings.backtest().utility();
    Momentum chosen = MomentumHalfLife.chosen(training.folds(), utility);
    Training more = training.with(chosen, utility);
    Simplex where = more.region(settings.bounds()).simplex();
    UtilityObjective withMomentum = new UtilityObjective(more.judges());
    Found found = Search.run(withMomentum, where, more.defaults(), how(Progress.SILENT));
    Fold unseenToo = unseen.with(more.components());
    double[] scores = unseenToo.raw(found.weights());
    HeadToHead gain =
        backtest().headToHead(unseen, new HeadToHead.Pair(scores, unseen.raw(without)));
    Level level = backtest().level(unseen, scores);
    int days = chosen.settings().halfLifeDays();
    MomentumAdvice.Undated undated =
        new MomentumAdvice.Undated(
            undatedWith(without, training, unseen), undatedWith(found.weights(), more, unseenToo));
    return Optional.of(new MomentumAdvice(days, found.weights(), gain.utility(), level, undated));
  }

  private List<String> remarks(boolean stopped) {
    List<String> all = new ArrayList<>(remarks);
    if (stopped) {
      all.add("The search was stopped: these are the best weights it had found by then.");
    }
    all.add(
        "The verdict's as-of date, "
            + past.cutOffs.verdict().asOf()
            + ", was opened once, after the weights were chosen.");
    return List.copyOf(all);
  }

  /** Weights with the names of their components. */
  static Weights named(Components components, double[] weights) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int component = 0; component < weights.length; component++) {
      named.put(components.names().get(component), weights[component]);
    }
    return Weights.of(named, components);
  }
}
