package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.ScoringKernel;

/**
 * Where accounts stand under weights: one evaluation of the scoring kernel, valid until it is
 * closed.
 *
 * @param kernel holds the evaluation
 * @param release gives the kernel back for the next one
 */
@SuppressWarnings("EnumOrdinal") // ordinals are places in primitive arrays
record Standpoint(ScoringKernel kernel, Runnable release) implements AutoCloseable {

  int size() {
    return kernel.size();
  }

  double raw(int row) {
    return kernel.raw()[row];
  }

  double score(int row) {
    return kernel.score0to100(row);
  }

  Grade grade(int row) {
    return kernel.grade(row);
  }

  int gradeOrdinal(int row) {
    return kernel.grade(row).ordinal();
  }

  int rank(int row) {
    return kernel.rank(row);
  }

  /** The row at a place from the best, 0 = best; equal ones in the order of their rows. */
  int rowAt(int place) {
    return kernel.rowAt(place);
  }

  @Override
  public void close() {
    release.run();
  }
}
