package com.goengineer.icp.benchmarks;

import java.util.SplittableRandom;

/** Seeded component scores as real populations have them: steps, many zeros, a continuous one. */
final class PopulationScores {
  private PopulationScores() {}

  /** Four components x n accounts, each in [0, 1]. */
  static double[][] of(int accounts) {
    SplittableRandom random = new SplittableRandom(20);
    double[][] scores = new double[4][accounts];
    for (int row = 0; row < accounts; row++) {
      scores[0][row] = 0.3 + 0.7 * random.nextInt(25) / 24;
      scores[1][row] = random.nextInt(6) / 5.0;
      scores[2][row] = random.nextDouble() < 0.85 ? 0 : random.nextDouble();
      scores[3][row] = random.nextDouble();
    }
    return scores;
  }
}
