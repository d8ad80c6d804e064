package com.goengineer.icp.linkage;

/**
 * Re-estimates, on the user's own files, the share of left rows that have a partner at all.
 *
 * <p>The points were trained where {@link #TRAINED_SHARE} of the rows have one. With share r the
 * prior log-odds shift by ln(r / (1-r)) - ln(r0 / (1-r0)); r is the mean probability of the best
 * candidates under that shift, found by iterating the two (expectation-maximisation with fixed
 * likelihoods: Saerens, Latinne, Decaestecker 2002). The shift is bounded, because the likelihoods
 * are only as good as the training.
 */
final class Prior {
  static final double TRAINED_SHARE = 0.75;
  private static final double LOWEST = -4;
  private static final double HIGHEST = 1;
  private static final int FEWEST = 50;
  private static final int ROUNDS = 30;

  private Prior() {}

  /**
   * The shift in log-odds.
   *
   * @param best log-odds of the best candidate of every left row
   * @return in [-4, 1]; 0 for fewer than 50 rows, which cannot tell
   */
  static double shift(double[] best) {
    if (best.length < FEWEST) {
      return 0;
    }
    double shift = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (double logOdds : best) {
        sum += Logistic.probability(logOdds + shift);
      }
      double share = Math.clamp(sum / best.length, 0.01, 0.99);
      shift =
          Math.clamp(Logistic.logOdds(share) - Logistic.logOdds(TRAINED_SHARE), LOWEST, HIGHEST);
    }
    return shift;
  }
}
