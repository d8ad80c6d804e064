package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.WeightedSum;
import com.goengineer.icp.statistics.Ranks;
import com.goengineer.icp.statistics.Utility;
import com.goengineer.icp.validation.Sensitivity.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Works out how much hangs on each weight.
 *
 * @param today the accounts of the run; components are fitted to them
 * @param components the components
 * @param settings shares of the grades and utility
 */
public record Tornado(Accounts today, Components components, BacktestSettings settings) {

  /**
   * The sensitivity of every component, in the order of the registry.
   *
   * @param weights one per component, together 1
   * @param folds as-of dates to measure utility on; none where the log is too short
   */
  public List<Sensitivity> of(double[] weights, List<Fold> folds) {
    double[][] scores = components.scores(today);
    List<Sensitivity> sensitivities = new ArrayList<>();
    for (int number = 0; number < weights.length; number++) {
      double[] less = Sensitivity.moved(weights, number, -GradeCertainty.REASONABLE_CHANGE);
      double[] more = Sensitivity.moved(weights, number, GradeCertainty.REASONABLE_CHANGE);
      sensitivities.add(
          new Sensitivity(
              components.list().get(number).name(),
              change(new Move(scores, weights, less, less[number]), folds),
              change(new Move(scores, weights, more, more[number]), folds)));
    }
    return List.copyOf(sensitivities);
  }

  private record Move(double[][] scores, double[] from, double[] to, double weight) {}

  private Change change(Move move, List<Fold> folds) {
    Grade[] before = grades(move.scores, move.from);
    Grade[] after = grades(move.scores, move.to);
    int changed = 0;
    for (int row = 0; row < before.length; row++) {
      changed += before[row] == after[row] ? 0 : 1;
    }
    double share = before.length == 0 ? 0 : (double) changed / before.length;
    return new Change(move.weight, share, utilityChange(move, folds));
  }

  private Grade[] grades(double[][] scores, double[] weights) {
    double[] raw = new double[today.size()];
    WeightedSum.raw(scores, weights, raw);
    double[] ranks = Ranks.average(raw);
    Grade[] grades = new Grade[raw.length];
    for (int row = 0; row < grades.length; row++) {
      grades[row] = settings.grades().of(ranks[row] / raw.length);
    }
    return grades;
  }

  private OptionalDouble utilityChange(Move move, List<Fold> folds) {
    double sum = 0;
    for (Fold fold : folds) {
      Snapshot.Outcome outcome = fold.snapshot().outcome();
      Utility.Judge judge = settings.utility().on(outcome.positiveProfit(), outcome.bought());
      sum += judge.of(fold.raw(move.to)) - judge.of(fold.raw(move.from));
    }
    return folds.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / folds.size());
  }
}
