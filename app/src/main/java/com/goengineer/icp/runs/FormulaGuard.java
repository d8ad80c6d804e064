package com.goengineer.icp.runs;

/**
 * Keeps spreadsheets from running text as a formula: a text that begins like one gets a leading
 * apostrophe (OWASP, "CSV Injection").
 */
public final class FormulaGuard {
  private FormulaGuard() {}

  /** The text, made harmless. Numbers are not texts: they must not pass through here. */
  public static String guard(String text) {
    return !text.isEmpty() && startsFormula(text.charAt(0)) ? "'" + text : text;
  }

  private static boolean startsFormula(char first) {
    return switch (first) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
      default -> false;
    };
  }
}
