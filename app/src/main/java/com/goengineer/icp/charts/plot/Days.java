package com.goengineer.icp.charts.plot;

import java.time.LocalDate;
import java.util.List;

/** Days as readers see them, the same in every locale. */
public final class Days {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Days() {}

  /** {@code 31 Oct 2026}. */
  public static String written(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }
}
