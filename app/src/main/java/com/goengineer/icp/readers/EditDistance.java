package com.goengineer.icp.readers;

/**
 * Optimal string alignment distance: the least number of letters added, left out, replaced, or
 * swapped with their neighbour. O(length times length).
 */
final class EditDistance {
  private EditDistance() {}

  /** True for two different words that one (from 4 letters on) or two (from 9 on) mistakes part. */
  static boolean isTypo(String intended, String written) {
    int allowed = intended.length() >= 9 ? 2 : 1;
    return intended.length() >= 4
        && Math.abs(intended.length() - written.length()) <= allowed
        && !intended.equals(written)
        && between(intended, written) <= allowed;
  }

  static int between(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distance[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(distance, a, b, i, j);
      }
    }
    return distance[a.length()][b.length()];
  }

  private static int step(int[][] distance, String a, String b, int i, int j) {
    int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(
            distance[i - 1][j - 1] + cost, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
  }
}
