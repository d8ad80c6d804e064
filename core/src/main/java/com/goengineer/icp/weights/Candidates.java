package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.weights.Objective.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weight vectors among which the choice is made, with their utilities.
 *
 * <p>A lattice over the region (step 0.05 up to five free weights, coarser above), the best that
 * the search found, the preferred weights if they lie in the region, and the points between those
 * two in steps of a tenth, so that the way from the best to the preferred is looked at closely even
 * where few lattice points are good.
 *
 * @param weights the candidates, each once; the best is the first
 * @param preferred the preferred weights, or the nearest to them in the region; among the
 *     candidates
 * @param utilities {@code utilities[candidate][date]}, by histogram
 */
public record Candidates(List<double[]> weights, double[] preferred, double[][] utilities) {

  private static final int MOST_LATTICE_POINTS = 11_000;
  private static final int PLACES_BETWEEN = 10;
  private static final double FINEST_STEP = 0.05;

  /** Weights that differ by less than one in so many are the same. */
  private static final double PLACES_APART = 1e6;

  /**
   * Evaluates the candidates.
   *
   * @param objective the honest objective
   * @param region where weights may lie
   * @param ends the best weights found, then the preferred ones
   * @param workers threads; the result does not depend on their number
   */
  public static Candidates of(
      UtilityObjective objective, Simplex region, List<double[]> ends, Workers workers) {
    double[] best = ends.getFirst();
    double[] asked = ends.getLast();
    double[] preferred = region.contains(asked) ? asked : region.nearest(asked);
    List<double[]> weights = distinct(best, preferred, region);
    return measured(objective, weights, preferred, workers);
  }

  /** The same for one weight vector, whether or not it lies where the search may look. */
  Candidates only(double[] weights, UtilityObjective objective) {
    return measured(objective, List.of(weights), preferred, new Workers(1));
  }

  private static Candidates measured(
      UtilityObjective objective, List<double[]> weights, double[] preferred, Workers workers) {
    double[][] utilities = new double[weights.size()][objective.folds().size()];
    workers.run(
        utilities.length,
        candidate -> {
          for (int date = 0; date < utilities[candidate].length; date++) {
            utilities[candidate][date] =
                objective.value(date, weights.get(candidate), Precision.HISTOGRAM);
          }
        });
    return new Candidates(weights, preferred, utilities);
  }

  private static List<double[]> distinct(double[] best, double[] preferred, Simplex region) {
    List<double[]> all = new ArrayList<>();
    all.add(best);
    all.add(preferred);
    for (int place = 1; place < PLACES_BETWEEN; place++) {
      all.add(between(best, preferred, (double) place / PLACES_BETWEEN));
    }
    all.addAll(region.affordableLattice(MOST_LATTICE_POINTS, FINEST_STEP));
    Map<List<Long>, double[]> once = new LinkedHashMap<>();
    for (double[] weights : all) {
      once.putIfAbsent(Arrays.stream(weights).mapToObj(Candidates::rounded).toList(), weights);
    }
    return List.copyOf(once.values());
  }

  private static Long rounded(double weight) {
    return Math.round(weight * PLACES_APART);
  }

  private static double[] between(double[] from, double[] to, double share) {
    double[] point = new double[from.length];
    for (int component = 0; component < point.length; component++) {
      point[component] = from[component] + share * (to[component] - from[component]);
    }
    return point;
  }

  /** Mean utility of a candidate over the as-of dates. */
  public double mean(int candidate) {
    double sum = 0;
    for (double utility : utilities[candidate]) {
      sum += utility;
    }
    return sum / utilities[candidate].length;
  }

  /** Standard deviation of a candidate's utility over the as-of dates; 0 with one date. */
  public double spread(int candidate) {
    double mean = mean(candidate);
    double squares = 0;
    for (double utility : utilities[candidate]) {
      squares += (utility - mean) * (utility - mean);
    }
    return StrictMath.sqrt(squares / utilities[candidate].length);
  }
}
