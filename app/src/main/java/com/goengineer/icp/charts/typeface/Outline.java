package com.goengineer.icp.charts.typeface;

import java.util.List;

/**
 * Closed polygons that approximate a glyph, in font units, y upwards.
 *
 * @param rings x and y in turn, without repeating the first point
 */
public record Outline(List<double[]> rings) {
  /** Nothing to draw. */
  public static final Outline EMPTY = new Outline(List.of());

  public Outline {
    rings = List.copyOf(rings);
  }
}
