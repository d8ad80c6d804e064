package com.goengineer.icp.charts.plot;

import java.util.List;

/**
 * Two values per name, one below the other: outline for the first, solid for the second.
 *
 * @param category what the names are
 * @param first what the outlined bar is
 * @param second what the solid bar is
 * @param rows in reading order
 */
public record PairedBars(Axis category, Axis first, Axis second, List<Row> rows) implements Plot {

  public PairedBars {
    rows = List.copyOf(rows);
  }

  /**
   * A pair.
   *
   * @param label its name
   * @param tone how it is drawn
   * @param first length of the outlined bar, NaN for no data
   * @param second length of the solid bar, NaN for no data
   * @param accounts how many accounts stand behind it
   */
  public record Row(String label, Tone tone, double first, double second, long accounts) {}

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
