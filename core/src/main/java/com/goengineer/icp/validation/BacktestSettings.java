package com.goengineer.icp.validation;

import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.statistics.Utility;
import java.util.List;

/**
 * What a back-test looks at.
 *
 * @param cutOffs how as-of dates are chosen
 * @param utility what rankings are judged by
 * @param baselines what the score is compared with, at least one
 * @param grades which share of the accounts gets which grade
 */
public record BacktestSettings(
    CutOffSettings cutOffs, Utility utility, List<Baseline> baselines, GradeShares grades) {

  /** The settings of the default configuration. */
  public static final BacktestSettings DEFAULT =
      new BacktestSettings(
          CutOffSettings.DEFAULT, Utility.DEFAULT, Baseline.all(), GradeShares.STANDARD);

  public BacktestSettings {
    baselines = List.copyOf(baselines);
    if (baselines.isEmpty()) {
      throw new IllegalArgumentException("at least one baseline is needed to judge by");
    }
  }
}
