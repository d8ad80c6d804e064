package com.goengineer.icp.weights;

/**
 * Told how a search goes, and asked whether it should go on. Called on the thread that started the
 * search, a few times per second of work at most a few hundred times.
 */
@FunctionalInterface
public interface Progress {

  /** Goes on to the end. */
  Progress SILENT = best -> true;

  /**
   * Reports the best so far.
   *
   * @param best the best weights found so far
   * @return false to stop: the search then returns this best
   */
  boolean goOn(Best best);

  /**
   * The best of a search at some moment.
   *
   * @param weights c weights; not to be written to
   * @param value the objective there, as closely as it is known so far
   * @param evaluations how many weight vectors were evaluated
   */
  record Best(double[] weights, double value, long evaluations) {}
}
