package com.goengineer.icp.industries;

/**
 * Optimal string alignment distance: the fewest insertions, deletions, substitutions and exchanges
 * of neighbours that turn one text into the other, no part being edited twice (Damerau, CACM 1964,
 * doi:10.1145/363958.363994; the restricted form).
 */
final class EditDistance {
  private EditDistance() {}

  /**
   * The distance in UTF-16 units, symmetric, 0 for equal texts; O(n m) time.
   *
   * @return the distance, or {@code limit + 1} as soon as it must be greater than the limit
   */
  static int between(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = row(a, b, i, new int[][] {beforeLast, last});
      beforeLast = last;
      last = row;
    }
    return Math.min(last[b.length()], limit + 1);
  }

  private static int[] row(String a, String b, int i, int[][] above) {
    int[] last = above[1];
    int[] row = new int[b.length() + 1];
    row[0] = i;
    for (int j = 1; j <= b.length(); j++) {
      boolean equal = a.charAt(i - 1) == b.charAt(j - 1);
      int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (equal ? 0 : 1));
      boolean exchanged =
          i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1);
      row[j] = exchanged ? Math.min(best, above[0][j - 2] + 1) : best;
    }
    return row;
  }
}
