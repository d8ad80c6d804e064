package com.goengineer.icp.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How busy each day of the log is: the year's end and the quarters' ends are strong, summer and
 * weekends weak. Immutable.
 */
final class SellingCalendar {
  /** The log's years, each with its own strength per account. */
  static final int YEARS = 4;

  private static final double[] MONTHS = {
    .85, .9, 1.1, .95, .95, 1.15, .8, .8, 1.1, 1.0, 1.05, 1.35
  };
  private static final double WEEKEND = 0.08;

  private final int firstDay;

  /** {@code before[d]}: the sum of busyness before the log's day d. */
  private final double[] before;

  SellingCalendar(LocalDate first, LocalDate last) {
    firstDay = (int) first.toEpochDay();
    before = new double[(int) (last.toEpochDay() - firstDay) + 2];
    for (int day = 0; day + 1 < before.length; day++) {
      before[day + 1] = before[day] + busyness(first.plusDays(day));
    }
  }

  private static double busyness(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return MONTHS[day.getMonthValue() - 1] * (weekend ? WEEKEND : 1);
  }

  /** Number of days. */
  int days() {
    return before.length - 1;
  }

  /** The first day of year 0 .. 3 of the log; year 4 is the day after the last one. */
  int yearStart(int year) {
    return (int) ((long) days() * year / YEARS);
  }

  /** Share of the whole log's business in [from, to), days of the log. */
  double shareOf(int from, int to) {
    return from >= to ? 0 : (before[to] - before[from]) / before[days()];
  }

  /** A day of the log in [from, to), in proportion to how busy each is. */
  int drawDay(int from, int to, Draws draws) {
    double target = before[from] + draws.uniform() * (before[to] - before[from]);
    int low = from;
    int high = to - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle + 1] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** A day of the log as days since 1970-01-01. */
  int epochDay(int dayOfLog) {
    return firstDay + dayOfLog;
  }
}
