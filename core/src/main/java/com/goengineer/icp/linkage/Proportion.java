package com.goengineer.icp.linkage;

/**
 * A share with its Wilson score interval (Wilson 1927), at 95 %: honest for shares near 1, where
 * the plain normal interval has width 0.
 *
 * @param successes 0 .. trials
 * @param trials number of cases
 */
public record Proportion(long successes, long trials) {
  private static final double Z = 1.959963984540054;

  public Proportion {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials);
    }
  }

  /** successes / trials, NaN without trials. */
  public double estimate() {
    return (double) successes / trials;
  }

  /** Lower end of the interval, NaN without trials. */
  public double lower95() {
    return center() - halfWidth();
  }

  /** Upper end of the interval, NaN without trials. */
  public double upper95() {
    return center() + halfWidth();
  }

  private double center() {
    return (estimate() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
  }

  private double halfWidth() {
    double p = estimate();
    double spread = Math.sqrt(p * (1 - p) / trials + Z * Z / (4.0 * trials * trials));
    return Z * spread / (1 + Z * Z / trials);
  }
}
