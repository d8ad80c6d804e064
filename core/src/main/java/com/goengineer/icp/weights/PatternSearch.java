package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.weights.Evaluations.Point;
import com.goengineer.icp.weights.Objective.Precision;
import java.util.ArrayList;
import java.util.List;

/**
 * Climbs from a start by polling its neighbours (R. Hooke and T. A. Jeeves, JACM 8 (1961),
 * doi:10.1145/321062.321069; with fresh random directions every round as in C. Audet and J. E.
 * Dennis, "Mesh Adaptive Direct Search", SIAM J. Optimization 17 (2006), doi:10.1137/040603371).
 *
 * <p>Directions: weight moved from one component to another, every pair both ways, and as many
 * random ones as there are free components. A step that would leave the region is clamped to its
 * edge. The best neighbour is taken if it is better, and the direction tried on; otherwise the step
 * is halved, down to the last of the {@link Climb}.
 */
final class PatternSearch {

  private static final double SHORTEST_MOVE = 1e-12;

  private final Evaluations evaluations;
  private final Simplex region;
  private final int[] free;
  private long round;
  private boolean endedByEvidence;

  PatternSearch(Evaluations evaluations, Simplex region) {
    this.evaluations = evaluations;
    this.region = region;
    this.free = region.free();
  }

  /** How a climb goes: from which step down to which, and how closely values are worked out. */
  record Climb(double firstStep, double lastStep, Precision precision) {}

  /** True when the last climb ended because nothing tellable was left to gain. */
  boolean endedByEvidence() {
    return endedByEvidence;
  }

  /** The top of the hill that a start stands on. */
  Point climb(Point start, Climb climb) {
    Point best = start;
    double step = climb.firstStep;
    double atLastHalving = start.value();
    endedByEvidence = false;
    while (step >= climb.lastStep && evaluations.report(best)) {
      Point better = poll(best, step, climb.precision);
      if (better.value() > best.value()) {
        best = better;
        continue;
      }
      endedByEvidence = step < climb.firstStep && best.value() - atLastHalving < negligible();
      if (endedByEvidence) {
        break;
      }
      atLastHalving = best.value();
      step /= 2;
    }
    evaluations.report(best);
    return best;
  }

  private double negligible() {
    return evaluations.settings().negligible();
  }

  private Point poll(Point from, double step, Precision precision) {
    List<double[]> directions = directions();
    List<double[]> tried = new ArrayList<>();
    List<double[]> neighbours = new ArrayList<>();
    for (double[] direction : directions) {
      double length = Math.min(step, region.reach(from.weights(), direction));
      if (length > SHORTEST_MOVE) {
        tried.add(direction);
        neighbours.add(region.step(from.weights(), direction, length));
      }
    }
    double[] values = evaluations.values(neighbours, precision);
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > (best < 0 ? from.value() : values[best])) {
        best = i;
      }
    }
    return best < 0
        ? from
        : goOn(new Point(neighbours.get(best), values[best]), tried.get(best), step, precision);
  }

  /** Repeats a step that paid for as long as it pays. */
  private Point goOn(Point reached, double[] direction, double step, Precision precision) {
    Point best = reached;
    while (true) {
      double length = Math.min(step, region.reach(best.weights(), direction));
      if (length <= SHORTEST_MOVE) {
        return best;
      }
      double[] next = region.step(best.weights(), direction, length);
      double value = evaluations.values(List.of(next), precision)[0];
      if (value <= best.value()) {
        return best;
      }
      best = new Point(next, value);
    }
  }

  private List<double[]> directions() {
    List<double[]> directions = new ArrayList<>();
    for (int from : free) {
      for (int to : free) {
        if (from != to) {
          double[] exchange = new double[region.dimension()];
          exchange[from] = -1;
          exchange[to] = 1;
          directions.add(exchange);
        }
      }
    }
    CounterRandom random = new CounterRandom(evaluations.settings().seed(), round++);
    for (int number = 0; free.length > 2 && number < free.length; number++) {
      directions.add(randomDirection(random, number));
    }
    return directions;
  }

  /** Normal numbers less their mean, the largest of them 1 in size. */
  private double[] randomDirection(CounterRandom random, int number) {
    double[] direction = new double[region.dimension()];
    double mean = 0;
    for (int i = 0; i < free.length; i++) {
      direction[free[i]] = random.normal((long) number * free.length + i);
      mean += direction[free[i]] / free.length;
    }
    double largest = 0;
    for (int component : free) {
      direction[component] -= mean;
      largest = Math.max(largest, Math.abs(direction[component]));
    }
    for (int component : free) {
      direction[component] /= largest;
    }
    return direction;
  }
}
