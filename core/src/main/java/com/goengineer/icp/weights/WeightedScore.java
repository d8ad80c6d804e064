package com.goengineer.icp.weights;

import java.util.Arrays;

/**
 * The weighted sum of component scores, rounded so that ties are ties.
 *
 * <p>A raw score is 100 * sum(w * x), rounded half-even to 9 decimals; here the same number without
 * the factor, as a whole number of 1e-11: two accounts with equal components never differ by the
 * last bit of a sum.
 */
final class WeightedScore {

  /** Units in a weighted sum of 1. */
  static final double UNITS = 1e11;

  private WeightedScore() {}

  /**
   * Whole units of 1e-11 as doubles.
   *
   * @param scores {@code scores[component][row]} in [0, 1]
   * @param weights one weight per component
   */
  static double[] rounded(double[][] scores, double[] weights) {
    double[] sums = new double[scores.length == 0 ? 0 : scores[0].length];
    into(scores, weights, sums);
    for (int row = 0; row < sums.length; row++) {
      sums[row] = Math.rint(sums[row] * UNITS);
    }
    return sums;
  }

  /** The plain weighted sums, added in the order of the components. */
  static void into(double[][] scores, double[] weights, double[] sums) {
    Arrays.fill(sums, 0);
    for (int component = 0; component < weights.length; component++) {
      double weight = weights[component];
      if (weight != 0) {
        double[] column = scores[component];
        for (int row = 0; row < sums.length; row++) {
          sums[row] += weight * column[row];
        }
      }
    }
  }
}
