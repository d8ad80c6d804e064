package com.goengineer.icp.charts.plot;

import java.util.List;

/**
 * One bar per name, from 0.
 *
 * @param category what the names are
 * @param value what is measured
 * @param direction rows for ranked names, columns for steps of a ladder
 * @param bars in reading order
 */
public record Bars(Axis category, Axis value, Direction direction, List<Bar> bars) implements Plot {

  public Bars {
    bars = List.copyOf(bars);
  }

  /** Which way the bars run. */
  public enum Direction {
    ROWS,
    COLUMNS
  }

  /**
   * A bar.
   *
   * @param label its name
   * @param value its length; may be negative
   * @param accounts how many accounts stand behind it
   * @param tone how it is drawn
   */
  public record Bar(String label, double value, long accounts, Tone tone) {}

  @Override
  public boolean isEmpty() {
    return bars.isEmpty();
  }
}
