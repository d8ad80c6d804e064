package com.goengineer.icp.statistics;

import java.util.Arrays;

/**
 * Sample quantiles of type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The
 * American Statistician 50 (1996), doi:10.1080/00031305.1996.10473566: the default of R, NumPy and
 * Excel's PERCENTILE.INC.
 */
public final class Quantiles {

  private Quantiles() {}

  /**
   * Q(p) = x[j] + (h - j) * (x[j+1] - x[j]) with h = (n - 1) * p, j = floor(h), x ascending and
   * 0-based.
   *
   * @param sample in any order, at least one value, no NaN; it is not changed. O(n log n)
   * @param probability 0 to 1
   * @throws IllegalArgumentException for an empty sample or a probability outside 0 to 1
   */
  public static double type7(double[] sample, double probability) {
    double place = place(probability, sample.length);
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    int lower = (int) place;
    double next = sorted[Math.min(lower + 1, sorted.length - 1)];
    return between(sorted[lower], next, place - lower);
  }

  /** The place h = (n - 1) * p of a quantile in the sorted sample. */
  static double place(double probability, long observations) {
    if (observations == 0) {
      throw new IllegalArgumentException("an empty sample has no quantile");
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability " + probability + " is not in 0 to 1");
    }
    return (observations - 1) * probability;
  }

  /** The point a fraction of the way from one value to the next; exact at both ends. */
  static double between(double here, double next, double fraction) {
    return fraction == 0 || here == next ? here : here + (next - here) * fraction;
  }
}
