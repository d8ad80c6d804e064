package com.goengineer.icp.statistics;

/**
 * An estimate with the 95 % interval that resampling gives.
 *
 * @param value the estimate on the sample as it is
 * @param lower95 2.5 % point
 * @param upper95 97.5 % point
 */
public record Interval(double value, double lower95, double upper95) {

  /** True when the whole interval is above {@code threshold}. */
  public boolean above(double threshold) {
    return lower95 > threshold;
  }

  /** True when the whole interval is below {@code threshold}. */
  public boolean below(double threshold) {
    return upper95 < threshold;
  }
}
