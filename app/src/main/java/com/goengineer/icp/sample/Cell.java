package com.goengineer.icp.sample;

import java.util.Locale;

/** One cell of the sample as it is written. */
sealed interface Cell {

  /** A cell without content. */
  Cell BLANK = new Text("");

  /** Text as it is; "" is a blank cell. */
  record Text(String value) implements Cell {}

  /** A whole number. */
  record Whole(long value) implements Cell {}

  /** A number that is neither whole nor money. */
  record Real(double value) implements Cell {}

  /** Money, shown with up to two decimals. */
  record Amount(long cents) implements Cell {}

  /** A calendar day, as days since 1970-01-01. */
  record Day(int epochDay) implements Cell {}

  /** An error value of a spreadsheet: "#N/A". */
  record ErrorValue(String value) implements Cell {}

  static Cell text(String value) {
    return new Text(value);
  }

  /** The amount as people type it: {@code $1,234.50}; below zero in brackets. */
  static Cell typedAmount(long cents) {
    String digits =
        String.format(Locale.ROOT, "$%,d.%02d", Math.abs(cents) / 100, Math.abs(cents) % 100);
    return text(cents < 0 ? "(" + digits + ")" : digits);
  }
}
