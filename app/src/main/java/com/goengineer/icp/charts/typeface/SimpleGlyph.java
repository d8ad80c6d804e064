package com.goengineer.icp.charts.typeface;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A glyph made of contours of quadratic curves, read point by point. */
final class SimpleGlyph {
  private static final int X_IS_BYTE = 0x02;
  private static final int Y_IS_BYTE = 0x04;
  private static final int REPEATED = 0x08;
  private static final int X_SAME_OR_POSITIVE = 0x10;
  private static final int Y_SAME_OR_POSITIVE = 0x20;

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
}
