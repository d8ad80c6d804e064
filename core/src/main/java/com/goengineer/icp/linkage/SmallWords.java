package com.goengineer.icp.linkage;

import java.util.Set;

/**
 * Words that only connect others. They may be rare in a file and still say nothing: "University of
 * Maine, Machias" and "University of Maine at Machias".
 */
final class SmallWords {
  /** What a small word says at most, in nats. */
  static final double INFORMATION = 0.5;

  private static final Set<String> WORDS =
      Set.of(
          "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
          "de", "del", "della", "des", "di", "do", "dos", "das", "da", "du", "e", "el", "en", "la",
          "las", "le", "les", "los", "y", "der", "die", "den", "fur", "fuer", "im", "am", "und",
          "von", "zu", "zur", "van", "het");

  private SmallWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
