package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.Utility;
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
        resampling.draw(
            accounts,
            rows -> {
              Resampling.Statistic first = values(fold, pair.first, judge, rows);
              Resampling.Statistic second = values(fold, pair.second, judge, rows);
              return counts -> less(first.of(counts), second.of(counts));
            });
    Interval[] intervals = resampling.intervals(drawn);
    return new HeadToHead(intervals[0], intervals[1], intervals[2]);
  }

  private static Resampling.Statistic values(
      Fold fold, double[] scores, Utility.Judge whole, int[] rows) {
    OutcomeMetrics metrics = new OutcomeMetrics(fold.snapshot().outcome(), rows);
    Utility.Judge judge = whole.only(rows);
    Ordering order = Ordering.of(OutcomeMetrics.pick(scores, rows));
    return counts ->
        new double[] {
          judge.of(order, counts), metrics.spearman(order, counts), metrics.share20(order, counts)
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
