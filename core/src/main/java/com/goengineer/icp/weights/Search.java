package com.goengineer.icp.weights;

import com.goengineer.icp.weights.Evaluations.Point;
import com.goengineer.icp.weights.Objective.Precision;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the weights with the highest objective in a region.
 *
 * <p>Up to six free weights: a lattice is looked through, and the best few points that lie apart
 * are climbed from. Above six: CMA-ES finds where to climb from. How closely each step looks is the
 * {@link Effort} that the number of accounts is worth; the value returned is exact in any case.
 * Measured regret against brute force: below 1e-4 (SearchTest).
 *
 * <p>Deterministic in the objective, the region, the preferred weights and the seed.
 */
public final class Search {

  /** Most free weights that a lattice is looked through for. */
  public static final int MOST_FOR_LATTICE = 6;

  private static final int CANDIDATES = 24;

  private final Evaluations evaluations;
  private final Objective objective;
  private final Simplex region;
  private final Effort effort;

  private Search(Objective objective, Simplex region, SearchSettings settings) {
    this.objective = objective;
    this.region = region;
    this.effort = Effort.worth(objective.rows());
    this.evaluations = new Evaluations(objective, settings);
  }

  /**
   * Searches a region.
   *
   * @param objective what to maximise
   * @param region where
   * @param preferred weights to begin with besides the lattice, for example the present ones; moved
   *     into the region when outside
   * @param settings seed, patience, threads and listener
   * @throws IllegalArgumentException when the dimensions differ
   */
  public static Found run(
      Objective objective, Simplex region, double[] preferred, SearchSettings settings) {
    if (objective.dimension() != region.dimension() || preferred.length != region.dimension()) {
      throw new IllegalArgumentException(
          "an objective of "
              + objective.dimension()
              + " components, a region of "
              + region.dimension()
              + " and "
              + preferred.length
              + " preferred weights");
    }
    return new Search(objective, region, settings).run(preferred);
  }

  private Found run(double[] preferred) {
    double[] inside = region.contains(preferred) ? preferred : region.nearest(preferred);
    if (region.free().length == 0) {
      return new Found(
          inside, objective.comparable(inside, Precision.EXACT), 1, Found.End.CONVERGED);
    }
    PatternSearch pattern = new PatternSearch(evaluations, region);
    List<double[]> hills = new ArrayList<>();
    for (Point start : starts(inside)) {
      hills.add(pattern.climb(start, effort.rough()).weights());
    }
    Point best = evaluations.ranked(hills, effort.fine().precision()).getFirst();
    best = pattern.climb(best, effort.fine());
    best = evaluations.ranked(List.of(best.weights()), effort.last().precision()).getFirst();
    best = pattern.climb(best, effort.last());
    boolean byEvidence = pattern.endedByEvidence();
    double value = objective.comparable(best.weights(), Precision.EXACT);
    return new Found(best.weights(), value, evaluations.count(), end(byEvidence));
  }

  private Found.End end(boolean byEvidence) {
    if (evaluations.cancelled()) {
      return Found.End.CANCELLED;
    }
    return byEvidence ? Found.End.EVIDENCE : Found.End.CONVERGED;
  }

  private List<Point> starts(double[] preferred) {
    List<double[]> points = new ArrayList<>();
    points.add(preferred);
    if (region.free().length > MOST_FOR_LATTICE) {
      points.add(new EvolutionSearch(evaluations, region).evolve(preferred).weights());
      return evaluations.ranked(points, effort.rough().precision()).subList(0, 1);
    }
    points.addAll(region.affordableLattice(effort.latticePoints(), effort.latticeStep()));
    points.removeIf(point -> !region.contains(point));
    if (points.isEmpty()) {
      points.add(preferred);
    }
    List<Point> looked = evaluations.ranked(points, effort.lattice());
    List<double[]> candidates = new ArrayList<>();
    for (Point point : looked.subList(0, Math.min(CANDIDATES, looked.size()))) {
      candidates.add(point.weights());
    }
    return apart(evaluations.ranked(candidates, effort.rough().precision()));
  }

  /** The best points that lie some way from each better one. */
  private List<Point> apart(List<Point> ranked) {
    List<Point> apart = new ArrayList<>();
    for (Point point : ranked) {
      boolean near =
          apart.stream()
              .anyMatch(kept -> Simplex.distance(kept.weights(), point.weights()) < effort.apart());
      if (!near && apart.size() < effort.starts()) {
        apart.add(point);
      }
    }
    return apart;
  }
}
