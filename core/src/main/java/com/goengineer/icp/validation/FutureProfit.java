package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.TopShare;

/**
 * How much of the profit that came afterwards the best accounts brought.
 *
 * @param share10 share of the positive profit of the outcome that the best 10 % hold, 0 to 1
 * @param share20 the same for the best 20 %
 */
public record FutureProfit(double share10, double share20) {

  /**
   * Under a ranking; ties share evenly, as in {@link TopShare}. O(n).
   *
   * @param fold what was known and what came of it
   * @param scores one per account of the fold, higher is better
   */
  public static FutureProfit of(Fold fold, double[] scores) {
    double[] shares =
        TopShare.of(
            Ordering.of(scores),
            fold.snapshot().outcome().positiveProfit(),
            Ordering.once(fold.size()),
            0.1,
            0.2);
    return new FutureProfit(shares[0], shares[1]);
  }

  /** Under the gross profit of the 12 months before: the baseline that is hardest to beat. */
  public static FutureProfit ofPastYear(Fold fold) {
    return of(fold, Baseline.PAST_YEAR_PROFIT.scores(fold, new double[0]));
  }
}
