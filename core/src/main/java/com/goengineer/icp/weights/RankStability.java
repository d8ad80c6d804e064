package com.goengineer.icp.weights;

import java.util.Arrays;

/**
 * How much of the ranking stays when a quarter passes: the correlation of the accounts' ranks at
 * two successive as-of dates, over the accounts known at both, averaged over the pairs of dates.
 */
final class RankStability {

  private final UtilityObjective objective;

  /** For each date but the first: the row of the same account at the date before, or -1. */
  private final int[][] rowBefore;

  RankStability(UtilityObjective objective) {
    this.objective = objective;
    int dates = objective.folds().size();
    rowBefore = new int[dates][];
    for (int date = 1; date < dates; date++) {
      rowBefore[date] = align(objective.folds().get(date - 1), objective.folds().get(date));
    }
  }

  private static int[] align(TrainingFold before, TrainingFold after) {
    int largest = Arrays.stream(before.accounts()).max().orElse(-1);
    int[] rowOf = new int[largest + 1];
    Arrays.fill(rowOf, -1);
    for (int row = 0; row < before.size(); row++) {
      rowOf[before.accounts()[row]] = row;
    }
    int[] rows = new int[after.size()];
    for (int row = 0; row < rows.length; row++) {
      int account = after.accounts()[row];
      rows[row] = account <= largest ? rowOf[account] : -1;
    }
    return rows;
  }

  /** -1 to 1; 1 with a single date, 0 where a score is the same for all. */
  double of(double[] weights) {
    int dates = rowBefore.length;
    double sum = 0;
    double[] before = ranks(0, weights);
    for (int date = 1; date < dates; date++) {
      double[] after = ranks(date, weights);
      sum += correlation(before, after, rowBefore[date]);
      before = after;
    }
    return dates == 1 ? 1 : sum / (dates - 1);
  }

  /** The middle place of each row's bucket, 0 to 1. */
  private double[] ranks(int date, double[] weights) {
    int[] bucketOf = objective.buckets(date, weights);
    int[] counts = new int[FoldKernel.BUCKETS];
    for (int bucket : bucketOf) {
      counts[bucket]++;
    }
    double[] middle = new double[counts.length];
    int before = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      middle[bucket] = (before + counts[bucket] / 2.0) / bucketOf.length;
      before += counts[bucket];
    }
    double[] ranks = new double[bucketOf.length];
    Arrays.setAll(ranks, row -> middle[bucketOf[row]]);
    return ranks;
  }

  private static double correlation(double[] before, double[] after, int[] rowBefore) {
    double n = 0;
    double left = 0;
    double right = 0;
    double leftSquares = 0;
    double rightSquares = 0;
    double products = 0;
    for (int row = 0; row < rowBefore.length; row++) {
      if (rowBefore[row] >= 0) {
        double x = before[rowBefore[row]] - 0.5;
        double y = after[row] - 0.5;
        n++;
        left += x;
        right += y;
        leftSquares += x * x;
        rightSquares += y * y;
        products += x * y;
      }
    }
    double spread = (leftSquares - left * left / n) * (rightSquares - right * right / n);
    return n == 0 || !(spread > 0) ? 0 : (products - left * right / n) / StrictMath.sqrt(spread);
  }
}
