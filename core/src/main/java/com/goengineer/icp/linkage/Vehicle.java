package com.goengineer.icp.linkage;

import java.util.Set;

/**
 * Words that name a vehicle of investors: the "Procter &amp; Gamble Securities Trust" is not
 * Procter &amp; Gamble.
 */
final class Vehicle {
  private static final Set<String> WORDS =
      Set.of(
          "fund",
          "funds",
          "trust",
          "trusts",
          "etf",
          "etfs",
          "etn",
          "series",
          "securities",
          "municipal",
          "municipals",
          "muni",
          "income",
          "portfolio",
          "portfolios",
          "receivables",
          "funding",
          "mortgage",
          "notes",
          "bond",
          "acquisition",
          "preferred",
          "certificates",
          "leasing",
          "pension",
          "bdc",
          "benefit",
          "employees",
          "foundation",
          "index",
          "yield",
          "dividend");

  private Vehicle() {}

  /** True for such a word. */
  static boolean isOne(String word) {
    return WORDS.contains(word);
  }

  /** 0 when one name alone has such a word, 1 when both have, NaN when neither has. */
  static double compare(Vocabulary vocabulary, WordAlignment names) {
    boolean left = false;
    boolean right = false;
    for (int at = 0; at < names.leftCount(); at++) {
      left |= vocabulary.isVehicle(names.leftWord(at));
    }
    for (int at = 0; at < names.rightCount(); at++) {
      right |= vocabulary.isVehicle(names.rightWord(at));
    }
    if (!left && !right) {
      return Double.NaN;
    }
    return left == right ? 1 : 0;
  }
}
