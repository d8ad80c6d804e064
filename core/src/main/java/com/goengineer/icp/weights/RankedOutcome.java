package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.Utility;

/**
 * What the utility needs of an outcome, worked out once: U = sum(d * linear) + spearmanFactor *
 * sum(d * ranks) / |d|, d = twice the average rank of the score less (n + 1). Arrays of n rows.
 *
 * @param linear what a row adds to Gini and AUC per unit of d
 * @param linearUnits the same in whole units, below 2^30 in size
 * @param linearUnit size of a unit
 * @param ranks twice the average rank of the profit less (n + 1)
 * @param narrowRanks the same, halved as often as it takes for sums of them to fit beside a count
 * @param spearmanFactor share of Spearman over the norm of {@code ranks}
 * @param narrowFactor share of Spearman over the norm of {@code narrowRanks}
 */
record RankedOutcome(
    double[] linear,
    int[] linearUnits,
    double linearUnit,
    int[] ranks,
    int[] narrowRanks,
    double spearmanFactor,
    double narrowFactor) {

  /** Largest n whose sums of ranks fit beside a count in 64 bits: n^2 / 4 < 2^39. */
  private static final int WIDEST = 1 << 20;

  private static final double LINEAR_RANGE = 0x1p30;

  /** Prepares an outcome; O(n). */
  static RankedOutcome of(Utility.Judge judge) {
    int[] ranks = centredRanks(judge.byProfit());
    double[] linear = judge.usable() ? linear(judge, ranks) : new double[ranks.length];
    double unit = unit(linear);
    int[] units = new int[linear.length];
    for (int row = 0; row < units.length; row++) {
      units[row] = (int) Math.rint(linear[row] / unit);
    }
    int[] narrow = narrow(ranks);
    double share = judge.usable() ? judge.shares().spearman() : 0;
    return new RankedOutcome(
        linear, units, unit, ranks, narrow, share / norm(ranks), share / norm(narrow));
  }

  private static int[] centredRanks(Ordering order) {
    double[] ofGroup = order.centredRanks(Ordering.once(order.size()));
    int[] ranks = new int[order.size()];
    for (int row = 0; row < ranks.length; row++) {
      ranks[row] = (int) Math.rint(2 * ofGroup[order.group(row)]);
    }
    return ranks;
  }

  private static double[] linear(Utility.Judge judge, int[] ranks) {
    double[] profit = judge.profit();
    double perfect = 0;
    long buyers = 0;
    for (int row = 0; row < profit.length; row++) {
      perfect += ranks[row] * profit[row];
      buyers += judge.bought()[row] ? 1 : 0;
    }
    double perProfit = perfect == 0 ? 0 : judge.shares().gini() / perfect;
    double pairs = (double) buyers * (profit.length - buyers);
    double perBuyer = pairs == 0 ? 0 : judge.shares().auc() / pairs;
    double[] linear = new double[profit.length];
    for (int row = 0; row < linear.length; row++) {
      linear[row] = perProfit * profit[row] + (judge.bought()[row] ? perBuyer : 0);
    }
    return linear;
  }

  private static double unit(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest == 0 ? 1 : largest / LINEAR_RANGE;
  }

  private static int[] narrow(int[] ranks) {
    int[] narrow = ranks.clone();
    for (int widest = ranks.length; widest > WIDEST; widest >>= 1) {
      for (int row = 0; row < narrow.length; row++) {
        narrow[row] >>= 1;
      }
    }
    return narrow;
  }

  private static double norm(int[] values) {
    double squares = 0;
    for (int value : values) {
      squares += (double) value * value;
    }
    return squares == 0 ? 1 : StrictMath.sqrt(squares);
  }
}
