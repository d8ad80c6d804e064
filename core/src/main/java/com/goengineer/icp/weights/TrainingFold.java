package com.goengineer.icp.weights;

import com.goengineer.icp.scoring.WeightedSum;
import com.goengineer.icp.statistics.Quantiles;
import com.goengineer.icp.statistics.Utility;
import java.util.Arrays;

/**
 * One as-of date to learn from: what was known of its accounts, and what they did afterwards.
 *
 * @param scores component scores in [0, 1], {@code scores[component][row]}
 * @param judge the outcome: profit made ready for the search, and who bought
 * @param accounts number of each row's account; the same account has the same number at every as-of
 *     date, so that it is resampled as a whole
 */
public record TrainingFold(double[][] scores, Utility.Judge judge, int[] accounts) {

  /** Profit above this quantile is lowered to it inside the search. */
  public static final double WINSOR = 0.995;

  public TrainingFold {
    for (double[] component : scores) {
      if (component.length != accounts.length) {
        throw new IllegalArgumentException(
            component.length + " scores for " + accounts.length + " accounts");
      }
      for (double score : component) {
        if (!(score >= 0 && score <= 1)) {
          throw new IllegalArgumentException("component score " + score + " is not in 0 to 1");
        }
      }
    }
  }

  /**
   * Gross profit made ready for the search: min(max(profit, 0), cap), the cap being its 99.5th
   * percentile (type 7), because a few accounts hold half of the money and would otherwise be all
   * that is learned from. Without a cap when that percentile is not positive (fewer than 1 in 200
   * accounts bought).
   *
   * @param profit gross profit of each row in the outcome window, any sign, finite
   */
  public static double[] winsorised(double[] profit) {
    double percentile = profit.length == 0 ? 0 : Quantiles.type7(profit, WINSOR);
    double cap = percentile > 0 ? percentile : Double.POSITIVE_INFINITY;
    double[] bounded = new double[profit.length];
    for (int row = 0; row < bounded.length; row++) {
      bounded[row] = Math.max(0, Math.min(cap, profit[row]));
    }
    return bounded;
  }

  /**
   * The fold of some of its rows; what is dropped from the utility stays as on the whole fold where
   * that can be.
   *
   * @param rows ascending or in any order wanted
   */
  TrainingFold only(int[] rows) {
    if (rows.length == size()) {
      return this;
    }
    double[][] picked = new double[components()][];
    Arrays.setAll(picked, component -> pick(scores[component], rows));
    int[] numbers = Arrays.stream(rows).map(row -> accounts[row]).toArray();
    return new TrainingFold(picked, judge.only(rows), numbers);
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  /** Number of rows. */
  public int size() {
    return accounts.length;
  }

  /** Number of components. */
  public int components() {
    return scores.length;
  }

  /** True when every account has the same score in a component, so that its weight says nothing. */
  public boolean constant(int component) {
    double[] column = scores[component];
    for (double score : column) {
      if (score != column[0]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The utility of weights computed the long way round, by {@link Utility.Judge}; the kernels must
   * agree with it.
   */
  public double utility(double[] weights) {
    double[] raw = new double[size()];
    WeightedSum.raw(scores, weights, raw);
    return judge.of(raw);
  }
}
