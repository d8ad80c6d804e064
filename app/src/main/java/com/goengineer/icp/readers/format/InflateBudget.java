package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceRefused;

/**
 * How much one workbook may inflate to, over all its parts.
 *
 * <p>Deflate cannot shrink anything by more than 1032:1; sheets of real workbooks shrink by 5 to
 * 30. Beyond {@link #FREE_BYTES}, a part that inflated by more than {@link #MAXIMUM_RATIO} is taken
 * for a bomb.
 */
final class InflateBudget {
  private static final long FREE_BYTES = 32L << 20;
  private static final long MAXIMUM_RATIO = 150;
  private static final long MAXIMUM_BYTES = 8L << 30;

  private final String fileName;
  private long inflated;

  InflateBudget(String fileName) {
    this.fileName = fileName;
  }

  String fileName() {
    return fileName;
  }

  /**
   * Counts {@code more} bytes of a part.
   *
   * @throws SourceRefused when they are too many
   */
  void spend(long more, long inflatedOfPart, long compressedOfPart) {
    inflated += more;
    boolean bomb = inflatedOfPart > FREE_BYTES && inflatedOfPart / MAXIMUM_RATIO > compressedOfPart;
    if (bomb || inflated > MAXIMUM_BYTES) {
      throw new SourceRefused(
          fileName
              + " inflates to far more than a workbook of its size holds (over "
              + (inflatedOfPart >> 20)
              + " MB from "
              + (compressedOfPart >> 10)
              + " KB). It may have been made to exhaust this machine and is not read. If it is"
              + " genuine, save the sheet as CSV.");
    }
  }
}
