package com.goengineer.icp.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits folded text into words. Letters and digits make words; "&amp;" and a lone "+" are the word
 * "and"; an apostrophe inside a word vanishes ("lowe's" is "lowes"); dots and slashes between
 * single letters hold them together ("u.s." is "us", "a/s" stays "a/s").
 */
final class Tokenizer {
  private final String text;
  private final List<String> words;
  private int at;

  private Tokenizer(String text) {
    this.text = text;
    this.words = new ArrayList<>(8);
  }

  /** The words of a folded text, in order; a new list that the caller may change. */
  static List<String> words(String folded) {
    Tokenizer tokenizer = new Tokenizer(folded);
    while (tokenizer.at < folded.length()) {
      tokenizer.next();
    }
    return tokenizer.words;
  }

  /** True for what words are made of, ASCII or not. */
  static boolean isWordCharacter(char character) {
    if (character < 128) {
      return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }
    // Surrogates belong to letters in practice: plane 1 and 2 of CJK.
    return Character.isLetterOrDigit(character)
        || Character.isSurrogate(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }

  private void next() {
    char character = text.charAt(at);
    if (isWordCharacter(character)) {
      word();
    } else {
      if (character == '&' || (character == '+' && standsAlone())) {
        words.add("and");
      }
      at++;
    }
  }

  private boolean standsAlone() {
    return at > 0
        && at + 1 < text.length()
        && text.charAt(at - 1) == ' '
        && text.charAt(at + 1) == ' ';
  }

  private void word() {
    int start = at;
    int end = letters(start);
    if (text.length() > end && isJoiner(text.charAt(end))) {
      joinedWord(start, end);
    } else {
      words.add(text.substring(start, end));
      at = end;
    }
  }

  private int letters(int from) {
    int end = from;
    while (end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isJoiner(char character) {
    return character == '\'' || character == '.' || character == '/';
  }

  /** Collects a word that goes on behind an apostrophe, a dot or a slash. */
  private void joinedWord(int start, int firstEnd) {
    StringBuilder word = new StringBuilder(16).append(text, start, firstEnd);
    boolean single = firstEnd - start == 1;
    int end = firstEnd;
    while (end < text.length() && isJoiner(text.charAt(end))) {
      char joiner = text.charAt(end);
      int nextEnd = letters(end + 1);
      boolean nextSingle = nextEnd - end - 1 == 1;
      boolean goesOn = nextEnd > end + 1 && (joiner == '\'' || (single && nextSingle));
      if (!goesOn) {
        break;
      }
      if (joiner == '/') {
        word.append('/');
      }
      word.append(text, end + 1, nextEnd);
      end = nextEnd;
    }
    words.add(word.toString());
    at = end;
  }
}
