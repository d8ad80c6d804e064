package com.goengineer.icp.charts.typeface;

import java.util.Arrays;

/** The points of one contour, a ring. Between two control points lies an implied curve point. */
record Contour(int[] flags, int[] x, int[] y, int start, int length) {
  private static final int ON_CURVE = 0x01;

  /** Straight pieces per curve: at 30 pixels per em the error stays below a tenth of a pixel. */
  private static final int PIECES = 4;

  double[] flattened() {
    double[] ring = new double[2 * length * PIECES];
    int size = 0;
    for (int i = 0; i < length; i++) {
      if (onCurve(i)) {
        ring[size++] = x(i);
        ring[size++] = y(i);
      } else {
        size = curve(ring, size, i);
      }
    }
    return Arrays.copyOf(ring, size);
  }

  // The curve of control point i, without its last point where the next point of the ring is it.
  private int curve(double[] ring, int sizeBefore, int i) {
    int size = sizeBefore;
    boolean impliedStart = !onCurve(i - 1);
    for (int piece = impliedStart ? 0 : 1; piece < PIECES; piece++) {
      double t = (double) piece / PIECES;
      ring[size++] = along(t, anchor(x(i - 1), x(i), i - 1), x(i), anchor(x(i + 1), x(i), i + 1));
      ring[size++] = along(t, anchor(y(i - 1), y(i), i - 1), y(i), anchor(y(i + 1), y(i), i + 1));
    }
    return size;
  }

  private double anchor(double neighbour, double control, int neighbourIndex) {
    return onCurve(neighbourIndex) ? neighbour : (neighbour + control) / 2;
  }

  private static double along(double t, double from, double control, double to) {
    return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * control + t * t * to;
  }

  private boolean onCurve(int i) {
    return (flags[at(i)] & ON_CURVE) != 0;
  }

  private double x(int i) {
    return x[at(i)];
  }

  private double y(int i) {
    return y[at(i)];
  }

  private int at(int i) {
    return start + Math.floorMod(i, length);
  }
}
