package com.goengineer.icp.linkage;

/** Log-odds and probabilities; StrictMath, so that bytes repeat on every machine. */
final class Logistic {
  private Logistic() {}

  /** 1 / (1 + exp(-x)), in [0, 1]. */
  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** ln(p / (1 - p)). */
  static double logOdds(double probability) {
    return StrictMath.log(probability / (1 - probability));
  }
}
