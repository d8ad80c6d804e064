package com.goengineer.icp.charts.typeface;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A TrueType typeface: advance widths and outlines, without hinting, kerning or ligatures.
 *
 * <p>Source: OpenType specification 1.9, tables {@code head, hhea, maxp, hmtx, cmap, loca, glyf}.
 * Safe for use by several threads.
 */
public final class Typeface {
  private final int unitsPerEm;
  private final int measuredGlyphs;
  private final ByteBuffer advances;
  private final CharacterMap characters;
  private final GlyphReader glyphs;

  /** Outlines once read: the same few dozen glyphs are drawn again and again. */
  private final AtomicReferenceArray<@Nullable Outline> outlines;

  private Typeface(TableDirectory tables) {
    ByteBuffer head = tables.table("head");
    this.unitsPerEm = head.getShort(18) & 0xFFFF;
    this.measuredGlyphs = tables.table("hhea").getShort(34) & 0xFFFF;
    this.advances = tables.table("hmtx");
    this.characters = new CharacterMap(tables.table("cmap"));
    boolean longOffsets = head.getShort(50) != 0;
    this.glyphs = new GlyphReader(tables.table("loca"), tables.table("glyf"), longOffsets);
    this.outlines = new AtomicReferenceArray<>(tables.table("maxp").getShort(4) & 0xFFFF);
  }

  /**
   * Reads a TrueType file.
   *
   * @throws IllegalArgumentException when a table is missing or its format is not supported
   */
  public static Typeface parse(byte[] file) {
    return new Typeface(new TableDirectory(ByteBuffer.wrap(file)));
  }

  /** Font units per em: a glyph of size s is scaled by s / unitsPerEm. */
  public int unitsPerEm() {
    return unitsPerEm;
  }

  /** The glyph of a character, 0 ("not defined") for one the typeface lacks. */
  public int glyph(int codePoint) {
    return characters.glyph(codePoint);
  }

  /** How far the pen moves after a glyph, in font units. */
  public int advance(int glyph) {
    // Glyphs after the last measured one share its advance (hmtx).
    return advances.getShort(4 * Math.min(glyph, measuredGlyphs - 1)) & 0xFFFF;
  }

  /** The outline of a glyph in font units, y upwards; empty for a blank. */
  public Outline outline(int glyph) {
    Outline known = outlines.get(glyph);
    if (known == null) {
      known = glyphs.outline(glyph);
      outlines.set(glyph, known);
    }
    return known;
  }

  /** Width of a text in the unit of {@code size}: the sum of the advances. Linear in its length. */
  public double width(String text, double size) {
    long units = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      units += advance(glyph(text.codePointAt(i)));
    }
    return units * size / unitsPerEm;
  }
}
