package com.goengineer.icp.readers.cells;

import com.goengineer.icp.sources.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it. A time behind it is dropped, with its zone: the day is the one written.
 *
 * <p>Read are 2024-05-03, 2024/5/3, 20240503, 3 May 2024, May 3, 2024, 03-May-2024, 5/3/2024,
 * 03.05.2024 and bare serial days such as 45415. Years have four digits: "24" may be 1924, and such
 * a cell is a problem, not a guess.
 */
sealed interface DateText {

  /**
   * A day that is written in one way only.
   *
   * @param epochDay days since 1970-01-01
   */
  record Certain(int epochDay) implements DateText {}

  /** A bare number that is a day in the counting of spreadsheets. */
  record Serial(int epochDay) implements DateText {}

  /**
   * Two numbers of which one is the month.
   *
   * @param first as written
   * @param second as written
   * @param dotted parted by dots, as is usual where the day comes first
   */
  record Numbers(int first, int second, int year, boolean dotted) implements DateText {
    /** True when the numbers allow one order only. */
    boolean decides() {
      return (first > 12) != (second > 12);
    }

    /** The order that the numbers allow, when only one is. */
    DateOrder onlyOrder() {
      return first > 12 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** True when the order makes a difference that the numbers do not decide. */
    boolean isOpen() {
      return first <= 12 && second <= 12 && first != second;
    }

    /** The day in an order, {@link SerialDays#NONE} when there is no such day. */
    int epochDay(DateOrder order) {
      return order == DateOrder.MONTH_FIRST ? day(year, first, second) : day(year, second, first);
    }
  }

  /**
   * No day.
   *
   * @param message completes: the value ...
   */
  record Unreadable(String message) implements DateText {}

  /** What is expected of a date. */
  String EXPECTED = "Write it like 2024-05-31";

  /** What is wrong with anything else. */
  String NO_DATE = "is not a date. " + EXPECTED + ", or empty the cell";

  /** What is wrong with a date that does not exist or lies far off. */
  String OUT_OF_RANGE = "is not a day between 1950 and 2100. " + EXPECTED + ", or empty the cell";

  /** Names by their first three letters, in order. */
  List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** A time of day behind a date. */
  String TIME =
      "(?:[T ]\\s*\\d{1,2}(?:(?::\\d{2}){1,2}(?:[.,]\\d+)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?|\\s*[AaPp]\\.?[Mm]\\.?)"
          + "\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?";

  /** Year, month, day. */
  Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);

  /** Year, month, day without separators. */
  Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);

  /** Two numbers and a year. */
  Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})" + TIME);

  /** Three numbers, none of which is a whole year. */
  Pattern SHORT_YEAR =
      Pattern.compile("\\d{1,2}[-/. ](?:\\d{1,2}|[A-Za-z]{3,9})[-/. ]'?\\d{2}" + TIME);

  /** Day, month in words, year. */
  Pattern DAY_MONTH =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[-/. ]{1,2}([A-Za-z]{3,9})\\.?,?[-/. ](\\d{4})"
              + TIME);

  /** Month in words, day, year. */
  Pattern MONTH_DAY =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + TIME);

  /** Days counted from 1899-12-30. */
  Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

  /** Reads a trimmed text that is not blank. */
  static DateText parse(String text, boolean counts1904) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return certain(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.matches()) {
      return new Numbers(
          Integer.parseInt(yearLast.group(1)),
          Integer.parseInt(yearLast.group(3)),
          Integer.parseInt(yearLast.group(4)),
          yearLast.group(2).equals("."));
    }
    if (SERIAL.matcher(text).matches()) {
      int day = SerialDays.toEpochDay(text, counts1904);
      return day == SerialDays.NONE ? new Unreadable(OUT_OF_RANGE) : new Serial(day);
    }
    return parseRarer(text);
  }

  private static DateText parseRarer(String text) {
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return certain(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher dayMonth = DAY_MONTH.matcher(text);
    if (dayMonth.matches()) {
      return certain(dayMonth.group(3), month(dayMonth.group(2)), dayMonth.group(1));
    }
    Matcher monthDay = MONTH_DAY.matcher(text);
    if (monthDay.matches()) {
      return certain(monthDay.group(3), month(monthDay.group(1)), monthDay.group(2));
    }
    return new Unreadable(
        SHORT_YEAR.matcher(text).matches()
            ? "has a year of two digits, which may be of this century or the last. " + EXPECTED
            : NO_DATE);
  }

  private static DateText certain(String year, String month, String day) {
    int epochDay = day(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    return epochDay == SerialDays.NONE ? new Unreadable(OUT_OF_RANGE) : new Certain(epochDay);
  }

  /** The number of a month in English words, whole or cut to three letters or more; 0 for none. */
  private static String month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int number = MONTHS.indexOf(lower.substring(0, 3)) + 1;
    String whole =
        number == 0 ? "" : java.time.Month.of(number).toString().toLowerCase(Locale.ROOT);
    return String.valueOf(whole.startsWith(lower) || lower.equals("sept") ? number : 0);
  }

  private static int day(int year, int month, int day) {
    try {
      int epochDay = (int) LocalDate.of(year, month, day).toEpochDay();
      return SerialDays.isPlausible(epochDay) ? epochDay : SerialDays.NONE;
    } catch (DateTimeException e) {
      return SerialDays.NONE;
    }
  }
}
