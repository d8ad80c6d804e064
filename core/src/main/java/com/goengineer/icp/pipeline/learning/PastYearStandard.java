package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.TopShare;
import com.goengineer.icp.validation.Backtest;
import com.goengineer.icp.validation.Baseline;
import com.goengineer.icp.validation.Fold;
import com.goengineer.icp.validation.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What ranking by past-12-month GP reaches on the training dates, and whether a score is level with
 * it there: as good in mean rank correlation with profit and in mean share of profit in the top 20
 * %, and with a mean of the lower 95 % bounds that keeps the margins of {@link Level}.
 */
final class PastYearStandard {

  private static final double TOP = 0.20;

  /** Bounds are worked out for at most this many weights. */
  private static final int MOST_LOOKED_AT = 24;

  private final List<Fold> folds;
  private final Backtest backtest;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Reached byPastYear;

  private record Outcome(Fold fold, Ordering byProfit, double[] positive, int[] once) {

    Reached of(double[] scores) {
      Ordering order = Ordering.of(scores);
      return new Reached(
          order.spearman(byProfit, once), TopShare.of(order, positive, once, TOP)[0]);
    }
  }

  private record Reached(double spearman, double share) {
    Reached plus(Reached other) {
      return new Reached(spearman + other.spearman, share + other.share);
    }
  }

  /**
   * The standard of some as-of dates.
   *
   * @param folds the as-of dates, at least one
   * @param backtest how intervals are drawn
   */
  PastYearStandard(List<Fold> folds, Backtest backtest) {
    this.folds = folds;
    this.backtest = backtest;
    Reached sum = new Reached(0, 0);
    for (Fold fold : folds) {
      double[] profit = fold.snapshot().outcome().profit();
      double[] positive = fold.snapshot().outcome().positiveProfit();
      Outcome outcome =
          new Outcome(fold, Ordering.of(profit), positive, Ordering.once(profit.length));
      outcomes.add(outcome);
      sum = sum.plus(outcome.of(Baseline.PAST_YEAR_PROFIT.scores(fold, new double[0])));
    }
    byPastYear = sum;
  }

  /**
   * The first weights that are level.
   *
   * @param preferredFirst weights in the order in which they are wanted; of many, an even selection
   *     is looked at
   */
  Optional<double[]> firstLevel(List<double[]> preferredFirst) {
    List<double[]> asGood = preferredFirst.stream().filter(this::asGood).toList();
    int stride = Math.max(1, (asGood.size() + MOST_LOOKED_AT - 1) / MOST_LOOKED_AT);
    for (int place = 0; place < asGood.size(); place += stride) {
      if (keepsMargins(asGood.get(place))) {
        return Optional.of(asGood.get(place));
      }
    }
    return Optional.empty();
  }

  private boolean asGood(double[] weights) {
    Reached sum = new Reached(0, 0);
    for (Outcome outcome : outcomes) {
      sum = sum.plus(outcome.of(outcome.fold.raw(weights)));
    }
    return sum.spearman >= byPastYear.spearman && sum.share >= byPastYear.share;
  }

  private boolean keepsMargins(double[] weights) {
    double spearman = 0;
    double share = 0;
    for (Fold fold : folds) {
      Level level = backtest.roughLevel(fold, fold.raw(weights));
      spearman += level.spearman().lower95() / folds.size();
      share += level.share20().lower95() / folds.size();
    }
    return spearman >= Level.SPEARMAN_MARGIN && share >= Level.SHARE_MARGIN;
  }
}
