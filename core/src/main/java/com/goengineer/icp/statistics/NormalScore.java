package com.goengineer.icp.statistics;

/**
 * Ranks as quantiles of the standard normal distribution.
 *
 * <p>The plotting position is Hazen's, (r - 0.5) / n (A. Hazen, "Storage to be provided in
 * impounding reservoirs", Transactions of the ASCE 77, 1914). The quantile is algorithm PPND16 of
 * M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied
 * Statistics 37 (1988), doi:10.2307/2347330: relative error about 1e-16, also in the tails, where
 * the inverse error function of a difference from 1 loses digits. Only {@link StrictMath} is used,
 * so the bits are the same everywhere.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients as the paper prints them
public final class NormalScore {

  private static final double CENTRAL_HALF_WIDTH = 0.425;
  private static final double TAIL_BORDER = 5.0;

  private static final double[] CENTRAL_NUMERATOR = {
    3.3871328727963666080e0,
    1.3314166789178437745e+2,
    1.9715909503065514427e+3,
    1.3731693765509461125e+4,
    4.5921953931549871457e+4,
    6.7265770927008700853e+4,
    3.3430575583588128105e+4,
    2.5090809287301226727e+3
  };
  private static final double[] CENTRAL_DENOMINATOR = {
    1.0,
    4.2313330701600911252e+1,
    6.8718700749205790830e+2,
    5.3941960214247511077e+3,
    2.1213794301586595867e+4,
    3.9307895800092710610e+4,
    2.8729085735721942674e+4,
    5.2264952788528545610e+3
  };
  private static final double[] MIDDLE_NUMERATOR = {
    1.42343711074968357734e0,
    4.63033784615654529590e0,
    5.76949722146069140550e0,
    3.64784832476320460504e0,
    1.27045825245236838258e0,
    2.41780725177450611770e-1,
    2.27238449892691845833e-2,
    7.74545014278341407640e-4
  };
  private static final double[] MIDDLE_DENOMINATOR = {
    1.0,
    2.05319162663775882187e0,
    1.67638483018380384940e0,
    6.89767334985100004550e-1,
    1.48103976427480074590e-1,
    1.51986665636164571966e-2,
    5.47593808499534494600e-4,
    1.05075007164441684324e-9
  };
  private static final double[] TAIL_NUMERATOR = {
    6.65790464350110377720e0,
    5.46378491116411436990e0,
    1.78482653991729133580e0,
    2.96560571828504891230e-1,
    2.65321895265761230930e-2,
    1.24266094738807843860e-3,
    2.71155556874348757815e-5,
    2.01033439929228813265e-7
  };
  private static final double[] TAIL_DENOMINATOR = {
    1.0,
    5.99832206555887937690e-1,
    1.36929880922735805310e-1,
    1.48753612908506148525e-2,
    7.86869131145613259100e-4,
    1.84631831751005468180e-5,
    1.42151175831644588870e-7,
    2.04426310338993978564e-15
  };

  private NormalScore() {}

  /**
   * The standard normal quantile z with Phi(z) = p.
   *
   * @param probability 0 to 1; 0 gives minus infinity, 1 plus infinity, 0.5 exactly 0
   * @throws IllegalArgumentException outside 0 to 1, or for NaN
   */
  public static double quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability " + probability + " is not in 0 to 1");
    }
    double offset = probability - 0.5;
    if (StrictMath.abs(offset) <= CENTRAL_HALF_WIDTH) {
      double r = CENTRAL_HALF_WIDTH * CENTRAL_HALF_WIDTH - offset * offset;
      return offset * ratio(CENTRAL_NUMERATOR, CENTRAL_DENOMINATOR, r);
    }
    double tail = offset < 0 ? probability : 1 - probability;
    double magnitude = tail == 0 ? Double.POSITIVE_INFINITY : tailQuantile(tail);
    return offset < 0 ? -magnitude : magnitude;
  }

  private static double tailQuantile(double tail) {
    double r = StrictMath.sqrt(-StrictMath.log(tail));
    return r <= TAIL_BORDER
        ? ratio(MIDDLE_NUMERATOR, MIDDLE_DENOMINATOR, r - 1.6)
        : ratio(TAIL_NUMERATOR, TAIL_DENOMINATOR, r - TAIL_BORDER);
  }

  private static double ratio(double[] numerator, double[] denominator, double x) {
    return polynomial(numerator, x) / polynomial(denominator, x);
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (int power = coefficients.length - 1; power >= 0; power--) {
      value = value * x + coefficients[power];
    }
    return value;
  }

  /**
   * The normal score of a rank: quantile((rank - 0.5) / n).
   *
   * <p>Ranks outside 1 to n (a value beyond the fitted range) score like the nearer end, so the
   * result is finite for every rank.
   *
   * @param averageRank 1-based, ties share their average
   * @param observations n, at least 1
   */
  public static double ofRank(double averageRank, long observations) {
    double inside = Math.max(1, Math.min((double) observations, averageRank));
    return quantile((inside - 0.5) / observations);
  }
}
