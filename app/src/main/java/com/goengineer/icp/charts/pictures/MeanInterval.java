package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.statistics.ValueCounts;

/**
 * The mean of a sample with its 95% interval: mean +- t * s / sqrt(n), s with n - 1, t the 0.975
 * quantile of Student's distribution with n - 1 degrees of freedom.
 *
 * <p>For heavy-tailed amounts in small groups this is a rough guide, not a guarantee.
 */
final class MeanInterval {
  /** The spread of fewer values says too little to draw. */
  private static final long FEWEST = 5;

  private static final double NORMAL_QUANTILE = 1.959963984540054;

  /** The quantile for 1 to 30 degrees of freedom. */
  private static final double[] STUDENT_QUANTILES = {
    12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
    2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922,
    2.093024, 2.085963, 2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831,
    2.048407, 2.045230, 2.042272
  };

  private MeanInterval() {}

  /** The estimate; without interval for fewer than five values. */
  static Estimate of(ValueCounts sample) {
    long n = sample.total();
    double mean = sample.mean();
    if (n < FEWEST) {
      return Estimate.alone(mean);
    }
    double variance = sample.sumOfSquaresAround(mean) / (n - 1);
    double half = studentQuantile(n - 1) * StrictMath.sqrt(variance / n);
    return new Estimate(mean, mean - half, mean + half);
  }

  /**
   * The 0.975 quantile. Above 30 degrees of freedom the expansion around the normal quantile
   * (Abramowitz and Stegun 26.7.5, two terms) is right to 1e-4.
   */
  static double studentQuantile(long freedom) {
    if (freedom <= STUDENT_QUANTILES.length) {
      return STUDENT_QUANTILES[(int) freedom - 1];
    }
    double z = NORMAL_QUANTILE;
    double z3 = z * z * z;
    double z5 = z3 * z * z;
    double first = (z3 + z) / (4.0 * freedom);
    double second = (5 * z5 + 16 * z3 + 3 * z) / (96.0 * freedom * freedom);
    return z + first + second;
  }
}
