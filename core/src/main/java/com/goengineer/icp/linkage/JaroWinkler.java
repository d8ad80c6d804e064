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

  private final byte[] first = new byte[Long.SIZE];
  private final byte[] second = new byte[Long.SIZE];

  double similarity(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    boolean isShort = isShortAscii(a, first) && isShortAscii(b, second);
    double jaro = isShort ? shortJaro(a.length(), b.length()) : LongJaro.of(a, b);
    return boosted(jaro, jaro < BOOST_FROM ? 0 : prefix(a, b));
  }

  /**
   * The most that the similarity of two texts can be; O(1).
   *
   * @param lengthA at least 1
   * @param lengthB at least 1
   * @param common at least the number of characters in common
   * @param sameStart whether the first characters are the same
   */
  static double atMost(int lengthA, int lengthB, int common, boolean sameStart) {
    return boosted(jaro(lengthA, lengthB, common, 0), sameStart ? LONGEST_PREFIX : 0);
  }

  private static double boosted(double jaro, int prefix) {
    return jaro < BOOST_FROM ? jaro : jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static int prefix(String a, String b) {
    int limit = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
    int prefix = 0;
    while (prefix < limit && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return prefix;
  }

  /** Copies a text; false where it is too long or not ASCII. */
  private static boolean isShortAscii(String text, byte[] into) {
    if (text.length() > into.length) {
      return false;
    }
    int all = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      all |= letter;
      into[at] = (byte) letter;
    }
    return all < ASCII;
  }

  private double shortJaro(int lengthA, int lengthB) {
    for (int j = 0; j < lengthB; j++) {
      positions[second[j]] |= 1L << j;
    }
    int window = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
    long reach = (1L << (2 * window + 1)) - 1;
    long usedInA = 0;
    long usedInB = 0;
    for (int i = 0; i < lengthA; i++) {
      long near = i < window ? reach >>> (window - i) : reach << (i - window);
      long free = positions[first[i]] & ~usedInB & near;
      usedInA |= free == 0 ? 0 : 1L << i;
      usedInB |= Long.lowestOneBit(free);
    }
    for (int j = 0; j < lengthB; j++) {
      positions[second[j]] = 0;
    }
    return jaro(lengthA, lengthB, Long.bitCount(usedInA), transpositions(usedInA, usedInB));
  }

  private int transpositions(long usedInA, long usedInB) {
    int transpositions = 0;
    long restOfA = usedInA;
    long restOfB = usedInB;
    while (restOfA != 0) {
      int i = Long.numberOfTrailingZeros(restOfA);
      int j = Long.numberOfTrailingZeros(restOfB);
      transpositions += first[i] == second[j] ? 0 : 1;
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
