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
    if (y0 == y1) {
      return;
    }
    double top = StrictMath.min(y0, y1);
    double bottom = StrictMath.max(y0, y1);
    double slope = (x1 - x0) / (y1 - y0);
    double x = y0 < y1 ? x0 : x1;
    int last = Math.min(rows, (int) StrictMath.ceil(bottom));
    for (int row = (int) top; row < last; row++) {
      double height = StrictMath.min(row + 1, bottom) - StrictMath.max(row, top);
      double next = x + slope * height;
      // Rounding may leave the box by a hair.
      double from = StrictMath.max(0, StrictMath.min(x, next));
      double to = StrictMath.min(stride - 2, StrictMath.max(x, next));
      crossRow(row * stride, StrictMath.min(from, to), to, y0 < y1 ? height : -height);
      x = next;
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

  // An edge crosses one row of pixels from x = from to x = to, covering a height of it.
  private void crossRow(int row, double from, double to, double height) {
    int first = (int) from;
    if (StrictMath.ceil(to) <= first + 1) {
      double middle = (from + to) / 2 - first;
      add(row + first, height * (1 - middle));
      add(row + first + 1, height * middle);
    } else {
      crossPixels(row, from, to, height);
    }
  }

  // Area right of the edge, from pixel to pixel, grows as a parabola, a line, a parabola.
  private void crossPixels(int row, double from, double to, double height) {
    int end = (int) StrictMath.ceil(to);
    double perPixel = height / (to - from);
    double before = 0;
    double sum = 0;
    for (int pixel = (int) from; pixel < end; pixel++) {
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
