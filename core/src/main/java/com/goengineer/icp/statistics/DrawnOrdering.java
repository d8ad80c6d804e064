package com.goengineer.icp.statistics;

/**
 * An {@link Ordering} under counts, with what several statistics of one draw have in common worked
 * out once: copies and average rank of every tie group. O(n) to make. Immutable and thread-safe;
 * the arrays are handed out, not copied.
 */
public final class DrawnOrdering {

  private final Ordering order;
  private final int[] counts;
  private final int[] sizes;
  private final double[] ranks;
  private final double squares;

  /**
   * Counts.
   *
   * @param order order of n elements
   * @param counts copies of each element
   */
  public DrawnOrdering(Ordering order, int[] counts) {
    this.order = order;
    this.counts = counts;
    sizes = order.groupCounts(counts);
    ranks = Ordering.ranksOf(sizes);
    double sum = 0;
    for (int element = 0; element < counts.length; element++) {
      double rank = ranks[order.group(element)];
      sum += counts[element] * rank * rank;
    }
    squares = sum;
  }

  /** The order. */
  public Ordering order() {
    return order;
  }

  /** Copies of each element. */
  public int[] counts() {
    return counts;
  }

  /** Copies that each tie group holds. */
  int[] sizes() {
    return sizes;
  }

  /** The centred average rank of an element's tie group: see {@link Ordering#centredRanks}. */
  public double rank(int element) {
    return ranks[order.group(element)];
  }

  /** Sum of the squared ranks of all copies. */
  public double squares() {
    return squares;
  }

  /**
   * Spearman's rho of two orders of the same elements under the same counts, ties by average ranks.
   *
   * @return -1 to 1; 0 when either side is constant. O(n)
   * @see Spearman
   */
  public double spearman(DrawnOrdering other) {
    double together = 0;
    for (int element = 0; element < counts.length; element++) {
      together += counts[element] * rank(element) * other.rank(element);
    }
    double spread = StrictMath.sqrt(squares) * StrictMath.sqrt(other.squares);
    return spread == 0 ? 0 : Math.max(-1, Math.min(1, together / spread));
  }
}
