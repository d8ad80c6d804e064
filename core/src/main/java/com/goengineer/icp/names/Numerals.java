package com.goengineer.icp.names;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers that tell siblings apart: "Fund III" and "Fund 3" are one serial, "Fund IV" another. */
final class Numerals {
  private static final Map<String, String> ROMAN =
      Map.ofEntries(
          Map.entry("ii", "2"),
          Map.entry("iii", "3"),
          Map.entry("iv", "4"),
          Map.entry("vi", "6"),
          Map.entry("vii", "7"),
          Map.entry("viii", "8"),
          Map.entry("ix", "9"),
          Map.entry("xi", "11"),
          Map.entry("xii", "12"),
          Map.entry("xiii", "13"),
          Map.entry("xiv", "14"),
          Map.entry("xv", "15"),
          Map.entry("xvi", "16"),
          Map.entry("xvii", "17"),
          Map.entry("xviii", "18"),
          Map.entry("xix", "19"),
          Map.entry("xx", "20"));

  private static final Map<String, String> ROMAN_LETTERS = Map.of("i", "1", "v", "5", "x", "10");

  /** Words after which even a single letter I, V or X is a number. */
  private static final Set<String> SERIES =
      Set.of(
          "fund",
          "funds",
          "trust",
          "series",
          "partners",
          "phase",
          "acquisition",
          "capital",
          "holdings",
          "investors",
          "ventures",
          "part",
          "unit",
          "plant",
          "corp");

  private Numerals() {}

  /** Replaces Roman numerals behind the first word by digits, in place. */
  static void toDigits(List<String> words) {
    for (int at = 1; at < words.size(); at++) {
      String word = words.get(at);
      String digits = mayBeRoman(word) ? ROMAN.get(word) : null;
      if (digits == null && word.length() == 1 && SERIES.contains(words.get(at - 1))) {
        digits = ROMAN_LETTERS.get(word);
      }
      if (digits != null) {
        words.set(at, digits);
      }
    }
  }

  private static boolean mayBeRoman(String word) {
    return word.length() > 1
        && word.length() < 6
        && (word.charAt(0) == 'i' || word.charAt(0) == 'v' || word.charAt(0) == 'x');
  }

  /** The numbers behind the first word, joined by a blank; "" without one. */
  static String serialOf(List<String> words) {
    String serial = "";
    for (int at = 1; at < words.size(); at++) {
      if (isNumber(words.get(at))) {
        String number = withoutLeadingZeros(words.get(at));
        serial = serial.isEmpty() ? number : serial + " " + number;
      }
    }
    return serial;
  }

  /** True when a word is all digits. */
  static boolean isNumber(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) < '0' || word.charAt(at) > '9') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** "0123" and "123" are one number; "0" stays. */
  static String withoutLeadingZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
