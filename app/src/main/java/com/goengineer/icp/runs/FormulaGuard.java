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

  /** The text as it was before {@link #guard}. */
  static String unguard(String text) {
    boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && startsFormula(text.charAt(1));
    return guarded ? text.substring(1) : text;
  }

  private static boolean startsFormula(char first) {
    return switch (first) {
      case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
      default -> false;
    };
  }
}
