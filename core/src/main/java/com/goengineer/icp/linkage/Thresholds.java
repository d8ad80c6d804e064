package com.goengineer.icp.linkage;

/**
 * What is accepted without a person and what a person is asked.
 *
 * @param accept probability from which a pair is accepted, in (0, 1)
 * @param review probability from which a pair is reviewed, in (0, accept]
 * @param margin log-odds by which an accepted pair must lead the row's next candidate, >= 0
 * @param targetPrecision expected share of right pairs among all accepted ones, in (0, 1); when the
 *     accepted pairs would fall below it, the threshold of acceptance is raised until they do not
 */
public record Thresholds(double accept, double review, double margin, double targetPrecision) {

  public Thresholds {
    requireShare(accept, "accept");
    requireShare(review, "review");
    requireShare(targetPrecision, "target_precision");
    if (review > accept) {
      throw new IllegalArgumentException("review " + review + " is above accept " + accept);
    }
    if (!(margin >= 0)) {
      throw new IllegalArgumentException("margin must be at least 0, not " + margin);
    }
  }

  /** Accept from 0.95 with a margin of 2, review from 0.30, target precision 0.99. */
  public static Thresholds standard() {
    return new Thresholds(0.95, 0.30, 2, 0.99);
  }

  private static void requireShare(double value, String name) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must lie between 0 and 1, not " + value);
    }
  }
}
