package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.TopShare;
import com.goengineer.icp.validation.Baseline;
import com.goengineer.icp.validation.Fold;
import java.util.ArrayList;
import java.util.List;

/**
 * What ranking by past-12-month GP reaches on the training dates: mean rank correlation with profit
 * and mean share of profit in the top 20 %.
 */
final class PastYearStandard {

  private static final double TOP = 0.20;

  private final List<Outcome> outcomes = new ArrayList<>();
  private final Reached byPastYear;

  private record Outcome(Fold fold, Ordering byProfit, double[] positive, int[] once) {

    Reached of(double[] scores) {
      Ordering order = Ordering.of(scores);
      return new Reached(
          order.spearman(byProfit, once), TopShare.of(order, positive, once, TOP)[0]);
    }
  }

  private record Reached(double spearman, double share) {}

  /** The standard of these as-of dates. */
  PastYearStandard(List<Fold> folds) {
    for (Fold fold : folds) {
      double[] profit = fold.snapshot().outcome().profit();
      double[] positive = fold.snapshot().outcome().positiveProfit();
      outcomes.add(new Outcome(fold, Ordering.of(profit), positive, Ordering.once(profit.length)));
    }
    double spearman = 0;
    double share = 0;
    for (Outcome outcome : outcomes) {
      Reached reached = outcome.of(Baseline.PAST_YEAR_PROFIT.scores(outcome.fold, new double[0]));
      spearman += reached.spearman;
      share += reached.share;
    }
    byPastYear = new Reached(spearman, share);
  }

  /** True when the score with these weights reaches both. */
  boolean reached(double[] weights) {
    double spearman = 0;
    double share = 0;
    for (Outcome outcome : outcomes) {
      Reached reached = outcome.of(outcome.fold.raw(weights));
      spearman += reached.spearman;
      share += reached.share;
    }
    return spearman >= byPastYear.spearman && share >= byPastYear.share;
  }
}
