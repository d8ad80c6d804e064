package com.goengineer.icp.linkage;

/**
 * Jaro-Winkler similarity, in [0, 1]: Jaro's (m/|a| + m/|b| + (m - t)/m) / 3 with m characters in
 * common inside a window of max(|a|, |b|)/2 - 1 and t half the number of transpositions, raised by
 * 0.1 per common leading character, up to four (Winkler 1990, "String Comparator Metrics and
 * Enhanced Decision Rules in the Fellegi-Sunter Model"). As in Winkler's later code the prefix
 * counts only above a Jaro similarity of 0.7.
 *
 * <p>Two empty texts are equal (1); an empty and another one are not (0). The characters of a text
 * are looked up as sets of positions, 64 to a word, so that a pair of names costs O(|a| + |b|)
 * where neither is longer; in general O(|a| x window / 64). An instance keeps buffers and belongs
 * to one thread.
 */
final class JaroWinkler {
  private static final double BOOST_FROM = 0.7;
  private static final double PREFIX_WEIGHT = 0.1;
  private static final int LONGEST_PREFIX = 4;
  private static final int ASCII = 128;

  /** Positions of each ASCII character in the second text; all 0 between calls. */
  private final long[] positions = new long[ASCII];

  double similarity(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    double jaro = isShortAscii(a) && isShortAscii(b) ? shortJaro(a, b) : LongJaro.of(a, b);
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

  private static boolean isShortAscii(String text) {
    boolean ascii = text.length() <= Long.SIZE;
    for (int at = 0; at < text.length() && ascii; at++) {
      ascii = text.charAt(at) < ASCII;
    }
    return ascii;
  }

  private double shortJaro(String a, String b) {
    for (int j = 0; j < b.length(); j++) {
      positions[b.charAt(j)] |= 1L << j;
    }
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    long usedInA = 0;
    long usedInB = 0;
    for (int i = 0; i < a.length(); i++) {
      long free = positions[a.charAt(i)] & ~usedInB & range(i - window, i + window);
      if (free != 0) {
        usedInA |= 1L << i;
        usedInB |= Long.lowestOneBit(free);
      }
    }
    for (int j = 0; j < b.length(); j++) {
      positions[b.charAt(j)] = 0;
    }
    int transposed = transpositions(a, usedInA, b, usedInB);
    return jaro(a.length(), b.length(), Long.bitCount(usedInA), transposed);
  }

  /** The bits from one position to another, both included and both possibly out of reach. */
  private static long range(int from, int to) {
    long upTo = to >= Long.SIZE - 1 ? -1L : (1L << (to + 1)) - 1;
    if (from >= Long.SIZE) {
      return 0;
    }
    return from <= 0 ? upTo : upTo & (-1L << from);
  }

  private static int transpositions(String a, long usedInA, String b, long usedInB) {
    int transpositions = 0;
    long restOfA = usedInA;
    long restOfB = usedInB;
    while (restOfA != 0) {
      int i = Long.numberOfTrailingZeros(restOfA);
      int j = Long.numberOfTrailingZeros(restOfB);
      transpositions += a.charAt(i) == b.charAt(j) ? 0 : 1;
      restOfA &= restOfA - 1;
      restOfB &= restOfB - 1;
    }
    return transpositions;
  }

  /** Jaro similarity from what was counted; 0 without a common character. */
  static double jaro(int lengthA, int lengthB, int common, int transpositions) {
    if (common == 0) {
      return 0;
    }
    double m = common;
    int transposed = transpositions / 2;
    return (m / lengthA + m / lengthB + (m - transposed) / m) / 3;
  }
}
