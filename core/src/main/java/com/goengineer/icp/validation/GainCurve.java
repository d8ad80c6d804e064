package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Interval;
import java.util.List;

/**
 * Share of positive profit against share of accounts, best first. The diagonal is chance.
 *
 * @param points from the best 5 % to all, in steps of 5 %
 */
public record GainCurve(List<Point> points) {

  public GainCurve {
    points = List.copyOf(points);
  }

  /**
   * One place on the curve.
   *
   * @param shareOfAccounts 0.05 to 1
   * @param score share of profit that the best by score bring
   * @param pastYearProfit share that the best by past-12-month GP bring
   * @param perfect share that the best by the outcome itself bring
   */
  public record Point(
      double shareOfAccounts, Interval score, double pastYearProfit, double perfect) {}
}
