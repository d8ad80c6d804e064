package com.goengineer.icp.validation;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.component.Momentum;
import com.goengineer.icp.statistics.Utility;
import java.util.List;

/**
 * Chooses how fast Momentum fades: the half-life whose percentile alone foretells the outcomes of
 * the training dates best, by mean utility. The verdict's date takes no part.
 */
public final class MomentumHalfLife {

  private MomentumHalfLife() {}

  /**
   * Momentum with the best of its half-lives.
   *
   * @param training as-of dates to learn from, at least one
   * @param utility what is looked at
   * @return the first of equals, in the order 90, 180, 365 days
   */
  public static Momentum chosen(List<Fold> training, Utility utility) {
    Momentum best = Momentum.standard();
    double highest = Double.NEGATIVE_INFINITY;
    for (int days : Momentum.CANDIDATE_HALF_LIVES) {
      Momentum candidate = best.withSettings(new Momentum.Settings(days));
      double sum = 0;
      for (Fold fold : training) {
        sum += utility(fold.with(new Components(List.of(candidate))), utility);
      }
      if (sum > highest) {
        highest = sum;
        best = candidate;
      }
    }
    return best;
  }

  private static double utility(Fold fold, Utility utility) {
    Snapshot.Outcome outcome = fold.snapshot().outcome();
    return utility.on(outcome.positiveProfit(), outcome.bought()).of(fold.scores()[0]);
  }
}
