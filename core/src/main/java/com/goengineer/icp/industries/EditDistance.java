package com.goengineer.icp.industries;

import java.util.Arrays;

/**
 * Optimal string alignment distance: the fewest insertions, deletions, substitutions and exchanges
 * of neighbours that turn one text into the other, no part being edited twice (Damerau, CACM 1964,
 * doi:10.1145/363958.363994; the restricted form).
 */
final class EditDistance {
  private EditDistance() {}

  /**
   * The distance in UTF-16 units, symmetric, 0 for equal texts. Only the diagonal band that can
   * hold a distance up to the limit is computed: O(length x limit) time.
   *
   * @return the distance, or {@code limit + 1} when it is greater than the limit
   */
  static int between(String a, String b, int limit) {
    // One edit brings at most one letter in and one out.
    boolean hopeless =
        Math.abs(a.length() - b.length()) > limit
            || Long.bitCount(lettersOf(a) ^ lettersOf(b)) > 2 * limit;
    return hopeless ? limit + 1 : withinBand(a, b, limit);
  }

  /** The set of letters of a text; different letters may share a bit. */
  private static long lettersOf(String text) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1L << text.charAt(i);
    }
    return letters;
  }

  private static int withinBand(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int least = fill(row, new int[][] {last, beforeLast}, new Step(a, b, i, limit));
      if (least > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], limit + 1);
  }

  /** The letter of {@code a} that a row is about. */
  private record Step(String a, String b, int i, int limit) {
    boolean equal(int j) {
      return a.charAt(i - 1) == b.charAt(j - 1);
    }

    boolean exchanged(int j) {
      return i > 1
          && j > 1
          && a.charAt(i - 1) == b.charAt(j - 2)
          && a.charAt(i - 2) == b.charAt(j - 1);
    }
  }

  /** Row i of the table from the one above it and the one above that; returns its least entry. */
  private static int fill(int[] row, int[][] above, Step step) {
    Arrays.fill(row, step.limit + 1);
    int from = Math.max(1, step.i - step.limit);
    int to = Math.min(row.length - 1, step.i + step.limit);
    row[0] = from == 1 ? step.i : row[0];
    int least = row[0];
    for (int j = from; j <= to; j++) {
      int substituted = above[0][j - 1] + (step.equal(j) ? 0 : 1);
      int best = Math.min(Math.min(row[j - 1], above[0][j]) + 1, substituted);
      row[j] = step.exchanged(j) ? Math.min(best, above[1][j - 2] + 1) : best;
      least = Math.min(least, row[j]);
    }
    return least;
  }
}
