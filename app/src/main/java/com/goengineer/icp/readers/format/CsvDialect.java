package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.io.Reader;

/**
 * Finds the separator of a text file: the one that cuts its first records into the most cells, when
 * most of them get the same number.
 */
final class CsvDialect {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int SAMPLE_RECORDS = 40;

  private CsvDialect() {}

  static char separatorOf(SourceFile file) {
    char best = SEPARATORS[0];
    long bestScore = 0;
    for (char separator : SEPARATORS) {
      long score = score(file, separator);
      if (score > bestScore) {
        bestScore = score;
        best = separator;
      }
    }
    return best;
  }

  /** Cells beyond the first in the most frequent width of the sample, times its frequency. */
  private static long score(SourceFile file, char separator) {
    int[] recordsByWidth = new int[256];
    try (Reader reader = CsvDocument.open(file)) {
      CsvScanner scanner = new CsvScanner(reader, separator);
      for (int records = 0; records < SAMPLE_RECORDS && scanner.next(); records++) {
        recordsByWidth[Math.min(scanner.cells(), recordsByWidth.length - 1)]++;
      }
    } catch (IOException e) {
      throw new SourceRefused(
          file.name()
              + " cannot be read ("
              + e.getMessage()
              + "). Nothing was read from it. Save it again, one row a line.",
          e);
    }
    long best = 0;
    for (int width = 2; width < recordsByWidth.length; width++) {
      long frequency = recordsByWidth[width];
      best = Math.max(best, frequency * frequency * (width - 1));
    }
    return best;
  }
}
