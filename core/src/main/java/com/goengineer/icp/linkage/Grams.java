package com.goengineer.icp.linkage;

import java.util.Arrays;

/**
 * The 3-grams of joined names: runs of three characters, the first and the last with an edge mark.
 * "ibm" has "^ib", "ibm", "bm$".
 */
final class Grams {
  private static final int ALPHABET = 39;
  private static final int OTHER = 37;
  private static final int EDGE = 38;

  /** Number of different codes. */
  static final int CODES = ALPHABET * ALPHABET * ALPHABET;

  private Grams() {}

  /** Writes the codes of a text, ascending and distinct; returns their number. */
  static int write(String text, int[] into) {
    int length = Math.min(text.length(), into.length);
    for (int at = 0; at < length; at++) {
      int before = at == 0 ? EDGE : symbol(text.charAt(at - 1));
      int after = at == text.length() - 1 ? EDGE : symbol(text.charAt(at + 1));
      into[at] = (before * ALPHABET + symbol(text.charAt(at))) * ALPHABET + after;
    }
    return distinct(into, length);
  }

  private static int symbol(char letter) {
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a' + 1;
    }
    return letter >= '0' && letter <= '9' ? letter - '0' + 27 : OTHER;
  }

  private static int distinct(int[] codes, int length) {
    Arrays.sort(codes, 0, length);
    int kept = 0;
    for (int at = 0; at < length; at++) {
      if (kept == 0 || codes[kept - 1] != codes[at]) {
        codes[kept++] = codes[at];
      }
    }
    return kept;
  }
}
