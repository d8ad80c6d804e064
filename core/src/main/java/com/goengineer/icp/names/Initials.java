package com.goengineer.icp.names;

import java.util.List;
import java.util.Set;

/** Acronyms from words. */
final class Initials {
  private static final Set<String> SMALL =
      Set.of("the", "of", "and", "for", "in", "at", "de", "la", "du", "des", "di", "der");

  private Initials() {}

  /** First letters of the words that are not small; "" for no words. */
  static String of(List<String> words) {
    StringBuilder initials = new StringBuilder(words.size());
    for (String word : words) {
      if (!SMALL.contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
