package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.WeightedSum;
import com.goengineer.icp.statistics.ValueCounts;

/**
 * Where n accounts stand under weights. The same numbers as {@link
 * com.goengineer.icp.scoring.Scorer} gives, worked out for all accounts at once in O(n): one sort,
 * then one walk along the fitted distribution. Arrays are handed out, not copied: whoever reads
 * them must not write to them.
 *
 * @param raw raw score, 0 to 100, a multiple of 1e-9
 * @param order rows, best first; equal raw scores in the order of the rows
 * @param rank 1 = best; equal raw scores share the best place
 * @param place twice the average rank among the population of the grades, see {@link PlaceTable}
 */
record Placement(double[] raw, int[] order, int[] rank, int[] place) {
  private static final double STEPS_PER_POINT = 1e9;

  /**
   * Places all accounts.
   *
   * @param scores components x n, each in [0, 1]
   * @param weights one per component, together 1
   * @param fitted raw scores of the population the model was fitted to; not empty unless n is 0
   * @param mode whether places are measured against {@code fitted} or among these n
   */
  static Placement of(double[][] scores, double[] weights, ValueCounts fitted, GradeMode mode) {
    int size = scores.length == 0 ? 0 : scores[0].length;
    double[] raw = new double[size];
    WeightedSum.raw(scores, weights, raw);
    int[] order = RadixOrder.ascending(descendingKeys(raw));
    Placement placement = new Placement(raw, order, new int[size], new int[size]);
    switch (mode) {
      case FITTED_LIMITS -> placement.walk(new Walk(fitted));
      case FORCED_CURVE -> placement.walk(new Walk(ValueCounts.empty()));
    }
    return placement;
  }

  private static long[] descendingKeys(double[] raw) {
    long[] keys = new long[raw.length];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = -(long) Math.rint(raw[row] * STEPS_PER_POINT);
    }
    return keys;
  }

  /** From the worst to the best, tie by tie. */
  private void walk(Walk walk) {
    int end = order.length;
    while (end > 0) {
      double value = raw[order[end - 1]];
      int start = end - 1;
      while (start > 0 && raw[order[start - 1]] == value) {
        start--;
      }
      int below = order.length - end;
      int where = walk.place(value, 2 * below + (end - start) + 1);
      for (int i = start; i < end; i++) {
        rank[order[i]] = start + 1;
        place[order[i]] = where;
      }
      end = start;
    }
  }

  /** A walk upwards along the fitted distribution, in step with ascending values. */
  private static final class Walk {
    private final ValueCounts fitted;
    private final int most;
    private int index;
    private int below;

    Walk(ValueCounts fitted) {
      this.fitted = fitted;
      this.most = 2 * (int) fitted.total();
    }

    /** The place of a value; without a fitted distribution its own place among these accounts. */
    int place(double value, int own) {
      if (fitted.isEmpty()) {
        return own;
      }
      while (index < fitted.distinct() && fitted.value(index) < value) {
        below += (int) fitted.count(index++);
      }
      boolean observed = index < fitted.distinct() && fitted.value(index) == value;
      int doubled = 2 * below + 1 + (observed ? (int) fitted.count(index) : 0);
      return Math.max(2, Math.min(most, doubled));
    }
  }
}
