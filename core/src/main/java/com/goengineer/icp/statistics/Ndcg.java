package com.goengineer.icp.statistics;

/**
 * Normalised discounted cumulative gain at a cut-off: what the top of a list brings, the first
 * places counting most (K. Järvelin and J. Kekäläinen, "Cumulated Gain-Based Evaluation of IR
 * Techniques", ACM TOIS 20 (2002), doi:10.1145/582415.582418).
 *
 * <p>DCG = sum of gain / log2(place + 1) over the first k places of the descending score; tied
 * scores share the discounts of their places (F. McSherry and M. Najork, ECIR 2008,
 * doi:10.1007/978-3-540-78646-7_38; the same in scikit-learn). NDCG = DCG / DCG of the perfect
 * order. Range 0 to 1 for gains of at least 0; 0 when no gain is positive.
 *
 * <p>An instance holds the discounts of one cut-off; immutable and thread-safe.
 */
public final class Ndcg {

  /** Sum of the discounts of the first i places. */
  private final double[] discounts;

  /**
   * The discounts of the first places.
   *
   * @param cutOff k, the number of places that count, at least 1
   */
  public Ndcg(int cutOff) {
    discounts = new double[cutOff + 1];
    double logOfTwo = StrictMath.log(2);
    for (int place = 1; place <= cutOff; place++) {
      discounts[place] = discounts[place - 1] + logOfTwo / StrictMath.log(place + 1.0);
    }
  }

  /**
   * NDCG of a score at this cut-off.
   *
   * @param score n scores without NaN, higher is better
   * @param gain n gains, each at least 0
   */
  public double of(double[] score, double[] gain) {
    return of(Ordering.of(score), gain, Ordering.of(gain), Ordering.once(score.length));
  }

  /**
   * The same under counts; O(n).
   *
   * @param score order of n elements by score
   * @param gain n gains, each at least 0
   * @param byGain order of the same elements by gain
   * @param counts copies of each element
   */
  public double of(Ordering score, double[] gain, Ordering byGain, int[] counts) {
    RankedAmounts perfect = new RankedAmounts(byGain, gain, counts);
    return of(new RankedAmounts(score, gain, counts), perfect);
  }

  /** The same from gains in the order of the score and in their own. */
  public double of(RankedAmounts byScore, RankedAmounts perfect) {
    double most = perfect.discounted(discounts);
    return most == 0 ? 0 : byScore.discounted(discounts) / most;
  }
}
