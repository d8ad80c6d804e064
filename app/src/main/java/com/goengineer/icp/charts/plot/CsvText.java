package com.goengineer.icp.charts.plot;

import java.util.regex.Pattern;

/** A cell of a CSV file: quoted where RFC 4180 asks for it, harmless in a spreadsheet. */
final class CsvText {
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final String STARTS_FORMULA = "=+-@\t\r";

  private CsvText() {}

  static String quoted(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }
}
