package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.TopShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The gain curves of a score, of past-12-month GP and of the perfect order, at 5 %, 10 %, .. 100 %
 * of the accounts, one after the other; then the share of profit of the top grades, of as many
 * accounts by past-12-month GP, and the former less the latter.
 */
final class GainCurves implements Resampling.Statistic {

  private static final int POINTS = 20;

  /** The place of the top grades' share of profit. */
  static final int TOP_BY_SCORE = 3 * POINTS;

  /** The place of the share of as many accounts by past-12-month GP. */
  static final int TOP_BY_PAST_YEAR = TOP_BY_SCORE + 1;

  /** The place of the difference between those two. */
  static final int TOP_DIFFERENCE = TOP_BY_SCORE + 2;

  private final int[] rows;
  private final boolean[] topGrades;
  private final double[] profit;
  private final Ordering byScore;
  private final Ordering byPastYear;
  private final Ordering perfect;

  /**
   * Orders the accounts three ways.
   *
   * @param fold the as-of date
   * @param weights one per component
   * @param topGrades whether each account of the fold has one of the top grades
   * @param rows the accounts that are counted
   */
  GainCurves(Fold fold, double[] weights, boolean[] topGrades, int[] rows) {
    this.rows = rows;
    this.topGrades = topGrades;
    profit = OutcomeMetrics.pick(fold.snapshot().outcome().positiveProfit(), rows);
    byScore = Ordering.of(OutcomeMetrics.pick(fold.raw(weights), rows));
    double[] pastYear = Baseline.PAST_YEAR_PROFIT.scores(fold, weights);
    byPastYear = Ordering.of(OutcomeMetrics.pick(pastYear, rows));
    perfect = Ordering.of(profit);
  }

  @Override
  public double[] of(int[] counts) {
    double[] shares = new double[POINTS];
    Arrays.setAll(shares, GainCurves::shareOfAccounts);
    double[] values = new double[TOP_DIFFERENCE + 1];
    int start = 0;
    for (Ordering order : List.of(byScore, byPastYear, perfect)) {
      System.arraycopy(TopShare.of(order, profit, counts, shares), 0, values, start, POINTS);
      start += POINTS;
    }
    double top = shareOfTopGrades(counts);
    values[TOP_BY_SCORE] = TopShare.of(byScore, profit, counts, top)[0];
    values[TOP_BY_PAST_YEAR] = TopShare.of(byPastYear, profit, counts, top)[0];
    values[TOP_DIFFERENCE] = values[TOP_BY_SCORE] - values[TOP_BY_PAST_YEAR];
    return values;
  }

  private static double shareOfAccounts(int point) {
    return (point + 1.0) / POINTS;
  }

  private double shareOfTopGrades(int[] counts) {
    long top = 0;
    long all = 0;
    for (int place = 0; place < rows.length; place++) {
      all += counts[place];
      top += topGrades[rows[place]] ? counts[place] : 0;
    }
    return all == 0 ? 0 : (double) top / all;
  }

  /** The curve from the intervals of all values. */
  static GainCurve curve(Interval[] values) {
    List<GainCurve.Point> points = new ArrayList<>();
    for (int point = 0; point < POINTS; point++) {
      points.add(
          new GainCurve.Point(
              shareOfAccounts(point),
              values[point],
              values[POINTS + point].value(),
              values[2 * POINTS + point].value()));
    }
    return new GainCurve(points);
  }
}
