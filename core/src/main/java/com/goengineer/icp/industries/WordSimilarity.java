package com.goengineer.icp.industries;

/** How much one written word looks like another. */
final class WordSimilarity {
  /** Similarity of an abbreviation to its word. */
  private static final double ABBREVIATED = 0.82;

  private static final int SHORTEST_MISSPELLED = 4;
  private static final int SHORTEST_ABBREVIATION = 3;

  /** From this length on, two edits are forgiven. */
  private static final int LONG_WORD = 8;

  private WordSimilarity() {}

  /**
   * Similarity in [0, 1]: 1 for equal words; 1 - edits / length for one edit in words of at least
   * four letters and up to two from eight letters on; 0.82 for an abbreviation; 0 for anything
   * else. Not symmetric: only {@code written} may be the abbreviation.
   */
  static double of(String written, String word) {
    if (written.equals(word)) {
      return 1;
    }
    int length = Math.max(written.length(), word.length());
    int forgiven = length >= LONG_WORD ? 2 : length >= SHORTEST_MISSPELLED ? 1 : 0;
    int edits = EditDistance.between(written, word, forgiven);
    double misspelled = edits <= forgiven ? 1 - edits / (double) length : 0;
    return Math.max(misspelled, abbreviates(written, word) ? ABBREVIATED : 0);
  }

  /** The beginning of the word ("transp"), or its consonants in order ("bldng"). */
  private static boolean abbreviates(String written, String word) {
    boolean plausible =
        written.length() >= SHORTEST_ABBREVIATION
            && written.length() + 2 <= word.length()
            && written.length() * 3 >= word.length();
    if (!plausible) {
      return false;
    }
    return word.startsWith(written) || isSkeleton(written, word);
  }

  private static boolean isSkeleton(String written, String word) {
    int at = 0;
    for (int i = 0; i < word.length() && at < written.length(); i++) {
      at += written.charAt(at) == word.charAt(i) ? 1 : 0;
    }
    boolean inOrder = at == written.length() && written.charAt(0) == word.charAt(0);
    return inOrder && written.chars().skip(1).noneMatch(letter -> "aeiou".indexOf(letter) >= 0);
  }
}
