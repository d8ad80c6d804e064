package com.goengineer.icp.charts.plot;

/**
 * A mean with its 95% interval; without one (too few observations) the bounds are NaN.
 *
 * @param value the mean
 * @param lower95 lower bound or NaN
 * @param upper95 upper bound or NaN
 */
public record Estimate(double value, double lower95, double upper95) {

  /** A value of which nothing is known but itself. */
  public static Estimate alone(double value) {
    return new Estimate(value, Double.NaN, Double.NaN);
  }

  /** True when the bounds are known. */
  public boolean hasInterval() {
    return !Double.isNaN(lower95) && !Double.isNaN(upper95);
  }

  /** The smallest number that must fit on the axis. */
  public double least() {
    return hasInterval() ? Math.min(lower95, value) : value;
  }

  /** The largest number that must fit on the axis. */
  public double greatest() {
    return hasInterval() ? Math.max(upper95, value) : value;
  }
}
