package com.goengineer.icp.sample;

/** One slip of a finger. */
final class Typo {
  private Typo() {}

  /**
   * The text with one edit inside a word: a letter left out, doubled, exchanged with its neighbour
   * or replaced. The first letter stays, as it mostly does. Texts under four characters stay whole.
   */
  static String in(String text, Draws draws) {
    if (text.length() < 4) {
      return text;
    }
    int at = 1 + draws.below(text.length() - 2);
    StringBuilder typed = new StringBuilder(text);
    char letter = text.charAt(at);
    switch (draws.below(4)) {
      case 0 -> typed.deleteCharAt(at);
      case 1 -> typed.insert(at, letter);
      case 2 -> typed.deleteCharAt(at).insert(at + 1, letter);
      default -> typed.setCharAt(at, (char) ('a' + draws.below(26)));
    }
    return typed.toString();
  }
}
