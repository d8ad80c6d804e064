package com.goengineer.icp.whatif;

import com.goengineer.icp.segments.Segment;
import com.goengineer.icp.segments.Segmentation;

/**
 * The segment of every row under thresholds.
 *
 * @param segmentation the thresholds
 * @param ordinals of {@link Segment}, by row
 */
@SuppressWarnings("EnumOrdinal") // ordinals are places in primitive arrays
record Segments(Segmentation segmentation, byte[] ordinals) {
  private static final Segment[] SEGMENTS = Segment.values();

  static Segments of(Population population, Segmentation segmentation) {
    byte[] ordinals = new byte[population.size()];
    for (int row = 0; row < ordinals.length; row++) {
      ordinals[row] = (byte) segmentation.of(population.accounts(), row).ordinal();
    }
    return new Segments(segmentation, ordinals);
  }

  Segment of(int row) {
    return SEGMENTS[ordinals[row]];
  }
}
