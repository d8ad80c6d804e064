package com.goengineer.icp.linkage;

/**
 * A word of a name as given, and how it stands to the other name.
 *
 * @param text with its punctuation
 * @param state how it compares
 */
public record HighlightedWord(String text, State state) {

  /** How a word compares. */
  public enum State {
    /** The other name has the word. */
    EQUAL,
    /** The other name has a similar word, an abbreviation, or the word written apart. */
    SIMILAR,
    /** The other name has nothing like it. */
    ONLY_HERE,
    /** Legal forms, articles, punctuation: not compared as words. */
    NEUTRAL
  }
}
