package com.goengineer.icp.statistics;

/**
 * How far a score concentrates a non-negative amount, next to the perfect order.
 *
 * <p>Accounts by score give a cumulative curve of the amount. Gini = area between that curve and
 * the diagonal over the same area of the perfect order. With average ranks r (of the score) and q
 * (of the amount) it is sum(y * (r - m)) / sum(y * (q - m)), m = (N + 1) / 2: ties of the score
 * share their amount evenly. It is the rank ("Gini") correlation of E. Schechtman and S. Yitzhaki,
 * "A Measure of Association Based on Gini's Mean Difference", Communications in Statistics 16
 * (1987), doi:10.1080/03610928708829359, and the normalised Gini or accuracy ratio of credit
 * scoring.
 *
 * <p>Range -1 to 1; 0 for a constant score, a constant amount or no element.
 */
public final class Gini {

  private Gini() {}

  /**
   * The normalised Gini coefficient of a score.
   *
   * @param score n scores without NaN, higher is better
   * @param amount n amounts, each at least 0
   */
  public static double of(double[] score, double[] amount) {
    Ordering byAmount = Ordering.of(amount);
    return of(Ordering.of(score), amount, byAmount, Ordering.once(score.length));
  }

  /**
   * The same under counts; O(n).
   *
   * @param score order of n elements by score
   * @param amount n amounts, each at least 0
   * @param byAmount order of the same elements by amount
   * @param counts copies of each element
   */
  public static double of(Ordering score, double[] amount, Ordering byAmount, int[] counts) {
    RankedAmounts perfect = new RankedAmounts(byAmount, amount, counts);
    return of(new RankedAmounts(score, amount, counts), perfect);
  }

  /** The same from amounts in the order of the score and in their own. */
  public static double of(RankedAmounts byScore, RankedAmounts perfect) {
    double most = perfect.area();
    return most == 0 ? 0 : byScore.area() / most;
  }
}
