package com.goengineer.icp.statistics;

import java.util.Arrays;

/**
 * The share of an amount that the best by a score hold: the cumulative gain curve.
 *
 * <p>G(q) = amount of the best q of the accounts / amount of all. Between two accounts the curve is
 * straight, and tied accounts share their amount evenly. G(0) = 0, G(1) = 1; 0 throughout when
 * there is no amount.
 */
public final class TopShare {

  private TopShare() {}

  /**
   * G at some shares of the accounts.
   *
   * @param score order of n elements by score
   * @param amount n amounts, each at least 0
   * @param counts copies of each element
   * @param shares q, ascending, each 0 to 1
   * @return G(q) for each, 0 to 1. O(n)
   */
  public static double[] of(Ordering score, double[] amount, int[] counts, double... shares) {
    int[] sizes = score.groupCounts(counts);
    double[] sums = score.groupSums(amount, counts);
    double copies = Arrays.stream(sizes).asLongStream().sum();
    double total = sum(sums);
    double[] gains = new double[shares.length];
    int group = sizes.length - 1;
    double before = 0;
    double gained = 0;
    for (int i = 0; i < shares.length && total > 0; i++) {
      double wanted = shares[i] * copies;
      while (group >= 0 && before + sizes[group] <= wanted) {
        before += sizes[group];
        gained += sums[group--];
      }
      double part = group < 0 ? 0 : (wanted - before) / sizes[group] * sums[group];
      gains[i] = Math.min(1, (gained + part) / total);
    }
    return gains;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
