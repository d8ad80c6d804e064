package com.goengineer.icp.statistics;

/**
 * Area under the receiver operating characteristic: the probability that an account that did
 * something scores higher than one that did not, a tie counting one half (D. Bamber, "The Area
 * above the Ordinal Dominance Graph", Journal of Mathematical Psychology 12 (1975),
 * doi:10.1016/0022-2496(75)90001-2).
 *
 * <p>AUC = 1/2 + sum over the positives of (r - (N + 1) / 2) / (positives * negatives), r the
 * average rank of the score. Range 0 to 1; 0.5 when one class is empty.
 */
public final class Auc {

  private Auc() {}

  /**
   * The area under the curve of a score.
   *
   * @param score n scores without NaN, higher is better
   * @param positive n flags
   */
  public static double of(double[] score, boolean[] positive) {
    return of(Ordering.of(score), positive, Ordering.once(score.length));
  }

  /** The same under counts; O(n). */
  public static double of(Ordering score, boolean[] positive, int[] counts) {
    return of(new DrawnOrdering(score, counts), positive);
  }

  /** The same of an order that was counted already. */
  public static double of(DrawnOrdering score, boolean[] positive) {
    int[] counts = score.counts();
    double sum = 0;
    long positives = 0;
    long total = 0;
    for (int element = 0; element < positive.length; element++) {
      total += counts[element];
      if (positive[element]) {
        sum += counts[element] * score.rank(element);
        positives += counts[element];
      }
    }
    double pairs = (double) positives * (total - positives);
    return pairs == 0 ? 0.5 : 0.5 + sum / pairs;
  }
}
