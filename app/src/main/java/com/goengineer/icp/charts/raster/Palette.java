package com.goengineer.icp.charts.raster;

import com.goengineer.icp.charts.drawing.Ink;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The colours of one picture, numbered in order of first use: inks, and mixtures of an ink with
 * what lies below it in sixteen steps (finer is not seen). White is number 0.
 *
 * <p>A picture uses a few inks, so 256 colours are plenty; should they ever be used up, a mixture
 * becomes the nearest colour there is.
 */
final class Palette {
  /** Number of steps from nothing to full cover. */
  static final int STEPS = 16;

  private static final int MOST_COLOURS = 256;
  private static final short UNMIXED = -1;

  private final int[] colours = new int[MOST_COLOURS];
  private int size;

  private final Map<Ink, Integer> numbers = new EnumMap<>(Ink.class);

  /** Per ink the number of a mixture by (number below, step), so that mixing is a look-up. */
  private final Map<Ink, short[]> mixtures = new EnumMap<>(Ink.class);

  Palette() {
    number(Ink.SURFACE.rgb());
  }

  /** Red, green and blue of each colour in turn. */
  byte[] bytes() {
    byte[] bytes = new byte[3 * size];
    for (int i = 0; i < size; i++) {
      bytes[3 * i] = (byte) (colours[i] >> 16);
      bytes[3 * i + 1] = (byte) (colours[i] >> 8);
      bytes[3 * i + 2] = (byte) colours[i];
    }
    return bytes;
  }

  /** The number of an ink. */
  int number(Ink ink) {
    return numbers.computeIfAbsent(ink, used -> number(used.rgb()));
  }

  /** The number of what ink makes of a colour that it covers by step sixteenths, 1 to 15. */
  int mixed(int below, Ink ink, int step) {
    short[] known = mixtures.computeIfAbsent(ink, used -> unmixed());
    int key = below * STEPS + step;
    if (known[key] == UNMIXED) {
      known[key] = (short) number(mixture(colours[below], ink.rgb(), step));
    }
    return known[key];
  }

  private static short[] unmixed() {
    short[] none = new short[MOST_COLOURS * STEPS];
    Arrays.fill(none, UNMIXED);
    return none;
  }

  private static int mixture(int below, int above, int step) {
    return channel(below, above, step, 16)
        | channel(below, above, step, 8)
        | channel(below, above, step, 0);
  }

  private static int channel(int below, int above, int step, int shift) {
    int from = (below >> shift) & 0xFF;
    int to = (above >> shift) & 0xFF;
    return ((from * (STEPS - step) + to * step + STEPS / 2) / STEPS) << shift;
  }

  private int number(int colour) {
    for (int i = 0; i < size; i++) {
      if (colours[i] == colour) {
        return i;
      }
    }
    if (size == MOST_COLOURS) {
      return nearest(colour);
    }
    colours[size] = colour;
    return size++;
  }

  private int nearest(int colour) {
    int best = 0;
    for (int i = 1; i < size; i++) {
      if (distance(colours[i], colour) < distance(colours[best], colour)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = ((one >> 16) & 0xFF) - ((other >> 16) & 0xFF);
    int green = ((one >> 8) & 0xFF) - ((other >> 8) & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return red * red + green * green + blue * blue;
  }
}
