package com.goengineer.icp.weights;

import com.goengineer.icp.weights.Objective.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The evaluations of one search: counted, reported, and the best kept. Used by one thread, which
 * hands batches to the workers.
 */
final class Evaluations {

  /** Rows per batch below which starting threads costs more than it saves. */
  private static final long WORTH_THREADS = 400_000;

  private final Objective objective;
  private final SearchSettings settings;
  private long count;
  private Point best = new Point(new double[0], Double.NEGATIVE_INFINITY);
  private boolean cancelled;

  Evaluations(Objective objective, SearchSettings settings) {
    this.objective = objective;
    this.settings = settings;
  }

  /** Weights and their value. */
  record Point(double[] weights, double value) {}

  /** Evaluates points; the values come in the order of the points. */
  double[] values(List<double[]> points, Precision precision) {
    double[] values = new double[points.size()];
    long rows =
        switch (precision) {
          case SKETCH -> Math.min(objective.rows(), UtilityObjective.SKETCH_ROWS);
          case SAMPLE -> Math.min(objective.rows(), UtilityObjective.SAMPLE_ROWS);
          case HISTOGRAM, EXACT -> objective.rows();
        };
    if (settings.workers().threads() > 1 && rows * points.size() >= WORTH_THREADS) {
      settings.workers().run(values.length, i -> values[i] = value(points.get(i), precision));
    } else {
      Arrays.setAll(values, i -> value(points.get(i), precision));
    }
    count += values.length;
    return values;
  }

  private double value(double[] weights, Precision precision) {
    return objective.comparable(weights, precision);
  }

  /** The points with the highest values, best first; ties in the order given. */
  List<Point> ranked(List<double[]> points, Precision precision) {
    double[] values = values(points, precision);
    List<Point> ranked = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      ranked.add(new Point(points.get(i), values[i]));
    }
    ranked.sort(Comparator.comparingDouble(Point::value).reversed());
    return ranked;
  }

  /** Notes a point as the best so far if it is, tells the listener, and says whether to go on. */
  boolean report(Point point) {
    if (best.weights.length == 0 || point.value > best.value) {
      best = point;
    }
    Progress.Best state = new Progress.Best(best.weights, best.value, count);
    if (!cancelled && !settings.progress().goOn(state)) {
      cancelled = true;
    }
    return !cancelled;
  }

  boolean cancelled() {
    return cancelled;
  }

  long count() {
    return count;
  }

  SearchSettings settings() {
    return settings;
  }
}
