package com.goengineer.icp.charts.plot;

import java.util.List;

/**
 * Several small pictures side by side that share their rows.
 *
 * @param category what the rows are
 * @param rows their names, in reading order
 * @param panels from left to right, each with one entry per row
 */
public record Multiples(Axis category, List<String> rows, List<Panel> panels) implements Plot {

  public Multiples {
    rows = List.copyOf(rows);
    panels = List.copyOf(panels);
    for (Panel panel : panels) {
      if (panel.size() != rows.size()) {
        throw new IllegalArgumentException(
            panel.value().label() + " has " + panel.size() + " entries, not " + rows.size());
      }
    }
  }

  /** One of the small pictures. */
  public sealed interface Panel {
    /** What it measures. */
    Axis value();

    /** Number of entries. */
    int size();
  }

  /**
   * A bar per row.
   *
   * @param value what is measured
   * @param lengths one per row, NaN for no data
   */
  public record BarPanel(Axis value, List<Double> lengths) implements Panel {
    public BarPanel {
      lengths = List.copyOf(lengths);
    }

    @Override
    public int size() {
      return lengths.size();
    }
  }

  /**
   * A box per row.
   *
   * @param value what is measured
   * @param boxes one per row
   */
  public record BoxPanel(Axis value, List<Box> boxes) implements Panel {
    public BoxPanel {
      boxes = List.copyOf(boxes);
    }

    @Override
    public int size() {
      return boxes.size();
    }
  }

  /**
   * Quantiles of a group (type 7); all NaN for an empty group.
   *
   * @param p05 5 % lie below
   * @param p25 a quarter lies below
   * @param p50 median
   * @param p75 a quarter lies above
   * @param p95 5 % lie above
   * @param mean mean
   */
  public record Box(double p05, double p25, double p50, double p75, double p95, double mean) {}

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
