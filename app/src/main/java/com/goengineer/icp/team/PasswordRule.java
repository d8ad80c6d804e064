package com.goengineer.icp.team;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are refused: short ones, and those that are guessed first. Nothing is demanded of
 * the kinds of characters, which makes passwords worse (NIST SP 800-63B).
 */
public final class PasswordRule {
  /** Fewest characters. */
  public static final int SHORTEST = 12;

  /** Most characters; it bounds the work of hashing. */
  public static final int LONGEST = 256;

  private static final int FEWEST_DIFFERENT = 5;

  /** Keys and letters in a row; the first twelve of any such row are among the first guesses. */
  private static final List<String> ROWS =
      List.of(
          "abcdefghijklmnopqrstuvwxyz",
          "01234567890123456789",
          "qwertyuiopasdfghjklzxcvbnm",
          "qwertzuiopasdfghjklyxcvbnm",
          "azertyuiopqsdfghjklmwxcvbn");

  /** What everybody tries with a digit or a year behind it. */
  private static final List<String> WORDS =
      List.of("password", "passwort", "letmein", "welcome", "administrator", "icpscoring");

  private PasswordRule() {}

  /** Why a member may not have a password; empty when it is good. */
  public static Optional<String> complaint(String password, String member) {
    int length = password.codePointCount(0, password.length());
    String lower = password.toLowerCase(Locale.ROOT);
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of(
          "A password has "
              + SHORTEST
              + " to "
              + LONGEST
              + " characters; this one has "
              + length
              + ". Several words in a row are easy to remember.");
    }
    if (lower.contains(member)) {
      return Optional.of("The password contains the name; choose another one.");
    }
    if (lower.codePoints().distinct().count() < FEWEST_DIFFERENT || isGuessedFirst(lower)) {
      return Optional.of("This password is among the first that are guessed; choose another one.");
    }
    return Optional.empty();
  }

  private static boolean isGuessedFirst(String password) {
    String letters = password.replaceAll("[^a-z]", "");
    return ROWS.stream().anyMatch(row -> (row + row).contains(password))
        || WORDS.stream().anyMatch(letters::equals);
  }
}
