package com.goengineer.icp.names;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spellings of one word: "mfg" is "manufacturing", "intl" is "international". Only abbreviations
 * that stand for one word are in the table ({@code word-forms.tsv}); ambiguous ones are left to
 * comparison.
 */
final class WordForms {
  private static final Map<String, String> CANONICAL = load();

  private WordForms() {}

  /** Replaces every word by its canonical spelling, in place. */
  static void canonicalize(List<String> words) {
    int last = words.size() - 1;
    for (int at = 0; at <= last; at++) {
      String word = words.get(at);
      String canonical = CANONICAL.get(word);
      if (canonical != null) {
        words.set(at, canonical);
      } else if (word.length() == 2 && at < last) {
        words.set(at, beforeAName(word, words.get(at + 1)));
      }
    }
  }

  /** In front of a name "St" is a saint; at the end of one it may be a street or a state. */
  private static String beforeAName(String word, String next) {
    if (next.length() < 3 || Numerals.isNumber(next)) {
      return word;
    }
    return switch (word) {
      case "st" -> "saint";
      case "mt" -> "mount";
      case "ft" -> "fort";
      default -> word;
    };
  }

  private static Map<String, String> load() {
    Map<String, String> canonical = new HashMap<>();
    for (String[] line : ResourceLines.read("word-forms.tsv")) {
      for (String spelling : line[1].split(";")) {
        canonical.put(spelling.strip(), line[0]);
      }
    }
    return Collections.unmodifiableMap(canonical);
  }
}
