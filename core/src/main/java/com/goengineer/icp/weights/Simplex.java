package com.goengineer.icp.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where weights may lie: c weights that sum to 1, each between its bounds, and, where asked, the
 * largest free weight at most {@code largestRatio} times the smallest.
 *
 * <p>The region is convex, so a step from a point inside along a direction that sums to 0 stays
 * inside up to one longest step, which {@link #reach} gives: searches <em>clamp</em> their steps to
 * it instead of throwing away those that overshoot, and so arrive at optima on bounds and in
 * corners.
 *
 * <p>Component j is fixed when both bounds are equal. Immutable and thread-safe.
 */
public final class Simplex {

  private static final int WAY_STEPS = 10;

  /** Slack allowed in sums and bounds for rounding. */
  static final double TOLERANCE = 1e-9;

  private static final double[] LATTICE_STEPS = {0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5};

  private final double[] lower;
  private final double[] upper;
  private final double largestRatio;

  private Simplex(double[] lower, double[] upper, double largestRatio) {
    this.lower = lower;
    this.upper = upper;
    this.largestRatio = largestRatio;
  }

  /**
   * The region between bounds.
   *
   * @param lower c lower bounds in [0, 1]
   * @param upper c upper bounds in [0, 1], none below its lower bound
   * @throws IllegalArgumentException when a bound is out of order, or no weights between the bounds
   *     sum to 1
   */
  public static Simplex between(double[] lower, double[] upper) {
    for (int j = 0; j < lower.length; j++) {
      if (!(lower[j] >= 0 && lower[j] <= upper[j] && upper[j] <= 1)) {
        throw new IllegalArgumentException(
            "bounds of component "
                + (j + 1)
                + " are not ordered within 0 to 1: "
                + lower[j]
                + " to "
                + upper[j]);
      }
    }
    double least = Arrays.stream(lower).sum();
    double most = Arrays.stream(upper).sum();
    if (least > 1 + TOLERANCE || most < 1 - TOLERANCE) {
      throw new IllegalArgumentException(
          "the bounds leave no weights that sum to 1: they sum to " + least + " to " + most);
    }
    return new Simplex(lower.clone(), upper.clone(), Double.POSITIVE_INFINITY);
  }

  /** All weights of so many components. */
  public static Simplex whole(int components) {
    double[] upper = new double[components];
    Arrays.fill(upper, 1);
    return between(new double[components], upper);
  }

  /**
   * The same region with the free weights no further apart than a ratio.
   *
   * @param ratio at least 1
   */
  public Simplex withLargestRatio(double ratio) {
    return new Simplex(lower, upper, ratio);
  }

  /** Number of components, the fixed ones included. */
  public int dimension() {
    return lower.length;
  }

  /** The components whose weight is not fixed. */
  public int[] free() {
    return IntStream.range(0, lower.length).filter(j -> upper[j] > lower[j]).toArray();
  }

  /** Lower bound of a component. */
  public double lower(int component) {
    return lower[component];
  }

  /** Upper bound of a component. */
  public double upper(int component) {
    return upper[component];
  }

  /** True when the weights lie in the region, up to rounding. */
  public boolean contains(double[] weights) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j];
      if (!(weights[j] >= lower[j] - TOLERANCE && weights[j] <= upper[j] + TOLERANCE)) {
        return false;
      }
    }
    return Math.abs(sum - 1) <= TOLERANCE && withinRatio(weights);
  }

  private boolean withinRatio(double[] weights) {
    if (largestRatio == Double.POSITIVE_INFINITY) {
      return true;
    }
    double smallest = Arrays.stream(free()).mapToDouble(j -> weights[j]).min().orElse(0);
    double largest = Arrays.stream(free()).mapToDouble(j -> weights[j]).max().orElse(0);
    return largest <= largestRatio * smallest + TOLERANCE;
  }

  /**
   * The longest step from weights inside along a direction that stays inside; 0 at an edge.
   *
   * @param weights a point of the region
   * @param direction c numbers that sum to 0, 0 for fixed components
   */
  public double reach(double[] weights, double[] direction) {
    double reach = Double.POSITIVE_INFINITY;
    for (int j = 0; j < weights.length; j++) {
      if (direction[j] > 0) {
        reach = Math.min(reach, (upper[j] - weights[j]) / direction[j]);
      } else if (direction[j] < 0) {
        reach = Math.min(reach, (lower[j] - weights[j]) / direction[j]);
      }
    }
    return Math.max(0, Math.min(reach, reachOfRatio(weights, direction)));
  }

  /** Largest t with w_i + t d_i <= ratio * (w_j + t d_j) for all free i, j. */
  private double reachOfRatio(double[] weights, double[] direction) {
    double reach = Double.POSITIVE_INFINITY;
    if (largestRatio == Double.POSITIVE_INFINITY) {
      return reach;
    }
    int[] free = free();
    for (int i : free) {
      for (int j : free) {
        double closing = direction[i] - largestRatio * direction[j];
        if (closing > 0) {
          reach = Math.min(reach, (largestRatio * weights[j] - weights[i]) / closing);
        }
      }
    }
    return reach;
  }

  /** The point a step along a direction, kept within the bounds against rounding. */
  public double[] step(double[] weights, double[] direction, double length) {
    double[] moved = weights.clone();
    for (int j = 0; j < moved.length; j++) {
      if (direction[j] != 0) {
        double target = weights[j] + length * direction[j];
        moved[j] = Math.max(lower[j], Math.min(upper[j], target));
      }
    }
    return moved;
  }

  /**
   * The nearest weights between the bounds (Euclidean), the ratio aside: w_j = clamp(x_j - s) with
   * the one shift s that makes them sum to 1, found by bisection.
   *
   * @param point c numbers
   */
  public double[] nearest(double[] point) {
    double low = -2 - Arrays.stream(point).map(Math::abs).max().orElse(0);
    double high = -low;
    for (int halving = 0; halving < 100; halving++) {
      double middle = (low + high) / 2;
      if (Arrays.stream(shifted(point, middle)).sum() > 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return shifted(point, (low + high) / 2);
  }

  private double[] shifted(double[] point, double shift) {
    double[] weights = new double[point.length];
    for (int j = 0; j < weights.length; j++) {
      weights[j] = Math.max(lower[j], Math.min(upper[j], point[j] - shift));
    }
    return weights;
  }

  /**
   * A lattice over the region: every free weight but the last is its lower bound plus a multiple of
   * {@code step}, the last takes the rest. In lexicographic order.
   *
   * @param step distance between neighbours, above 0
   * @return the points inside, possibly none for a region narrower than the step
   */
  public List<double[]> lattice(double step) {
    List<double[]> points = new ArrayList<>();
    double[] weights = lower.clone();
    double rest = 1 - Arrays.stream(lower).sum();
    fill(points, weights, 0, new double[] {rest, step});
    return points;
  }

  private void fill(List<double[]> points, double[] weights, int place, double[] restAndStep) {
    int[] free = free();
    if (free.length == 0 || place == free.length - 1) {
      addLast(points, weights, free, restAndStep[0]);
      return;
    }
    int component = free[place];
    double room = Math.min(restAndStep[0], upper[component] - lower[component]);
    int steps = (int) Math.floor(room / restAndStep[1] + TOLERANCE);
    for (int k = 0; k <= steps; k++) {
      double taken = k * restAndStep[1];
      weights[component] = Math.min(upper[component], lower[component] + taken);
      fill(points, weights, place + 1, new double[] {restAndStep[0] - taken, restAndStep[1]});
    }
    weights[component] = lower[component];
  }

  private void addLast(List<double[]> points, double[] weights, int[] free, double rest) {
    double[] point = weights.clone();
    if (free.length > 0) {
      int last = free[free.length - 1];
      double left = Math.abs(rest) < TOLERANCE ? 0 : rest;
      point[last] = Math.min(upper[last], lower[last] + left);
    }
    if (contains(point)) {
      points.add(point);
    }
  }

  /**
   * Ten steps from weights towards one component alone, as near to it as the region allows.
   *
   * @param component the component that gains
   * @param from where to begin; not itself on the way
   */
  public List<double[]> wayTo(int component, double[] from) {
    List<double[]> way = new ArrayList<>();
    for (int step = 1; step <= WAY_STEPS; step++) {
      double[] point = from.clone();
      for (int other = 0; other < point.length; other++) {
        double end = other == component ? 1 : 0;
        double gone = (double) step / WAY_STEPS;
        point[other] = (1 - gone) * from[other] + gone * end;
      }
      way.add(contains(point) ? point : nearest(point));
    }
    return way;
  }

  /**
   * The finest lattice with at most so many points.
   *
   * @param most number of points that can be afforded
   * @param finest smallest step wanted
   */
  public List<double[]> affordableLattice(int most, double finest) {
    int free = free().length;
    for (double step : LATTICE_STEPS) {
      if (step >= finest && compositions((int) Math.round(1 / step), free) <= most) {
        return lattice(step);
      }
    }
    return lattice(1);
  }

  /** Ways to share {@code units} out among {@code parts}: C(units + parts - 1, parts - 1). */
  private static double compositions(int units, int parts) {
    double ways = 1;
    for (int k = 1; k < parts; k++) {
      ways = ways * (units + k) / k;
    }
    return ways;
  }

  /** Half the sum of absolute differences: the share of weight that has to be moved, 0 to 1. */
  public static double distance(double[] left, double[] right) {
    double sum = 0;
    for (int j = 0; j < left.length; j++) {
      sum += Math.abs(left[j] - right[j]);
    }
    return sum / 2;
  }
}
