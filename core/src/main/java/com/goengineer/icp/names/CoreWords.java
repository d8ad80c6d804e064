package com.goengineer.icp.names;

import java.util.ArrayList;
import java.util.List;

/** From the words of a name to the words of its core. */
final class CoreWords {
  private CoreWords() {}

  /** Takes articles, hanging "and" and legal forms off the edges, in place; adds their codes. */
  static void strip(List<String> words, List<String> forms) {
    stripArticles(words);
    LegalForms.standard().strip(words, forms);
    stripArticles(words);
  }

  /** Canonical spelling of what is left, in place: initials, abbreviations, numerals. */
  static void canonicalize(List<String> words) {
    joinInitials(words);
    WordForms.canonicalize(words);
    Numerals.toDigits(words);
  }

  /** Canonical spelling of a text that is not a name of its own: a site, a qualifier. */
  static String canonicalText(List<String> words) {
    List<String> canonical = new ArrayList<>(words);
    canonicalize(canonical);
    return String.join(" ", canonical);
  }

  /** A whole other name ("dba ...") as the text of its core. */
  static String text(List<String> words) {
    List<String> core = new ArrayList<>(words);
    strip(core, new ArrayList<>(1));
    canonicalize(core);
    return String.join(" ", core);
  }

  /**
   * Words without blanks, so that "X-Rite", "X Rite" and "XRite" agree; a blank stays between two
   * numbers, which would make another number.
   */
  static String join(List<String> words) {
    if (words.size() == 1) {
      return words.getFirst();
    }
    StringBuilder joined = new StringBuilder(32);
    for (String word : words) {
      int length = joined.length();
      if (length > 0 && isDigit(joined.charAt(length - 1)) && isDigit(word.charAt(0))) {
        joined.append(' ');
      }
      joined.append(word);
    }
    return joined.toString();
  }

  private static void stripArticles(List<String> words) {
    while (words.size() > 1 && isHanging(words.getLast())) {
      words.removeLast();
    }
    while (words.size() > 1 && words.getFirst().equals("the")) {
      words.removeFirst();
    }
  }

  private static boolean isHanging(String word) {
    return word.equals("the") || word.equals("and");
  }

  /** "a o smith" is "ao smith": initials belong together however they are spaced. */
  private static void joinInitials(List<String> words) {
    for (int at = 0; at < words.size() - 1; at++) {
      if (isSingleLetter(words.get(at))) {
        int end = at + 1;
        while (end < words.size() && isSingleLetter(words.get(end))) {
          end++;
        }
        if (end > at + 1) {
          List<String> run = words.subList(at, end);
          String initials = String.join("", run);
          run.clear();
          words.add(at, initials);
        }
      }
    }
  }

  private static boolean isSingleLetter(String word) {
    return word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
