package com.goengineer.icp.statistics;

/**
 * An amount in the order of a score, under counts, with what Gini, gain curve and discounted gain
 * have in common worked out once: copies and amount of every tie group. O(n) to make.
 */
public final class RankedAmounts {

  private final int[] sizes;
  private final double[] sums;
  private final long copies;
  private final double total;

  /**
   * Sums the amounts by tie group.
   *
   * @param score order of n elements by score
   * @param amount n amounts, each at least 0
   * @param counts copies of each element
   */
  public RankedAmounts(Ordering score, double[] amount, int[] counts) {
    this(score.groupCounts(counts), score.groupSums(amount, counts));
  }

  /** The same of an order that was counted already. */
  public RankedAmounts(DrawnOrdering score, double[] amount) {
    this(score.sizes(), score.order().groupSums(amount, score.counts()));
  }

  private RankedAmounts(int[] sizes, double[] sums) {
    this.sizes = sizes;
    this.sums = sums;
    long allCopies = 0;
    double all = 0;
    for (int group = 0; group < sizes.length; group++) {
      allCopies += sizes[group];
      all += sums[group];
    }
    copies = allCopies;
    total = all;
  }

  /** Sum of amount * (r - (N + 1) / 2), r the average rank: see {@link Gini}. */
  public double area() {
    double area = 0;
    long before = 0;
    for (int group = 0; group < sizes.length; group++) {
      area += (before + (sizes[group] - copies) / 2.0) * sums[group];
      before += sizes[group];
    }
    return area;
  }

  /**
   * The share of the amount that the best shares of the elements hold: see {@link TopShare}.
   *
   * @param shares ascending, each 0 to 1
   */
  public double[] topShares(double... shares) {
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

  /**
   * Discounted gain of the first places: see {@link Ndcg}.
   *
   * @param discounts sum of the discounts of the first i places, for i from 0
   */
  double discounted(double[] discounts) {
    double gain = 0;
    long before = 0;
    int last = discounts.length - 1;
    for (int group = sizes.length - 1; group >= 0 && before < last; group--) {
      if (sizes[group] > 0) {
        int end = (int) Math.min(last, before + sizes[group]);
        gain += sums[group] / sizes[group] * (discounts[end] - discounts[(int) before]);
        before += sizes[group];
      }
    }
    return gain;
  }
}
