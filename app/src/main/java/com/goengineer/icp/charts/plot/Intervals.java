package com.goengineer.icp.charts.plot;

import java.util.List;

/**
 * A mean with its interval per name: dot and line.
 *
 * @param category what the names are
 * @param value what is measured
 * @param rows in reading order
 * @param references lines to compare with: the mean of all accounts
 */
public record Intervals(Axis category, Axis value, List<Row> rows, List<Reference> references)
    implements Plot {

  public Intervals {
    rows = List.copyOf(rows);
    references = List.copyOf(references);
  }

  /**
   * A row.
   *
   * @param label its name
   * @param estimate mean and interval
   * @param accounts how many accounts stand behind it
   * @param tone how it is drawn
   */
  public record Row(String label, Estimate estimate, long accounts, Tone tone) {}

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
