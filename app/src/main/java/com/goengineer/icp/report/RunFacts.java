package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.charts.plot.SalesWindow;
import java.time.LocalDate;

/**
 * What a run read.
 *
 * @param asOf the day up to which sales count
 * @param window the months of sales that count, up to that day
 * @param notation how amounts are written
 * @param counts rows
 * @param match what share of the sales was matched to accounts
 */
public record RunFacts(
    LocalDate asOf, SalesWindow window, Notation notation, Counts counts, Match match) {

  /**
   * Rows.
   *
   * @param customers rows of the customers source
   * @param salesLines lines of the sales log
   * @param matchedLines lines that belong to an account
   * @param unmatchedLines lines whose company is no account
   * @param setAsideLines lines without a usable company or date
   */
  public record Counts(
      long customers,
      long salesLines,
      long matchedLines,
      long unmatchedLines,
      long setAsideLines) {}

  /**
   * Matched shares, 0 to 1; NaN without sales.
   *
   * @param lines of the lines
   * @param grossProfit of the sum of absolute gross profit
   */
  public record Match(double lines, double grossProfit) {}
}
