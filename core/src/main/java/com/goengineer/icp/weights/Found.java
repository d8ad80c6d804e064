package com.goengineer.icp.weights;

/**
 * What a search found.
 *
 * @param weights the best weights
 * @param value the objective there, exact
 * @param evaluations weight vectors evaluated, at any precision
 * @param end why the search ended
 */
public record Found(double[] weights, double value, long evaluations, End end) {

  /** Why a search ended. */
  public enum End {
    /** No neighbour is better at the finest step. */
    CONVERGED,
    /** What could still be gained is less than the data can tell. */
    EVIDENCE,
    /** The listener asked to stop. */
    CANCELLED
  }
}
