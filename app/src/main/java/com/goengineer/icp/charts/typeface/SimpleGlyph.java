package com.goengineer.icp.charts.typeface;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A glyph made of contours of quadratic curves, read point by point and flattened. */
final class SimpleGlyph {
  private static final int ON_CURVE = 0x01;
  private static final int X_IS_BYTE = 0x02;
  private static final int Y_IS_BYTE = 0x04;
  private static final int REPEATED = 0x08;
  private static final int X_SAME_OR_POSITIVE = 0x10;
  private static final int Y_SAME_OR_POSITIVE = 0x20;

  /** Straight pieces per curve: at 30 pixels per em the error stays below a tenth of a pixel. */
  private static final int PIECES = 4;

  private SimpleGlyph() {}

  static Outline read(ByteBuffer data, int contours) {
    data.position(10);
    int[] ends = new int[contours];
    for (int i = 0; i < contours; i++) {
      ends[i] = data.getShort() & 0xFFFF;
    }
    int points = contours == 0 ? 0 : ends[contours - 1] + 1;
    int instructions = data.getShort() & 0xFFFF;
    data.position(data.position() + instructions);
    int[] flags = flags(data, points);
    int[] x = coordinates(data, flags, X_IS_BYTE, X_SAME_OR_POSITIVE);
    int[] y = coordinates(data, flags, Y_IS_BYTE, Y_SAME_OR_POSITIVE);
    List<double[]> rings = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      rings.add(new Contour(flags, x, y, start, end - start + 1).flattened());
      start = end + 1;
    }
    return new Outline(rings);
  }

  private static int[] flags(ByteBuffer data, int points) {
    int[] flags = new int[points];
    int i = 0;
    while (i < points) {
      int flag = data.get();
      int times = (flag & REPEATED) != 0 ? 1 + (data.get() & 0xFF) : 1;
      Arrays.fill(flags, i, i + times, flag);
      i += times;
    }
    return flags;
  }

  // Each coordinate is the difference to the one before: a byte with its sign in the flag, nothing
  // ("the same"), or a signed word.
  private static int[] coordinates(ByteBuffer data, int[] flags, int isByte, int sameOrPositive) {
    int[] values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < values.length; i++) {
      boolean positive = (flags[i] & sameOrPositive) != 0;
      if ((flags[i] & isByte) != 0) {
        int step = data.get() & 0xFF;
        value += positive ? step : -step;
      } else if (!positive) {
        value += data.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  /** The points of one contour, a ring. Between two control points lies an implied curve point. */
  private record Contour(int[] flags, int[] x, int[] y, int start, int length) {

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
}
