package com.goengineer.icp.scoring.component;

import com.goengineer.icp.statistics.ValueCounts;

/**
 * Percentile among the accounts that have any of something: (average rank among the values above 0)
 * / (their number), and 0 for a value of 0 or less.
 *
 * <p>A value that the population does not have stands halfway between its neighbours, one beyond
 * them all at 1. O(log distinct values), no allocation.
 *
 * @param positive the values above 0 of the population
 * @param halfForAll true when every value is 0.5: the original's rule for a population without any
 *     difference
 */
public record PositivePercentile(ValueCounts positive, boolean halfForAll) {

  private static final double HALF = 0.5;

  static PositivePercentile of(ValueCounts population) {
    return new PositivePercentile(population.above(0), false);
  }

  /** With 0.5 for all when all values of the population, zeros included, are equal. */
  static PositivePercentile withHalfWhenAllEqual(ValueCounts population) {
    return new PositivePercentile(population.above(0), population.distinct() == 1);
  }

  /** The percentile of a value, 0 to 1. */
  double of(double value) {
    if (halfForAll) {
      return HALF;
    }
    if (value <= 0) {
      return 0;
    }
    return positive.isEmpty() ? 1 : Math.min(1, positive.averageRank(value) / positive.total());
  }

  /** In words: "percentile 0.42 of 120". */
  String inWords(double value) {
    return "percentile " + Figures.of(of(value)) + " of " + positive.total();
  }
}
