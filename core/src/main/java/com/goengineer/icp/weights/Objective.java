package com.goengineer.icp.weights;

/**
 * What a search maximises: a number for every weight vector of the simplex.
 *
 * <p>Implementations are thread-safe and deterministic: the same weights give the same bits, on
 * whatever thread. Undefined values count as the worst there is ({@link #comparable}).
 */
public interface Objective {

  /** How closely a value is worked out. */
  enum Precision {
    /** On about a thousand accounts: good enough to choose where to look. */
    SKETCH,
    /** On a sample of tens of thousands of accounts: good enough to climb. */
    SAMPLE,
    /** On all accounts, scores sorted into 4096 buckets: within about 2e-5. */
    HISTOGRAM,
    /** On all accounts, exact ranks. What is reported and decided on. */
    EXACT
  }

  /** Number of components c. */
  int dimension();

  /**
   * Accounts visited by one evaluation on all of them; tells whether threads are worth starting.
   */
  long rows();

  /**
   * The value to maximise.
   *
   * @param weights c weights that sum to 1
   * @param precision the least precision asked for; a cheap objective may always be exact
   */
  double value(double[] weights, Precision precision);

  /** The value with NaN turned into minus infinity, so that NaN never wins. */
  default double comparable(double[] weights, Precision precision) {
    double value = value(weights, precision);
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }
}
