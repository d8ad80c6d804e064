package com.goengineer.icp.charts.plot;

import java.time.LocalDate;

/**
 * The months up to the as-of date whose sales count, as a run was set, and how they are called.
 *
 * @param months 1 or more
 */
public record SalesWindow(int months) {

  public SalesWindow {
    if (months < 1) {
      throw new IllegalArgumentException("a window has 1 month or more, not " + months);
    }
  }

  /** Its length: {@code 24 months}, {@code 1 month}. */
  public String length() {
    return months == 1 ? "1 month" : months + " months";
  }

  /** Its place in time, after "the" or "our": {@code last 24 months}, {@code last month}. */
  public String last() {
    return months == 1 ? "last month" : "last " + months + " months";
  }

  /** The day before its first day. */
  public LocalDate before(LocalDate asOf) {
    return asOf.minusMonths(months);
  }
}
