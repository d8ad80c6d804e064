package com.goengineer.icp.linkage;

import java.util.Arrays;

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
  /** A threshold that only what is certain passes: no other pairs reach the target precision. */
  private static final double NOTHING = 1;

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

  /**
   * The threshold of acceptance that reaches the target precision: {@link #accept()}, or the lowest
   * probability above it from which on the mean probability is the target; 1 where none is. O(n log
   * n).
   *
   * @param probabilities of the n pairs that only the threshold keeps from being accepted
   */
  public double acceptFrom(double[] probabilities) {
    double[] free =
        Arrays.stream(probabilities)
            .filter(probability -> probability >= accept)
            .sorted()
            .toArray();
    double sum = Arrays.stream(free).sum();
    int from = 0;
    while (from < free.length && sum / (free.length - from) < targetPrecision) {
      sum -= free[from++];
    }
    if (from < free.length) {
      return Math.max(accept, free[from]);
    }
    return free.length == 0 ? accept : NOTHING;
  }

  private static void requireShare(double value, String name) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must lie between 0 and 1, not " + value);
    }
  }
}
