package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.validation.BacktestSettings;

/**
 * How weights are learned.
 *
 * @param backtest as-of dates, utility, baselines and grades
 * @param bounds how small and how large weights may become
 * @param seed the same seed gives the same bytes, on any number of threads
 * @param draws bootstrap draws behind standard errors, at least 2
 */
public record LearningSettings(
    BacktestSettings backtest, WeightBounds bounds, long seed, int draws) {

  /** Draws unless others are asked for. */
  public static final int DEFAULT_DRAWS = 200;

  public LearningSettings {
    if (draws < 2) {
      throw new IllegalArgumentException("a standard error needs at least 2 draws");
    }
  }

  /** The default settings with a seed. */
  public static LearningSettings seeded(long seed) {
    return new LearningSettings(BacktestSettings.DEFAULT, WeightBounds.NONE, seed, DEFAULT_DRAWS);
  }
}
