package com.goengineer.icp.linkage;

/** Whether one word is short for another: "tech" for "technologies", "svcs" for "services". */
final class Abbreviation {
  private static final int SHORTEST_PREFIX = 3;

  private Abbreviation() {}

  /** True when either word abbreviates the other. */
  static boolean isOne(String a, String b) {
    if (a.isEmpty() || b.isEmpty() || a.length() == b.length() || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    String word = a.length() > b.length() ? a : b;
    String brief = a.length() > b.length() ? b : a;
    return brief.length() == 1 || isPrefix(brief, word) || isSkeleton(brief, word);
  }

  private static boolean isPrefix(String brief, String word) {
    return brief.length() >= SHORTEST_PREFIX && word.startsWith(brief);
  }

  /** The letters occur in order, none of them is a vowel, and the last sounds agree. */
  private static boolean isSkeleton(String brief, String word) {
    if (brief.length() < 3 || word.length() < brief.length() + 2) {
      return false;
    }
    int found = 1;
    for (int at = 1; at < word.length() && found < brief.length(); at++) {
      if (word.charAt(at) == brief.charAt(found)) {
        found++;
      }
    }
    return found == brief.length() && hasNoVowelInside(brief);
  }

  private static boolean hasNoVowelInside(String brief) {
    for (int at = 1; at < brief.length(); at++) {
      if ("aeiou".indexOf(brief.charAt(at)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
