package com.goengineer.icp.linkage;

import com.goengineer.icp.names.NameStandardizer;
import java.util.List;
import java.util.Locale;

/** Places in one spelling. */
final class PlaceText {
  private static final NameStandardizer STANDARDIZER = new NameStandardizer();

  private PlaceText() {}

  /** Folded words, footnote marks such as "[2]" dropped. */
  static String fold(String text) {
    if (text.isBlank()) {
      return "";
    }
    int bracket = text.indexOf('[');
    return String.join(" ", STANDARDIZER.words(bracket > 0 ? text.substring(0, bracket) : text));
  }

  /**
   * A city without districts in digits ("Dublin 2") and without a trailing "City" ("New York
   * City"); "St" is "saint".
   */
  static String city(String text) {
    List<String> words = STANDARDIZER.words(text);
    int end = words.size();
    while (end > 1 && (isNumber(words.get(end - 1)) || words.get(end - 1).equals("city"))) {
      end--;
    }
    StringBuilder city = new StringBuilder();
    for (int at = 0; at < end; at++) {
      city.append(at == 0 ? "" : " ").append(saint(words.get(at), at < end - 1));
    }
    return city.toString();
  }

  /** The house number of a street, "" without one. */
  static String streetNumber(String text) {
    return STANDARDIZER.words(text).stream().filter(PlaceText::isNumber).findFirst().orElse("");
  }

  /** A postal code; of a US ZIP+4 the first five digits. */
  static String zip(String text) {
    String code = String.join("", STANDARDIZER.words(text));
    return code.length() == 9 && isNumber(code) ? code.substring(0, 5) : code;
  }

  /** A web domain without scheme, "www.", path and port. */
  static String domain(String text) {
    String domain = text.strip().toLowerCase(Locale.ROOT);
    int scheme = domain.indexOf("://");
    domain = scheme < 0 ? domain : domain.substring(scheme + 3);
    int end = 0;
    while (end < domain.length() && "/:?#".indexOf(domain.charAt(end)) < 0) {
      end++;
    }
    domain = domain.substring(0, end);
    return domain.startsWith("www.") ? domain.substring(4) : domain;
  }

  private static String saint(String word, boolean beforeAName) {
    return beforeAName && (word.equals("st") || word.equals("ste")) ? "saint" : word;
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }
}
