package com.goengineer.icp.charts.drawing;

/** A rectangle of the sheet. */
record Region(double left, double top, double right, double bottom) {

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double middle() {
    return (top + bottom) / 2;
  }

  double center() {
    return (left + right) / 2;
  }

  Region shrunk(double fromLeft, double fromTop, double fromRight, double fromBottom) {
    return new Region(left + fromLeft, top + fromTop, right - fromRight, bottom - fromBottom);
  }

  /** One of several rows of equal height. */
  Region row(int index, int count) {
    double height = height() / count;
    return new Region(left, top + index * height, right, top + (index + 1) * height);
  }

  /** One of several columns of equal width. */
  Region column(int index, int count) {
    double width = width() / count;
    return new Region(left + index * width, top, left + (index + 1) * width, bottom);
  }
}
