package com.goengineer.icp.charts.raster;

/** A rectangle along the axes, in pixels; its edges need not be whole. */
record Rectangle(double left, double top, double right, double bottom) {

  /** What of it lies on a sheet. */
  Rectangle within(int width, int height) {
    return new Rectangle(
        StrictMath.max(0, left),
        StrictMath.max(0, top),
        StrictMath.min(width, right),
        StrictMath.min(height, bottom));
  }

  /** How much of a row of pixels it covers in height. */
  double heightIn(int row) {
    return StrictMath.min(row + 1, bottom) - StrictMath.max(row, top);
  }
}
