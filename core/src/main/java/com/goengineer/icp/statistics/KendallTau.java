package com.goengineer.icp.statistics;

/**
 * Kendall's tau-b: concordant less discordant pairs, corrected for ties on both sides (M. G.
 * Kendall, "The Treatment of Ties in Ranking Problems", Biometrika 33 (1945),
 * doi:10.1093/biomet/33.3.239).
 *
 * <p>tau-b = (C - D) / sqrt((P - Tx) * (P - Ty)), P all pairs, Tx and Ty the pairs tied on either
 * side. Range -1 to 1; 0 when either side is constant or there is no pair (SciPy says NaN there).
 * Pairs are counted in whole numbers with a binary indexed tree (P. M. Fenwick, 1994,
 * doi:10.1002/spe.4380240306): O(n log n).
 */
public final class KendallTau {

  private KendallTau() {}

  /**
   * Tau-b of two samples of equal length without NaN.
   *
   * @param left n values
   * @param right n values
   */
  public static double of(double[] left, double[] right) {
    return of(Ordering.of(left), Ordering.of(right), Ordering.once(left.length));
  }

  /** The same under counts of fewer than 2^31 copies in all; O(n log n). */
  public static double of(Ordering left, Ordering right, int[] counts) {
    return of(new DrawnOrdering(left, counts), new DrawnOrdering(right, counts));
  }

  /** The same of orders that were counted already, under the same counts. */
  public static double of(DrawnOrdering left, DrawnOrdering right) {
    int[] leftGroups = left.sizes();
    int[] rightGroups = right.sizes();
    long total = sum(leftGroups);
    long pairs = total * (total - 1) / 2;
    double leftUntied = pairs - tiedPairs(leftGroups);
    double rightUntied = pairs - tiedPairs(rightGroups);
    if (leftUntied == 0 || rightUntied == 0) {
      return 0;
    }
    long surplus = concordantLessDiscordant(left.order(), right.order(), left.counts());
    return surplus / StrictMath.sqrt(leftUntied) / StrictMath.sqrt(rightUntied);
  }

  private static long sum(int[] counts) {
    long sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  private static long tiedPairs(int[] groups) {
    long pairs = 0;
    for (int size : groups) {
      pairs += (long) size * (size - 1) / 2;
    }
    return pairs;
  }

  /**
   * Walks up the left order; the tree holds the right groups of all strictly smaller elements, and
   * {@code held} how many of them are in each.
   */
  private static long concordantLessDiscordant(Ordering left, Ordering right, int[] counts) {
    int[] tree = new int[right.groups() + 1];
    int[] held = new int[right.groups()];
    int entered = 0;
    long surplus = 0;
    int first = 0;
    while (first < left.size()) {
      int end = endOfTie(left, first);
      for (int place = first; place < end; place++) {
        int element = left.elementAt(place);
        if (counts[element] > 0) {
          int group = right.group(element);
          int below = upTo(tree, group);
          surplus += (long) counts[element] * (below - (entered - below - held[group]));
        }
      }
      for (int place = first; place < end; place++) {
        int element = left.elementAt(place);
        if (counts[element] > 0) {
          entered += counts[element];
          held[right.group(element)] += counts[element];
          add(tree, right.group(element), counts[element]);
        }
      }
      first = end;
    }
    return surplus;
  }

  private static int endOfTie(Ordering order, int first) {
    int group = order.group(order.elementAt(first));
    int end = first + 1;
    while (end < order.size() && order.group(order.elementAt(end)) == group) {
      end++;
    }
    return end;
  }

  /** Copies in the groups before {@code group}. */
  private static int upTo(int[] tree, int group) {
    int sum = 0;
    for (int node = group; node > 0; node &= node - 1) {
      sum += tree[node];
    }
    return sum;
  }

  private static void add(int[] tree, int group, int copies) {
    for (int node = group + 1; node < tree.length; node += node & -node) {
      tree[node] += copies;
    }
  }
}
