package com.goengineer.icp.weights;

import com.goengineer.icp.weights.Objective.Precision;
import com.goengineer.icp.weights.PatternSearch.Climb;

/**
 * How closely a search looks, by what an evaluation costs.
 *
 * <p>With few accounts the objective is a landscape of small steps with many tops, but cheap: it is
 * looked through finely and exactly. With many it is smooth and dear: a lattice of step 0.05 on a
 * sample says where the hill is, and only the last metres are climbed on all accounts.
 *
 * @param latticePoints most lattice points to look at
 * @param latticeStep the finest step between them
 * @param lattice how closely the lattice is looked at
 * @param starts how many points to climb from
 * @param apart share of the weight by which they differ at least
 * @param rough the climb from each start
 * @param fine the climb from the best top
 * @param last the climb on all accounts
 */
record Effort(
    int latticePoints,
    double latticeStep,
    Precision lattice,
    int starts,
    double apart,
    Climb rough,
    Climb fine,
    Climb last) {

  private static final long FEW_ROWS = 4_000;
  private static final long MANY_ROWS = 40_000;

  /** Rows times points that an exact look through a lattice may cost. */
  private static final long AFFORDABLE = 12_000_000;

  private static final int MOST_POINTS = 25_000;

  /** Enough for a step of 0.05 with up to five free weights. */
  private static final int SKETCHED_POINTS = 11_000;

  /**
   * The effort worth making for an objective.
   *
   * @param rows accounts visited by one evaluation
   */
  static Effort worth(long rows) {
    if (rows <= FEW_ROWS) {
      int points = (int) Math.min(MOST_POINTS, AFFORDABLE / Math.max(1, rows));
      Climb exact = new Climb(0.01, 0.002, Precision.EXACT);
      Climb finer = new Climb(0.003, 0.0001, Precision.EXACT);
      return new Effort(points, 0.01, Precision.EXACT, 5, 0.03, exact, finer, finer);
    }
    Climb rough = new Climb(0.025, 0.006, Precision.SAMPLE);
    Climb fine = new Climb(0.006, 0.0007, Precision.SAMPLE);
    Climb last =
        rows <= MANY_ROWS
            ? new Climb(0.001, 0.0001, Precision.EXACT)
            : new Climb(0.002, 0.0005, Precision.HISTOGRAM);
    return new Effort(SKETCHED_POINTS, 0.05, Precision.SKETCH, 3, 0.1, rough, fine, last);
  }
}
