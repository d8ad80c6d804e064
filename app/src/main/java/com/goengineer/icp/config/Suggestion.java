package com.goengineer.icp.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known word nearest to an unknown one. */
final class Suggestion {
  private Suggestion() {}

  /**
   * The nearest known word by edit distance (insert, delete, replace), when it is near enough: at
   * most a third of the longer word's letters differ. Ties: the first in code point order.
   */
  static Optional<String> nearest(String unknown, Collection<String> known) {
    String word = unknown.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(each ->
            3 * distance(word, each.toLowerCase(Locale.ROOT))
                <= Math.max(word.length(), each.length()))
        .min(
            Comparator.comparingInt((String each) -> distance(word, each.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length()];
  }
}
