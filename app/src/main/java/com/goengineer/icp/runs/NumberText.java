package com.goengineer.icp.runs;

import java.math.BigDecimal;

/** Numbers as text in artefacts: no locale, no exponent, nothing lost. */
final class NumberText {
  private NumberText() {}

  /**
   * The shortest decimal that reads back to the same double: 0.1, 12, 0.0000001. Zero has no sign.
   *
   * @throws IllegalArgumentException for NaN and infinities, which no artefact contains
   */
  static String real(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("no artefact contains " + value);
    }
    if (value == 0) {
      return "0";
    }
    String text = Double.toString(value);
    if (text.indexOf('E') >= 0) {
      text = new BigDecimal(text).toPlainString();
    }
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Cents with two decimals: 1234 is 12.34. */
  static String money(long cents) {
    long whole = Math.abs(cents / 100);
    long rest = Math.abs(cents % 100);
    return (cents < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
  }
}
