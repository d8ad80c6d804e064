package com.goengineer.icp.linkage;

import java.util.Arrays;

/**
 * Jaro-Winkler similarity, in [0, 1]: Jaro's (m/|a| + m/|b| + (m - t)/m) / 3 with m characters in
 * common inside a window of max(|a|, |b|)/2 - 1 and t half the number of transpositions, raised by
 * 0.1 per common leading character, up to four (Winkler 1990, "String Comparator Metrics and
 * Enhanced Decision Rules in the Fellegi-Sunter Model"). As in Winkler's later code the prefix
 * counts only above a Jaro similarity of 0.7.
 *
 * <p>Two empty texts are equal (1); an empty and another one are not (0). O(|a| x window); an
 * instance keeps buffers and belongs to one thread.
 */
final class JaroWinkler {
  private static final double BOOST_FROM = 0.7;
  private static final double PREFIX_WEIGHT = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private boolean[] usedInA = new boolean[64];
  private boolean[] usedInB = new boolean[64];

  double similarity(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    double jaro = jaro(a, b);
    return jaro < BOOST_FROM ? jaro : jaro + prefix(a, b) * PREFIX_WEIGHT * (1 - jaro);
  }

  private static int prefix(String a, String b) {
    int limit = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
    int prefix = 0;
    while (prefix < limit && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return prefix;
  }

  private double jaro(String a, String b) {
    clear(a.length(), b.length());
    int common = markCommon(a, b);
    if (common == 0) {
      return 0;
    }
    double m = common;
    int transposed = transpositions(a, b) / 2;
    return (m / a.length() + m / b.length() + (m - transposed) / m) / 3;
  }

  private void clear(int lengthA, int lengthB) {
    if (usedInA.length < lengthA) {
      usedInA = new boolean[lengthA * 2];
    }
    if (usedInB.length < lengthB) {
      usedInB = new boolean[lengthB * 2];
    }
    Arrays.fill(usedInA, 0, lengthA, false);
    Arrays.fill(usedInB, 0, lengthB, false);
  }

  private int markCommon(String a, String b) {
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    int common = 0;
    for (int i = 0; i < a.length(); i++) {
      int end = Math.min(b.length(), i + window + 1);
      for (int j = Math.max(0, i - window); j < end; j++) {
        if (!usedInB[j] && a.charAt(i) == b.charAt(j)) {
          usedInA[i] = true;
          usedInB[j] = true;
          common++;
          break;
        }
      }
    }
    return common;
  }

  private int transpositions(String a, String b) {
    int transpositions = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (usedInA[i]) {
        while (!usedInB[j]) {
          j++;
        }
        if (a.charAt(i) != b.charAt(j)) {
          transpositions++;
        }
        j++;
      }
    }
    return transpositions;
  }
}
