package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.Workers;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights of which none is better in every respect: what is traded for what.
 *
 * <p>Exact by enumeration of the candidates: no candidate that another equals or beats in all four
 * respects and beats in one is on the front. O(candidates^2) comparisons.
 *
 * @param trades the front, best predictive power first
 */
public record ParetoFront(List<Trade> trades) {

  /**
   * One weight vector and what it is worth; more is better in each respect.
   *
   * @param weights c weights
   * @param power mean utility over the as-of dates, -1 to 1
   * @param stability less the standard deviation of the utility over the as-of dates, at most 0
   * @param closeness 1 - distance to the preferred weights, 0 to 1
   * @param rankStability mean correlation, over the accounts known at two successive as-of dates,
   *     of their ranks at both; 1 with one date
   */
  public record Trade(
      double[] weights, double power, double stability, double closeness, double rankStability) {

    /** True when this is at least as good in every respect and better in one. */
    boolean dominates(Trade other) {
      boolean asGood =
          power >= other.power
              && stability >= other.stability
              && closeness >= other.closeness
              && rankStability >= other.rankStability;
      return asGood
          && (power > other.power
              || stability > other.stability
              || closeness > other.closeness
              || rankStability > other.rankStability);
    }
  }

  /**
   * Measures every candidate and keeps the front.
   *
   * @param candidates the weights to look at
   * @param objective the objective they were evaluated by
   * @param workers threads; the result does not depend on their number
   */
  public static ParetoFront among(
      Candidates candidates, UtilityObjective objective, Workers workers) {
    return of(measured(candidates, objective, workers));
  }

  /**
   * What any weights are worth by the same measures, on the front or not.
   *
   * @param weights one per component
   */
  public static Trade worth(double[] weights, Candidates candidates, UtilityObjective objective) {
    return measured(candidates.only(weights, objective), objective, new Workers(1)).getFirst();
  }

  private static List<Trade> measured(
      Candidates candidates, UtilityObjective objective, Workers workers) {
    RankStability stability = new RankStability(objective);
    Trade[] trades = new Trade[candidates.weights().size()];
    double[] preferred = candidates.preferred();
    workers.run(
        trades.length,
        candidate -> {
          double[] weights = candidates.weights().get(candidate);
          trades[candidate] =
              new Trade(
                  weights,
                  candidates.mean(candidate),
                  -candidates.spread(candidate),
                  1 - Simplex.distance(weights, preferred),
                  stability.of(weights));
        });
    return List.of(trades);
  }

  /** Keeps those that no other dominates; of equals all are kept. */
  public static ParetoFront of(List<Trade> trades) {
    List<Trade> byPower = new ArrayList<>(trades);
    byPower.sort((left, right) -> Double.compare(right.power, left.power));
    List<Trade> front = new ArrayList<>();
    for (Trade trade : byPower) {
      if (front.stream().noneMatch(kept -> kept.dominates(trade))) {
        front.removeIf(trade::dominates);
        front.add(trade);
      }
    }
    return new ParetoFront(List.copyOf(front));
  }
}
