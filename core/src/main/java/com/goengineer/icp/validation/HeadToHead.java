package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.DrawnOrdering;
import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.Utility;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One ranking against another on the same outcome, in the same draws of the accounts; above 0 where
 * the first is better.
 *
 * @param utility difference in utility
 * @param spearman difference in rank correlation with profit
 * @param share20 difference in the share of profit in the top 20 %
 */
public record HeadToHead(Interval utility, Interval spearman, Interval share20) {

  /**
   * Two rankings of the accounts of an as-of date.
   *
   * @param first score of each account, higher is better
   * @param second the same by the other ranking
   */
  public record Pair(double[] first, double[] second) {}

  /**
   * Compares two rankings.
   *
   * @param fold the as-of date
   * @param pair the rankings
   * @param judge utility for the fold's outcome
   * @param sampling number of draws, seed and threads
   */
  public static HeadToHead of(Fold fold, Pair pair, Utility.Judge judge, Sampling sampling) {
    Resampling resampling = Resampling.ofRows(sampling, fold.size());
    int[] accounts = IntStream.range(0, fold.size()).toArray();
    Resampling.Drawn drawn =
        resampling.draw(accounts, rows -> differences(fold, pair, judge.only(rows), rows));
    Interval[] intervals = resampling.intervals(drawn);
    return new HeadToHead(intervals[0], intervals[1], intervals[2]);
  }

  private static Resampling.Statistic differences(
      Fold fold, Pair pair, Utility.Judge judge, int[] rows) {
    OutcomeMetrics metrics = new OutcomeMetrics(fold.snapshot().outcome(), rows);
    Ordering first = Ordering.of(OutcomeMetrics.pick(pair.first, rows));
    Ordering second = Ordering.of(OutcomeMetrics.pick(pair.second, rows));
    return counts -> {
      DrawnOrdering byProfit = metrics.byProfit(counts);
      Utility.Drawn utility = judge.under(counts);
      Function<Ordering, double[]> values =
          order -> {
            DrawnOrdering score = new DrawnOrdering(order, counts);
            return new double[] {
              utility.of(score), score.spearman(byProfit), metrics.share20(score)
            };
          };
      return less(values.apply(first), values.apply(second));
    };
  }

  private static double[] less(double[] left, double[] right) {
    double[] difference = new double[left.length];
    for (int number = 0; number < left.length; number++) {
      difference[number] = left[number] - right[number];
    }
    return difference;
  }
}
