package com.goengineer.icp.charts.raster;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of each pixel a set of polygons covers, exactly: the signed area each edge cuts from its
 * pixels is summed from left to right.
 *
 * <p>Rule: non-zero winding with overlaps counted once. Source: the accumulation buffer of Raph
 * Levien's font-rs ("Inside the fastest font renderer in the world", 2016). Time is linear in the
 * length of the edges plus the area of the bounding box.
 */
final class Coverage {
  private final List<double[]> rings = new ArrayList<>();
  private double left = Double.POSITIVE_INFINITY;
  private double top = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double bottom = Double.NEGATIVE_INFINITY;

  /** Adds a closed polygon: x and y in turn. */
  void add(double[] ring) {
    rings.add(ring);
    for (int i = 0; i < ring.length; i += 2) {
      left = StrictMath.min(left, ring[i]);
      right = StrictMath.max(right, ring[i]);
      top = StrictMath.min(top, ring[i + 1]);
      bottom = StrictMath.max(bottom, ring[i + 1]);
    }
  }

  boolean isEmpty() {
    return rings.isEmpty();
  }

  int firstColumn() {
    return (int) StrictMath.floor(left);
  }

  int firstRow() {
    return (int) StrictMath.floor(top);
  }

  int columns() {
    return (int) StrictMath.ceil(right) - firstColumn();
  }

  int rows() {
    return (int) StrictMath.ceil(bottom) - firstRow();
  }

  /** Shares in [0, 1], row by row, {@link #columns()} wide, of the box at first column and row. */
  float[] shares() {
    // One more column takes what an edge on the right border leaves to its neighbour.
    AreaBuffer buffer = new AreaBuffer(columns() + 2, rows());
    for (double[] ring : rings) {
      int last = ring.length - 2;
      double x = ring[last] - firstColumn();
      double y = ring[last + 1] - firstRow();
      for (int i = 0; i < ring.length; i += 2) {
        double nextX = ring[i] - firstColumn();
        double nextY = ring[i + 1] - firstRow();
        buffer.edge(x, y, nextX, nextY);
        x = nextX;
        y = nextY;
      }
    }
    return buffer.summed(columns());
  }
}
