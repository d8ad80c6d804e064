package com.goengineer.icp.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows or values may be set aside without a run counting as troubled.
 *
 * @param amount a number, or percent of the rows read
 * @param isPercent whether it is percent
 */
record Tolerance(double amount, boolean isPercent) {
  private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(%?)");
  private static final double PERCENT = 100;

  /**
   * Reads {@code 50} or {@code 1%}.
   *
   * @throws IllegalArgumentException for anything else; the message says what to write
   */
  static Tolerance parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "--tolerate takes a number such as 50, or a share such as 1%, not \"" + text + "\".");
    }
    return new Tolerance(Double.parseDouble(form.group(1)), !form.group(2).isEmpty());
  }

  /** Whether so many of so many rows are within it. */
  boolean covers(long setAside, long rows) {
    return setAside <= (isPercent ? amount / PERCENT * rows : amount);
  }
}
