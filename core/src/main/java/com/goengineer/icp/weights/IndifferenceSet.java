package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Weights that the data cannot tell from the best: "equally good weights".
 *
 * <p>w belongs to the set when mean U(best) - mean U(w) is at most one standard error of that
 * difference, from a paired bootstrap that resamples accounts with all their as-of dates. The
 * choice is the member nearest to the preferred weights (half the sum of absolute differences): the
 * one-standard-error rule of L. Breiman et al., "Classification and Regression Trees", 1984, with
 * "nearest to what people chose" in place of "simplest".
 *
 * @param weights the members; the best is the first
 * @param chosen the member nearest to the preferred weights, unless other things were asked of it
 * @param standardError bootstrap standard error of the best's mean utility
 */
public record IndifferenceSet(List<double[]> weights, double[] chosen, double standardError) {

  /**
   * Candidates further below the best than this many of its standard errors are left out unseen:
   * the standard error of a difference is at most the sum of both, so such a candidate could belong
   * only if its own error were twice the best's.
   */
  private static final double OUT_OF_REACH = 3;

  /**
   * Finds the members.
   *
   * @param candidates the weights to look at
   * @param resampled utilities of any weights in every bootstrap draw
   * @param workers threads; the result does not depend on their number
   */
  public static IndifferenceSet among(
      Candidates candidates, ResampledUtility resampled, Workers workers) {
    double[] ofBest = resampled.of(candidates.weights().getFirst());
    double standardError = resampled.standardError(ofBest);
    boolean[] member = new boolean[candidates.weights().size()];
    workers.run(
        member.length,
        candidate -> {
          double behind = candidates.mean(0) - candidates.mean(candidate);
          if (behind <= OUT_OF_REACH * standardError) {
            double[] drawn = resampled.of(candidates.weights().get(candidate));
            member[candidate] = behind <= resampled.standardError(ofBest, drawn);
          }
        });
    member[0] = true;
    List<double[]> members = new ArrayList<>();
    for (int candidate = 0; candidate < member.length; candidate++) {
      if (member[candidate]) {
        members.add(candidates.weights().get(candidate));
      }
    }
    return new IndifferenceSet(
        List.copyOf(members), nearest(members, candidates.preferred()), standardError);
  }

  /**
   * The set of one: for a search that was stopped before it could be asked what else is as good.
   */
  public static IndifferenceSet only(double[] weights, double standardError) {
    return new IndifferenceSet(List.of(weights), weights, standardError);
  }

  /** The members, the nearest to some weights first; of equally near ones the first found. */
  public List<double[]> nearestFirst(double[] preferred) {
    return weights.stream()
        .sorted(Comparator.comparingDouble(member -> Simplex.distance(member, preferred)))
        .toList();
  }

  /** The same set with another choice, a member or not. */
  public IndifferenceSet choosing(double[] choice) {
    return new IndifferenceSet(weights, choice, standardError);
  }

  private static double[] nearest(List<double[]> members, double[] preferred) {
    double[] nearest = members.getFirst();
    for (double[] member : members) {
      if (Simplex.distance(member, preferred) < Simplex.distance(nearest, preferred)) {
        nearest = member;
      }
    }
    return nearest;
  }

  /** How many weight vectors were found equally good. */
  public int count() {
    return weights.size();
  }

  /** The smallest weight of each component in the set. */
  public double[] min() {
    return extreme(1);
  }

  /** The largest weight of each component in the set. */
  public double[] max() {
    return extreme(-1);
  }

  private double[] extreme(int sign) {
    double[] extreme = chosen.clone();
    Arrays.setAll(
        extreme,
        component ->
            sign
                * weights.stream()
                    .mapToDouble(member -> sign * member[component])
                    .min()
                    .orElse(sign * chosen[component]));
    return extreme;
  }
}
