package com.goengineer.icp.statistics;

/**
 * Kullback-Leibler divergence of one distribution from another (S. Kullback and R. A. Leibler, "On
 * Information and Sufficiency", Annals of Mathematical Statistics 22 (1951),
 * doi:10.1214/aoms/1177729694).
 */
public final class KullbackLeibler {

  private KullbackLeibler() {}

  /**
   * D = sum of p * ln(p / t), natural logarithm, 0 * ln 0 = 0.
   *
   * @param shares p, at least 0 each; they are not normalised
   * @param target t, as many; infinite D when some t is 0 where p is not
   * @return at least 0 when both sum to 1
   */
  public static double of(double[] shares, double[] target) {
    double divergence = 0;
    for (int i = 0; i < shares.length; i++) {
      divergence += shares[i] == 0 ? 0 : shares[i] * StrictMath.log(shares[i] / target[i]);
    }
    return divergence;
  }

  /**
   * D = sum of p * ln((p + e) / (t + e)): finite for empty classes.
   *
   * @param shares p
   * @param target t, as many
   * @param smoothing e, above 0
   */
  public static double smoothed(double[] shares, double[] target, double smoothing) {
    double divergence = 0;
    for (int i = 0; i < shares.length; i++) {
      divergence += shares[i] * StrictMath.log((shares[i] + smoothing) / (target[i] + smoothing));
    }
    return divergence;
  }
}
