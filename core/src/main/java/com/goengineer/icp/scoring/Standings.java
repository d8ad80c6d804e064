package com.goengineer.icp.scoring;

import com.goengineer.icp.statistics.ValueCounts;

/**
 * Where accounts stand: columns of n accounts. Arrays are handed out, not copied: whoever reads
 * them must not write to them.
 *
 * @param averageRank rank among the population of the grades, 1 = worst, ties share the average
 * @param percentile averageRank / size of that population, above 0 to 1
 * @param score0to100 50 + 15 * the normal score of averageRank, clipped to 0..100
 * @param grade by percentile
 * @param rank place among the accounts scored, 1 = best; equal raw scores share the best place (1,
 *     2, 2, 4: competition ranking)
 */
public record Standings(
    double[] averageRank, double[] percentile, double[] score0to100, Grade[] grade, long[] rank) {

  /**
   * Places raw scores. Equal raw scores get equal everything, whatever the order of the rows. A raw
   * score beyond the population of the grades stands at its nearer end.
   *
   * @param raw raw scores of n accounts
   * @param graded the raw scores that percentile, score and grade are measured against
   * @param scored the raw scores of all accounts that are being scored, these among them
   * @throws IllegalArgumentException if {@code graded} is empty but there are accounts
   */
  static Standings of(double[] raw, GradeShares shares, ValueCounts graded, ValueCounts scored) {
    Standings standings = empty(raw.length);
    long size = graded.total();
    if (size == 0 && raw.length > 0) {
      throw new IllegalArgumentException("a model that was fitted to no account scores none");
    }
    for (int row = 0; row < raw.length; row++) {
      double place = Math.max(1, Math.min((double) size, graded.averageRank(raw[row])));
      standings.averageRank[row] = place;
      standings.percentile[row] = place / size;
      standings.score0to100[row] = GradeScale.score(place, size);
      standings.grade[row] = shares.of(place / size);
      standings.rank[row] = scored.total() - scored.countAtMost(raw[row]) + 1;
    }
    return standings;
  }

  /** Columns to be filled. */
  static Standings empty(int size) {
    return new Standings(
        new double[size], new double[size], new double[size], new Grade[size], new long[size]);
  }
}
