package com.goengineer.icp.scoring;

import com.goengineer.icp.statistics.NormalScore;
import java.util.Arrays;

/**
 * What a rank in a population of a given size is worth: percentile, score and grade.
 *
 * <p>Ranks are average-tie ranks, given doubled: whole numbers from 2 to 2n. A score is worked out
 * once per rank and kept (16 bytes an account), since normal quantiles are what costs. Not
 * thread-safe.
 */
final class GradeScale {
  private static final double CENTRE = 50;
  private static final double SPREAD = 15;

  private static final Grade[] WORST_FIRST = {Grade.F, Grade.D, Grade.C, Grade.B, Grade.A};

  private final long size;
  private final double[] scores;

  /** By step: the best doubled rank that has the grade or a worse one. */
  private final int[] bestOf = new int[WORST_FIRST.length];

  /**
   * A scale.
   *
   * @param shares which share of the population gets which grade
   * @param size n, at most 2^29
   * @throws IllegalArgumentException for a larger population
   */
  GradeScale(GradeShares shares, long size) {
    if (size > 1 << 29) {
      throw new IllegalArgumentException("a population of " + size + " is too large to be kept");
    }
    this.size = size;
    this.scores = new double[(int) (2 * size + 1)];
    Arrays.fill(scores, Double.NaN);
    for (int step = 0; step < bestOf.length; step++) {
      bestOf[step] = bestOf(WORST_FIRST[step], shares);
    }
  }

  private int bestOf(Grade grade, GradeShares shares) {
    int below = 1;
    int above = (int) (2 * size + 1);
    while (above - below > 1) {
      int middle = (below + above) >>> 1;
      if (shares.of(percentile(middle, size)).compareTo(grade) >= 0) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return below;
  }

  /** The size of the population. */
  long size() {
    return size;
  }

  /** The score of a doubled rank, 0 to 100: 50 + 15 * its normal score, clipped. */
  double score(int doubledRank) {
    double score = scores[doubledRank];
    if (Double.isNaN(score)) { // not worked out yet
      score = score(doubledRank / 2.0, size);
      scores[doubledRank] = score;
    }
    return score;
  }

  /** The grade of a doubled rank. */
  Grade grade(int doubledRank) {
    int step = 0;
    while (doubledRank > bestOf[step]) {
      step++;
    }
    return WORST_FIRST[step];
  }

  /** Number of grades: they are steps, 0 for the worst. */
  static int steps() {
    return WORST_FIRST.length;
  }

  /** The step of a grade. */
  static int step(Grade grade) {
    int step = 0;
    while (WORST_FIRST[step] != grade) {
      step++;
    }
    return step;
  }

  /** The best doubled rank that has the grade of this step or a worse one; 1 if none has. */
  int best(int step) {
    return bestOf[step];
  }

  /** 50 + 15 * the normal score of an average rank among n, clipped to 0 to 100. */
  static double score(double averageRank, long size) {
    double score = CENTRE + SPREAD * NormalScore.ofRank(averageRank, size);
    return Math.max(0, Math.min(100, score));
  }

  private static double percentile(int doubledRank, long size) {
    return doubledRank / 2.0 / size;
  }
}
