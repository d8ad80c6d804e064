package com.goengineer.icp.weights;

import com.goengineer.icp.weights.Evaluations.Point;
import com.goengineer.icp.weights.Objective.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.optim.ConvergenceChecker;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.MersenneTwister;

/**
 * Finds a start among many components, where a lattice would be too large: CMA-ES (N. Hansen and A.
 * Ostermeier, Evolutionary Computation 9 (2001), doi:10.1162/106365601750190398) as Hipparchus
 * implements it.
 *
 * <p>It moves freely between the bounds; each point is judged by the nearest weights that sum to 1.
 * It runs on one thread from one seed, so it repeats exactly.
 */
final class EvolutionSearch {

  private static final int MOST_GENERATIONS = 150;
  private static final int PATIENCE = 20;
  private static final double CONVERGED = 1e-7;
  private static final double INITIAL_SPREAD = 0.3;

  private final Evaluations evaluations;
  private final Simplex region;
  private final int[] free;
  private final double[] fixed;
  private double bestAtCheck = Double.NEGATIVE_INFINITY;
  private int generationsWithoutGain;

  EvolutionSearch(Evaluations evaluations, Simplex region) {
    this.evaluations = evaluations;
    this.region = region;
    this.free = region.free();
    this.fixed = new double[region.dimension()];
    Arrays.setAll(fixed, region::lower);
  }

  /** The best point of one evolution that begins at {@code start}. */
  Point evolve(double[] start) {
    int population = 4 + 3 * (int) Math.ceil(StrictMath.log(free.length) + 1);
    PointValuePair end =
        optimizer()
            .optimize(
                new MaxEval(Integer.MAX_VALUE),
                new ObjectiveFunction(this::value),
                GoalType.MAXIMIZE,
                new InitialGuess(inside(start)),
                new SimpleBounds(each(this::lower), each(this::upper)),
                new CMAESOptimizer.Sigma(each(i -> INITIAL_SPREAD * (upper(i) - lower(i)))),
                new CMAESOptimizer.PopulationSize(population));
    return new Point(weights(end.getPoint()), end.getValue());
  }

  private CMAESOptimizer optimizer() {
    MersenneTwister random = new MersenneTwister(evaluations.settings().seed());
    return new CMAESOptimizer(
        MOST_GENERATIONS, Double.NEGATIVE_INFINITY, true, 0, 0, random, false, checker());
  }

  private double lower(int place) {
    return region.lower(free[place]);
  }

  private double upper(int place) {
    return region.upper(free[place]);
  }

  private double[] each(IntToDoubleFunction bound) {
    double[] bounds = new double[free.length];
    Arrays.setAll(bounds, bound);
    return bounds;
  }

  private double[] inside(double[] start) {
    return each(i -> Math.max(lower(i), Math.min(upper(i), start[free[i]])));
  }

  private double[] weights(double[] point) {
    double[] whole = fixed.clone();
    for (int i = 0; i < free.length; i++) {
      whole[free[i]] = point[i];
    }
    return region.nearest(whole);
  }

  private double value(double[] point) {
    return evaluations.values(List.of(weights(point)), Precision.SAMPLE)[0];
  }

  /** Ends when asked to, or after generations without a tellable gain. */
  private ConvergenceChecker<PointValuePair> checker() {
    return (iteration, previous, current) -> {
      double gained = current.getValue() - bestAtCheck;
      double tellable = Math.max(CONVERGED, evaluations.settings().negligible());
      if (gained > tellable) {
        bestAtCheck = current.getValue();
        generationsWithoutGain = 0;
      } else {
        generationsWithoutGain++;
      }
      boolean goOn = evaluations.report(new Point(weights(current.getPoint()), current.getValue()));
      return !goOn || generationsWithoutGain >= PATIENCE;
    };
  }
}
