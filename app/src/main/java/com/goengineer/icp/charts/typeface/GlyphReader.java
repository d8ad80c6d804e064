package com.goengineer.icp.charts.typeface;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Outlines from the tables {@code loca} and {@code glyf}: simple and composite glyphs. */
final class GlyphReader {
  private static final int ARGUMENTS_ARE_WORDS = 0x0001;
  private static final int HAS_SCALE = 0x0008;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int HAS_TWO_SCALES = 0x0040;
  private static final int HAS_MATRIX = 0x0080;

  private final ByteBuffer locations;
  private final ByteBuffer glyphs;
  private final boolean longOffsets;

  GlyphReader(ByteBuffer locations, ByteBuffer glyphs, boolean longOffsets) {
    this.locations = locations;
    this.glyphs = glyphs;
    this.longOffsets = longOffsets;
  }

  Outline outline(int glyph) {
    int from = location(glyph);
    int to = location(glyph + 1);
    if (from == to) {
      return Outline.EMPTY;
    }
    ByteBuffer data = glyphs.slice(from, to - from);
    int contours = data.getShort(0);
    return contours >= 0 ? SimpleGlyph.read(data, contours) : composite(data);
  }

  private int location(int glyph) {
    return longOffsets ? locations.getInt(4 * glyph) : 2 * (locations.getShort(2 * glyph) & 0xFFFF);
  }

  // A composite is a list of other glyphs, each moved and scaled.
  private Outline composite(ByteBuffer data) {
    List<double[]> rings = new ArrayList<>();
    data.position(10);
    int flags;
    do {
      flags = data.getShort();
      int component = data.getShort() & 0xFFFF;
      boolean words = (flags & ARGUMENTS_ARE_WORDS) != 0;
      int dx = words ? data.getShort() : data.get();
      int dy = words ? data.getShort() : data.get();
      double[] matrix = matrix(data, flags);
      for (double[] ring : outline(component).rings()) {
        rings.add(transformed(ring, matrix, dx, dy));
      }
    } while ((flags & MORE_COMPONENTS) != 0);
    return new Outline(rings);
  }

  private static double[] matrix(ByteBuffer data, int flags) {
    double[] matrix = {1, 0, 0, 1};
    if ((flags & HAS_SCALE) != 0) {
      matrix[0] = fixed(data);
      matrix[3] = matrix[0];
    } else if ((flags & HAS_TWO_SCALES) != 0) {
      matrix[0] = fixed(data);
      matrix[3] = fixed(data);
    } else if ((flags & HAS_MATRIX) != 0) {
      for (int i = 0; i < 4; i++) {
        matrix[i] = fixed(data);
      }
    }
    return matrix;
  }

  /** A number with 14 bits after the binary point. */
  private static double fixed(ByteBuffer data) {
    return data.getShort() / 16384.0;
  }

  private static double[] transformed(double[] ring, double[] matrix, int dx, int dy) {
    double[] result = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      result[i] = matrix[0] * ring[i] + matrix[2] * ring[i + 1] + dx;
      result[i + 1] = matrix[1] * ring[i] + matrix[3] * ring[i + 1] + dy;
    }
    return result;
  }
}
