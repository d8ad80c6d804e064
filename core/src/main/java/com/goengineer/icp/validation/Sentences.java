package com.goengineer.icp.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as they stand in sentences: "31 Oct 2026", "43.2 %", "7 months". */
final class Sentences {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Sentences() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String months(long months) {
    return months + (months == 1 ? " month" : " months");
  }

  /** A share as a percentage with one decimal. */
  static String percent(double share) {
    return decimal(100 * share, 1) + " %";
  }

  /** A difference of shares in points, always signed, with a true minus. */
  static String points(double difference) {
    return signed(100 * difference, 1) + " points";
  }

  /** A number with a sign, a true minus where it is negative. */
  static String signed(double value, int decimals) {
    String digits = decimal(Math.abs(value), decimals);
    boolean zero = new BigDecimal(digits).signum() == 0;
    return zero ? digits : (value < 0 ? "\u2212" : "+") + digits;
  }

  static String decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
