package com.goengineer.icp.readers.cells;

import java.time.LocalDate;

/**
 * Days as spreadsheets count them. In the 1900 system day 1 is 1900-01-01 and, by an old mistake,
 * 1900-02-29 exists, so that from 1900-03-01 on day d is 1899-12-30 plus d; in the 1904 system day
 * 0 is 1904-01-01. The time of day is the fraction and is dropped.
 */
final class SerialDays {
  /** Days outside these years are typing mistakes or no dates at all. */
  static final int EARLIEST = (int) LocalDate.of(1950, 1, 1).toEpochDay();

  static final int LATEST = (int) LocalDate.of(2100, 12, 31).toEpochDay();

  /** No plausible day. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int EPOCH_1900 = (int) LocalDate.of(1899, 12, 30).toEpochDay();
  private static final int EPOCH_1904 = (int) LocalDate.of(1904, 1, 1).toEpochDay();

  private SerialDays() {}

  /** Days since 1970-01-01, {@link #NONE} when the number is none or is no plausible day. */
  static int toEpochDay(CharSequence serial, boolean counts1904) {
    double days = number(serial);
    if (!(days > 0 && days < 100_000)) {
      return NONE;
    }
    int day = (int) Math.floor(days) + (counts1904 ? EPOCH_1904 : EPOCH_1900);
    return isPlausible(day) ? day : NONE;
  }

  static boolean isPlausible(int epochDay) {
    return epochDay >= EARLIEST && epochDay <= LATEST;
  }

  /** The day in ISO form, the number itself when it is no plausible day. */
  static String toText(CharSequence serial, boolean counts1904) {
    int day = toEpochDay(serial, counts1904);
    return day == NONE ? serial.toString() : LocalDate.ofEpochDay(day).toString();
  }

  private static double number(CharSequence serial) {
    double number = 0;
    for (int i = 0; i < serial.length(); i++) {
      char c = serial.charAt(i);
      if (c < '0' || c > '9') {
        return general(serial);
      }
      number = 10 * number + (c - '0');
    }
    return number;
  }

  private static double general(CharSequence serial) {
    try {
      return Double.parseDouble(serial.toString());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
