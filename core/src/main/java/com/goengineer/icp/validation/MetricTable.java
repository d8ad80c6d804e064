package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.validation.Evidence.Rivals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rankings by metrics, each cell with its interval.
 *
 * @param rows {@value #SCORE}, then the key of each baseline, to its metrics
 */
public record MetricTable(Map<String, Map<Metric, Interval>> rows) {

  /** The row of the score that is judged. */
  public static final String SCORE = "score";

  private static final List<Metric> ALL = List.of(Metric.values());

  public MetricTable {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** A metric of the score. */
  public Interval score(Metric metric) {
    return cell(SCORE, metric);
  }

  /**
   * A metric of a baseline.
   *
   * @throws IllegalArgumentException if the baseline was not selected
   */
  public Interval baseline(Baseline baseline, Metric metric) {
    return cell(baseline.key(), metric);
  }

  private Interval cell(String row, Metric metric) {
    Interval cell = rows.getOrDefault(row, Map.of()).get(metric);
    if (cell == null) {
      throw new IllegalArgumentException("no " + metric.key() + " of " + row);
    }
    return cell;
  }

  /** The metrics of the score, then of each baseline, one after the other. */
  static Resampling.Statistic statistic(Rivals rivals, Snapshot.Outcome outcome, int[] rows) {
    OutcomeMetrics metrics = new OutcomeMetrics(outcome, rows);
    List<Ordering> rankings = new ArrayList<>();
    rankings.add(Ordering.of(OutcomeMetrics.pick(rivals.scores(), rows)));
    for (double[] scores : rivals.baselineScores()) {
      rankings.add(Ordering.of(OutcomeMetrics.pick(scores, rows)));
    }
    int width = ALL.size();
    return counts -> {
      OutcomeMetrics.Drawn drawn = metrics.under(counts);
      double[] values = new double[rankings.size() * width];
      for (int ranking = 0; ranking < rankings.size(); ranking++) {
        double[] measured = drawn.of(rankings.get(ranking));
        System.arraycopy(measured, 0, values, ranking * width, width);
      }
      return values;
    };
  }

  /** The place of a metric of the score (0) or of a baseline (its place + 1). */
  static int place(int ranking, Metric metric) {
    return ranking * ALL.size() + ALL.indexOf(metric);
  }

  static MetricTable of(Interval[] intervals, List<Baseline> baselines) {
    Map<String, Map<Metric, Interval>> rows = new LinkedHashMap<>();
    for (int ranking = 0; ranking <= baselines.size(); ranking++) {
      Map<Metric, Interval> row = new EnumMap<>(Metric.class);
      for (Metric metric : Metric.values()) {
        row.put(metric, intervals[place(ranking, metric)]);
      }
      rows.put(ranking == 0 ? SCORE : baselines.get(ranking - 1).key(), row);
    }
    return new MetricTable(rows);
  }
}
