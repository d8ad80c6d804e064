package com.goengineer.icp.linkage;

/**
 * Jaro similarity of texts of any length and any characters, as its definition says it; what {@link
 * JaroWinkler} does in words of 64 positions is this.
 */
final class LongJaro {
  private LongJaro() {}

  static double of(String a, String b) {
    boolean[] usedInA = new boolean[a.length()];
    boolean[] usedInB = new boolean[b.length()];
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    int common = 0;
    for (int i = 0; i < a.length(); i++) {
      int end = Math.min(b.length(), i + window + 1);
      for (int j = Math.max(0, i - window); j < end && !usedInA[i]; j++) {
        if (!usedInB[j] && a.charAt(i) == b.charAt(j)) {
          usedInA[i] = true;
          usedInB[j] = true;
          common++;
        }
      }
    }
    int transposed = common == 0 ? 0 : transpositions(a, usedInA, b, usedInB);
    return JaroWinkler.jaro(a.length(), b.length(), common, transposed);
  }

  private static int transpositions(String a, boolean[] usedInA, String b, boolean[] usedInB) {
    int transpositions = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (usedInA[i]) {
        while (!usedInB[j]) {
          j++;
        }
        transpositions += a.charAt(i) == b.charAt(j) ? 0 : 1;
        j++;
      }
    }
    return transpositions;
  }
}
