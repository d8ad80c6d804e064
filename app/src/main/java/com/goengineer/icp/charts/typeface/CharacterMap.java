package com.goengineer.icp.charts.typeface;

import java.nio.ByteBuffer;

/** Characters of the Basic Multilingual Plane to glyphs: table {@code cmap}, format 4. */
final class CharacterMap {
  private static final int BASIC_PLANE = 0x10000;

  private final char[] glyphs = new char[BASIC_PLANE];

  CharacterMap(ByteBuffer cmap) {
    ByteBuffer table = segments(cmap);
    int segments = (table.getShort(6) & 0xFFFF) / 2;
    for (int i = 0; i < segments; i++) {
      readSegment(table, segments, i);
    }
  }

  int glyph(int codePoint) {
    return codePoint < BASIC_PLANE ? glyphs[codePoint] : 0;
  }

  private static ByteBuffer segments(ByteBuffer cmap) {
    int count = cmap.getShort(2) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int offset = cmap.getInt(8 + 8 * i);
      if (cmap.getShort(offset) == 4) {
        return cmap.slice(offset, cmap.limit() - offset);
      }
    }
    throw new IllegalArgumentException("the typeface has no character map of format 4");
  }

  // Four arrays of one entry per segment: end, (padding), start, delta, range offset.
  private void readSegment(ByteBuffer table, int segments, int segment) {
    int end = table.getShort(14 + 2 * segment) & 0xFFFF;
    int start = table.getShort(16 + 2 * (segments + segment)) & 0xFFFF;
    int delta = table.getShort(16 + 2 * (2 * segments + segment));
    int offsetAt = 16 + 2 * (3 * segments + segment);
    int offset = table.getShort(offsetAt) & 0xFFFF;
    for (int character = start; character <= end && character < 0xFFFF; character++) {
      int glyph = character;
      if (offset != 0) {
        glyph = table.getShort(offsetAt + offset + 2 * (character - start)) & 0xFFFF;
      }
      glyphs[character] = (char) (offset != 0 && glyph == 0 ? 0 : glyph + delta);
    }
  }
}
