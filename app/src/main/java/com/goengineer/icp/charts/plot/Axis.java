package com.goengineer.icp.charts.plot;

/**
 * An axis: what is measured, in which unit.
 *
 * @param label the reader's words, with the unit where it is not obvious from the values
 * @param column its name in the CSV
 * @param measure kind of number
 * @param notation how its numbers are written
 */
public record Axis(String label, String column, Measure measure, Notation notation) {

  /** An axis of names. */
  public static Axis ofNames(String label, String column) {
    return new Axis(label, column, Measure.CATEGORY, Notation.US_DOLLAR);
  }

  /** A value as the axis writes it beside a mark. */
  public String write(double value) {
    return notation.write(measure, value);
  }

  /** A value as the axis writes it at a tick. */
  public String tick(double value) {
    return notation.tick(measure, value);
  }
}
