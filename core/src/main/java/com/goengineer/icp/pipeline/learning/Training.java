package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.statistics.Utility;
import com.goengineer.icp.validation.Fold;
import com.goengineer.icp.validation.Snapshot;
import com.goengineer.icp.weights.TrainingFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The as-of dates that are learned from, under some components.
 *
 * @param components the components
 * @param folds the as-of dates, oldest first
 * @param defaults default weight of each component
 * @param judges the same dates as the search sees them: profit floored at 0 and winsorised
 */
record Training(
    Components components, List<Fold> folds, double[] defaults, List<TrainingFold> judges) {

  static Training of(Components components, List<Fold> folds, double[] defaults, Utility utility) {
    List<TrainingFold> judges = new ArrayList<>();
    for (Fold fold : folds) {
      Snapshot.Outcome outcome = fold.snapshot().outcome();
      double[] profit = TrainingFold.winsorised(outcome.profit());
      Utility.Judge judge = utility.on(profit, outcome.bought());
      judges.add(new TrainingFold(fold.scores(), judge, fold.accounts()));
    }
    return new Training(components, folds, defaults, List.copyOf(judges));
  }

  /** The same dates with one component more, at a default weight of 0. */
  Training with(Component component, Utility utility) {
    Components more = components.with(component);
    List<Fold> refitted = folds.stream().map(fold -> fold.with(more)).toList();
    return of(more, refitted, Arrays.copyOf(defaults, defaults.length + 1), utility);
  }

  /** Whether weights can be judged on any of the dates. */
  boolean usable() {
    return judges.stream().anyMatch(fold -> fold.judge().usable());
  }

  /** Names of the components that may know the future at one of the dates. */
  Set<String> undated() {
    Set<String> undated = new LinkedHashSet<>();
    folds.forEach(fold -> undated.addAll(fold.undated()));
    return undated;
  }

  /** Where the weights may lie. */
  Region region(WeightBounds bounds) {
    return Region.of(components, defaults, bounds, new Region.Findings(judges, undated()));
  }

  /** What was dropped from the utility at which date, in sentences. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (int date = 0; date < folds.size(); date++) {
      for (String term : judges.get(date).judge().dropped()) {
        remarks.add(
            "As of "
                + folds.get(date).cutOff().asOf()
                + " the "
                + term
                + " term is left out: fewer than "
                + Utility.SMALLEST_CLASS
                + " accounts make the difference it measures.");
      }
    }
    return remarks;
  }
}
