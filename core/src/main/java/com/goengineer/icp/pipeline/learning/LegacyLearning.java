package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.AccountNumbers;
import com.goengineer.icp.validation.Backtest;
import com.goengineer.icp.validation.CutOffs;
import com.goengineer.icp.validation.Evidence;
import com.goengineer.icp.validation.Fold;
import com.goengineer.icp.validation.History;
import com.goengineer.icp.validation.LeakyNumber;
import com.goengineer.icp.validation.Tornado;
import com.goengineer.icp.validation.Verdict;
import com.goengineer.icp.weights.Found;
import com.goengineer.icp.weights.IndifferenceSet;
import com.goengineer.icp.weights.LegacyObjective;
import com.goengineer.icp.weights.ParetoFront;
import com.goengineer.icp.weights.Progress;
import com.goengineer.icp.weights.Search;
import com.goengineer.icp.weights.SearchSettings;
import com.goengineer.icp.weights.Simplex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the weights that the original's objective asks for, so that they can be compared: it
 * rewards agreement with revenue that the score is made of, on the accounts of today. What it finds
 * is judged out of time like any weights, but never found better: the year it is judged on was
 * before its eyes.
 *
 * @param settings how to judge, and the seed
 * @param workers threads; nothing depends on their number
 * @param progress told of the best so far; may stop the search, which then keeps that best
 */
public record LegacyLearning(LearningSettings settings, Workers workers, Progress progress) {

  /** The components whose weights the original searches. */
  private static final Set<String> SEARCHED = Set.of("vertical", "adoption", "relationship");

  /** With fewer its largest weight, 0.5, leaves no weights that sum to 1. */
  private static final int FEWEST = 2;

  private static final String HINDSIGHT =
      "These weights were fitted to data that hold the year they are judged on: the verdict cannot"
          + " be \"better\".";

  /**
   * Finds the weights.
   *
   * @param history the past
   * @param components the components to weigh; others than the original's get weight 0
   * @param defaults the workspace's default weights
   * @return refused where the objective is not defined
   */
  public Learned run(History history, Components components, Weights defaults) {
    boolean[] excluded = new boolean[components.list().size()];
    int searched = 0;
    for (int place = 0; place < excluded.length; place++) {
      excluded[place] = !SEARCHED.contains(components.names().get(place));
      searched += excluded[place] ? 0 : 1;
    }
    double[] target = LeakyNumber.target(history.today());
    boolean anyRevenue = Arrays.stream(target).anyMatch(revenue -> revenue > 0);
    if (searched < FEWEST || !anyRevenue) {
      String reason =
          anyRevenue
              ? "The original's objective needs two of vertical, adoption and relationship."
              : "The original's objective is not defined: no account has hardware or consumable"
                  + " revenue.";
      return new Learned.Refused(reason, List.of());
    }
    LegacyObjective objective = new LegacyObjective(components.scores(history.today()), target);
    Simplex region = LegacyObjective.region(excluded);
    double[] preferred = defaults.toArray();
    SearchSettings how = new SearchSettings(settings.seed(), 0, workers, progress);
    return judged(history, components, preferred, Search.run(objective, region, preferred, how));
  }

  /** The as-of dates; none where the log is too short to judge by. */
  private static CutOffs cutOffs(CutOffs.Choice choice) {
    return switch (choice) {
      case CutOffs.Choice.Chosen chosen -> chosen.cutOffs();
      case CutOffs.Choice.TooShort tooShort -> new CutOffs(0, 0, List.of());
    };
  }

  private Learned judged(History history, Components components, double[] defaults, Found found) {
    double[] weights = found.weights();
    CutOffs.Choice choice = CutOffs.choose(history, settings.backtest().cutOffs());
    CutOffs cutOffs = cutOffs(choice);
    Evidence evidence =
        switch (choice) {
          case CutOffs.Choice.Chosen chosen ->
              evidence(
                  Fold.at(history, cutOffs.verdict(), components, new AccountNumbers()),
                  new Judged(cutOffs, weights, defaults));
          case CutOffs.Choice.TooShort tooShort ->
              new Evidence(Verdict.NO_EVIDENCE, Double.NaN, List.of(), List.of(tooShort.reason()));
        };
    Tornado tornado = new Tornado(history.today(), components, settings.backtest());
    return new Learned.Result(
        components,
        LearningRun.named(components, weights),
        cutOffs,
        found,
        found.value(),
        IndifferenceSet.only(weights, 0),
        new ParetoFront(List.of()),
        Optional.empty(),
        evidence,
        tornado.of(weights, List.of()),
        Optional.empty(),
        Optional.empty(),
        remarks(found));
  }

  private record Judged(CutOffs cutOffs, double[] weights, double[] defaults) {}

  private Evidence evidence(Fold unseen, Judged judged) {
    Evidence.Rivals rivals =
        Evidence.Rivals.of(
            unseen, judged.weights, judged.defaults, settings.backtest().baselines());
    Evidence.Limits limits =
        new Evidence.Limits(judged.cutOffs.independentYears(), unseen.undatedWith(judged.weights));
    Evidence evidence =
        new Backtest(settings.backtest(), settings.seed(), workers)
            .evidence(rivals, unseen, limits);
    List<String> remarks = new ArrayList<>(evidence.remarks());
    remarks.add(HINDSIGHT);
    Verdict verdict =
        evidence.verdict().permitsAdoption() ? Verdict.NO_EVIDENCE : evidence.verdict();
    return new Evidence(verdict, evidence.utility(), evidence.comparisons(), remarks);
  }

  private static List<String> remarks(Found found) {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "Found by the original's objective (legacy), for comparison: it rewards agreement with"
            + " revenue that the score is made of, and says nothing of what accounts will bring.");
    remarks.add(
        String.format(
            Locale.ROOT,
            "The original minimises its combined objective; here it is %.8f.",
            -found.value()));
    if (found.end() == Found.End.CANCELLED) {
      remarks.add("The search was stopped: these are the best weights it had found by then.");
    }
    return remarks;
  }
}
