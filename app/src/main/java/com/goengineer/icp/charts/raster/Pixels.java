package com.goengineer.icp.charts.raster;

import com.goengineer.icp.charts.drawing.Ink;
import java.util.Arrays;

/**
 * An opaque picture, white at first, one byte per pixel: its number in the palette. Rows are laid
 * out as a PNG wants them, each after one byte that names its filter (0, none), so that nothing is
 * copied on writing.
 */
final class Pixels {
  private final int width;
  private final int height;
  private final byte[] rows;
  private final Palette palette = new Palette();

  Pixels(int width, int height) {
    this.width = width;
    this.height = height;
    this.rows = new byte[(width + 1) * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Palette palette() {
    return palette;
  }

  byte[] rows() {
    return rows;
  }

  /** Lays ink over the picture where the shape covers it; what lies outside is cut off. */
  void fill(Coverage shape, Ink ink) {
    if (shape.isEmpty()) {
      return;
    }
    float[] shares = shape.shares();
    int columns = shape.columns();
    int firstColumn = shape.firstColumn();
    int from = Math.max(0, -firstColumn);
    int to = Math.min(columns, width - firstColumn);
    int lastRow = Math.min(shape.rows(), height - shape.firstRow());
    for (int row = Math.max(0, -shape.firstRow()); row < lastRow; row++) {
      int at = place(firstColumn, shape.firstRow() + row);
      for (int column = from; column < to; column++) {
        float share = shares[row * columns + column];
        if (share > 0) {
          blend(at + column, ink, (int) (share * Palette.STEPS + 0.5f));
        }
      }
    }
  }

  /** Lays ink over a rectangle; pixels at its edge are covered in part. */
  void fill(Rectangle rectangle, Ink ink) {
    Rectangle visible = rectangle.within(width, height);
    for (int y = (int) visible.top(); y < visible.bottom(); y++) {
      fillRow(y, visible, ink);
    }
  }

  private void fillRow(int y, Rectangle rectangle, Ink ink) {
    double share = rectangle.heightIn(y);
    int first = (int) StrictMath.ceil(rectangle.left());
    int end = (int) rectangle.right();
    int row = place(0, y);
    if (first > end) {
      blend(row + end, ink, steps((rectangle.right() - rectangle.left()) * share));
      return;
    }
    blendIfAny(row + first - 1, ink, (first - rectangle.left()) * share);
    blendIfAny(row + end, ink, (rectangle.right() - end) * share);
    int step = steps(share);
    if (step == Palette.STEPS) {
      Arrays.fill(rows, row + first, row + end, (byte) palette.number(ink));
    } else {
      for (int x = first; x < end; x++) {
        blend(row + x, ink, step);
      }
    }
  }

  // The pixel may lie beside the sheet when its share is 0.
  private void blendIfAny(int at, Ink ink, double share) {
    if (share > 0) {
      blend(at, ink, steps(share));
    }
  }

  private static int steps(double share) {
    return (int) (share * Palette.STEPS + 0.5);
  }

  private int place(int x, int y) {
    return y * (width + 1) + 1 + x;
  }

  private void blend(int at, Ink ink, int step) {
    if (step == Palette.STEPS) {
      rows[at] = (byte) palette.number(ink);
    } else if (step > 0) {
      rows[at] = (byte) palette.mixed(rows[at] & 0xFF, ink, step);
    }
  }
}
