package com.goengineer.icp.statistics;

/**
 * Spearman's rank correlation with average ties: Pearson's correlation of the average ranks (C.
 * Spearman, 1904; ties as M. G. Kendall, "Rank Correlation Methods", 1948).
 *
 * <p>With d = twice the average rank minus (n + 1), a whole number, rho = sum(dx * dy) /
 * sqrt(sum(dx^2) * sum(dy^2)). The sums are exact integers, so rho has the same bits for every
 * order of the rows. Range -1 to 1. It is 0, not NaN, when either side is constant or n < 2: a
 * score that tells nobody apart says nothing.
 *
 * <p>An instance holds one outcome and correlates many scores with it without allocation; it is a
 * workspace and not thread-safe.
 */
public final class Spearman {

  private final int size;
  private final Ranks ranks;
  private final int[] outcomeRanks;
  private final int[] scoreRanks;
  private final double outcomeSpread;

  /**
   * Ranks the outcome once.
   *
   * @param outcome n values without NaN
   */
  public Spearman(double[] outcome) {
    size = outcome.length;
    ranks = new Ranks(size);
    outcomeRanks = new int[size];
    scoreRanks = new int[size];
    ranks.doubled(outcome, outcomeRanks);
    outcomeSpread = sumOfProducts(outcomeRanks, outcomeRanks);
  }

  /** Spearman's rho of two samples of equal length without NaN. */
  public static double of(double[] left, double[] right) {
    return new Spearman(right).with(left);
  }

  /**
   * Spearman's rho of the scores with the outcome; O(n).
   *
   * @param scores n values without NaN
   * @throws IllegalArgumentException if the lengths differ
   */
  public double with(double[] scores) {
    if (scores.length != size) {
      throw new IllegalArgumentException(scores.length + " scores for " + size + " outcomes");
    }
    ranks.doubled(scores, scoreRanks);
    double spread = sumOfProducts(scoreRanks, scoreRanks);
    if (spread == 0 || outcomeSpread == 0) {
      return 0;
    }
    double together = sumOfProducts(scoreRanks, outcomeRanks);
    double rho = together / StrictMath.sqrt(spread * outcomeSpread);
    return Math.max(-1, Math.min(1, rho));
  }

  /** Exact sum of dx * dy in two halves that cannot overflow, rounded once at the end. */
  private double sumOfProducts(int[] left, int[] right) {
    long high = 0;
    long low = 0;
    int centre = size + 1;
    for (int row = 0; row < size; row++) {
      long product = (long) (left[row] - centre) * (right[row] - centre);
      high += product >> Integer.SIZE;
      low += product & 0xFFFF_FFFFL;
    }
    return high * 0x1p32 + low;
  }
}
