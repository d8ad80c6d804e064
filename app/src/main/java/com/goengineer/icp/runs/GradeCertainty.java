package com.goengineer.icp.runs;

import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.Optional;

/**
 * How firm the grades are, row by row of the scored accounts; nothing is known until weights were
 * learned or validated.
 *
 * @param shareKept share of the draws under which the account keeps its grade, 0..1
 * @param isBorderline whether another grade is nearly as likely
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // both are there, or neither
public record GradeCertainty(Optional<double[]> shareKept, Optional<boolean[]> isBorderline) {

  /** Nothing is known. */
  public static final GradeCertainty UNKNOWN =
      new GradeCertainty(Optional.empty(), Optional.empty());

  Column shares(int rows) {
    double[] unknown = new double[rows];
    Arrays.fill(unknown, Double.NaN);
    return new Column.Real(shareKept.orElse(unknown));
  }

  /** 1, 0 or unknown. */
  Column borderline(int rows) {
    Column.Count flags = Column.Count.unknown(rows);
    isBorderline.ifPresent(known -> {
      for (int row = 0; row < rows; row++) {
        flags.values()[row] = known[row] ? 1 : 0;
      }
    });
    return flags;
  }
}
