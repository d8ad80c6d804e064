package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.ScoringKernel;
import java.util.function.Consumer;

/**
 * Where accounts stand under weights: one evaluation of the scoring kernel, valid until it is
 * closed or moved. What every walk over the rows reads is kept by row.
 */
final class Standpoint implements AutoCloseable {
  private static final Grade[] GRADES = Grade.values();

  private final ScoringKernel kernel;
  private final Consumer<Standpoint> release;
  private final double[] scores;
  private final byte[] grades;

  /**
   * Nowhere yet.
   *
   * @param release takes it back for the next question
   */
  Standpoint(ScoringKernel kernel, Consumer<Standpoint> release) {
    this.kernel = kernel;
    this.release = release;
    scores = new double[kernel.size()];
    grades = new byte[kernel.size()];
  }

  /** Stands where an evaluation of the kernel puts the accounts. O(n). */
  void move(Consumer<ScoringKernel> evaluation) {
    evaluation.accept(kernel);
    kernel.write(scores, grades);
  }

  int size() {
    return kernel.size();
  }

  double raw(int row) {
    return kernel.raw()[row];
  }

  double score(int row) {
    return scores[row];
  }

  Grade grade(int row) {
    return GRADES[grades[row]];
  }

  int gradeOrdinal(int row) {
    return grades[row];
  }

  /** How many accounts have a grade. */
  int count(Grade grade) {
    return kernel.count(grade);
  }

  int rank(int row) {
    return kernel.rank(row);
  }

  /** The row at a place from the best, 0 = best; equal ones in the order of their rows. */
  int rowAt(int place) {
    return kernel.rowAt(place);
  }

  /** The row at a place from the worst, 0 = worst; equal ones in the order of their rows. */
  int rowFromWorst(int place) {
    return kernel.rowFromWorst(place);
  }

  @Override
  public void close() {
    release.accept(this);
  }
}
