package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The days that decide which sales count.
 *
 * @param today no sale can be later; a setting, never the clock
 * @param asOf sales up to and including this day are known
 * @param windowMonths length of the window of GP24 and Revenue24
 * @param outcome the window that comes after, where one is looked at
 */
record AsOf(LocalDate today, LocalDate asOf, int windowMonths, Optional<Outcome> outcome) {
  private static final int YEAR_MONTHS = 12;

  /**
   * A window after the as-of date.
   *
   * @param from its first day
   * @param end the first day after it
   */
  record Outcome(LocalDate from, LocalDate end) {}

  AsOf(LocalDate today, LocalDate asOf, int windowMonths) {
    this(today, asOf, windowMonths, Optional.empty());
  }

  /** The same days with a window after them. */
  AsOf withOutcome(LocalDate from, LocalDate end) {
    return new AsOf(today, asOf, windowMonths, Optional.of(new Outcome(from, end)));
  }

  /** The first window day is the day after this one: (as-of - months, as-of]. */
  LocalDate windowStart() {
    return asOf.minusMonths(windowMonths);
  }

  /** Makes the one-row table that the steps take their days from. */
  void load(Engine engine) {
    Map<String, Column> parameters = new LinkedHashMap<>();
    parameters.put("today", day(today));
    parameters.put("as_of", day(asOf));
    parameters.put("window_start", day(windowStart()));
    parameters.put("year_start", day(asOf.minusMonths(YEAR_MONTHS)));
    parameters.put(
        "outcome_from", outcome.map(window -> day(window.from())).orElse(Column.Day.unknown(1)));
    parameters.put(
        "outcome_end", outcome.map(window -> day(window.end())).orElse(Column.Day.unknown(1)));
    engine.load("parameters", Table.of(parameters));
  }

  private static Column.Day day(LocalDate day) {
    return new Column.Day(new int[] {Math.toIntExact(day.toEpochDay())});
  }

  /** The newest plausible sale, or today when there is none. */
  static LocalDate newestSale(Engine engine, LocalDate today) {
    LocalDate newest =
        engine.read("SELECT MAX(day) AS day FROM sales_lines WHERE usable = 1").day("day").get(0);
    return newest == null ? today : newest;
  }
}
