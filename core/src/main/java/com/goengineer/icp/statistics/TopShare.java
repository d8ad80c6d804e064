package com.goengineer.icp.statistics;

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
    return new RankedAmounts(score, amount, counts).topShares(shares);
  }
}
