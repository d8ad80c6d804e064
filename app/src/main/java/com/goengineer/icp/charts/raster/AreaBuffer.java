package com.goengineer.icp.charts.raster;

/**
 * Per pixel, how the covered area changes from the pixel on its left; see {@link Coverage}.
 *
 * <p>Single precision is enough: a share is later one of 256 steps.
 */
final class AreaBuffer {
  private final int stride;
  private final int rows;
  private final float[] change;

  AreaBuffer(int stride, int rows) {
    this.stride = stride;
    this.rows = rows;
    this.change = new float[stride * rows];
  }

  /** Adds an edge inside the buffer: downwards positive, upwards negative. */
  void edge(double x0, double y0, double x1, double y1) {
    if (y0 < y1) {
      descend(x0, y0, x1, y1, 1);
    } else if (y0 > y1) {
      descend(x1, y1, x0, y0, -1);
    }
  }

  /** The shares of the first columns of each row, in [0, 1]. */
  float[] summed(int columns) {
    float[] shares = new float[columns * rows];
    for (int row = 0; row < rows; row++) {
      float sum = 0;
      for (int column = 0; column < columns; column++) {
        sum += change[row * stride + column];
        shares[row * columns + column] = Math.min(1, Math.abs(sum));
      }
    }
    return shares;
  }

  private void descend(double x0, double y0, double x1, double y1, int direction) {
    double slope = (x1 - x0) / (y1 - y0);
    double x = x0;
    int last = Math.min(rows, (int) StrictMath.ceil(y1));
    for (int row = (int) y0; row < last; row++) {
      double height = StrictMath.min(row + 1, y1) - StrictMath.max(row, y0);
      double next = x + slope * height;
      double signed = direction * height;
      // Rounding may leave the box by a hair.
      double from = StrictMath.max(0, StrictMath.min(x, next));
      double to = StrictMath.min(stride - 2, StrictMath.max(x, next));
      crossRow(row * stride, StrictMath.min(from, to), to, signed);
      x = next;
    }
  }

  // An edge crosses one row of pixels from x = from to x = to, covering a height of it.
  private void crossRow(int row, double from, double to, double height) {
    int first = (int) from;
    int end = (int) StrictMath.ceil(to);
    if (end <= first + 1) {
      double middle = (from + to) / 2 - first;
      add(row + first, height * (1 - middle));
      add(row + first + 1, height * middle);
      return;
    }
    // Area left of the edge up to each pixel border grows as a parabola, a line, a parabola.
    double perPixel = height / (to - from);
    double before = 0;
    double sum = 0;
    for (int pixel = first; pixel < end; pixel++) {
      double entered = StrictMath.max(from, pixel);
      double left = StrictMath.min(to, pixel + 1);
      double crossed = (left - entered) * perPixel;
      double covered = before + crossed * (pixel + 1 - (entered + left) / 2);
      add(row + pixel, covered - sum);
      sum = covered;
      before += crossed;
    }
    add(row + end, height - sum);
  }

  private void add(int index, double area) {
    change[index] += (float) area;
  }
}
