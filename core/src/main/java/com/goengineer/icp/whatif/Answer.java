package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.segments.Segment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a question shows. Everything but {@code segments}, {@code flow} and {@code top100InCommon}
 * is about the accounts that pass the filter.
 *
 * @param population all accounts
 * @param cards the headline figures
 * @param scores histogram of the score 0 to 100
 * @param rawPoints histogram of the raw score 0 to 100
 * @param grades one line per grade, A to F
 * @param industries one line per industry that occurs, highest mean score first
 * @param segments one line per segment, over all accounts
 * @param flow accounts by grade under the saved model (rows, A to F) and under the question's
 *     weights (columns), over all accounts
 * @param top100InCommon how many of the best 100 accounts are among the best 100 of the saved model
 * @param influence component to weight x standard deviation of its scores, as shares of 1
 * @param rows the rows in sight
 */
public record Answer(
    int population,
    Cards cards,
    Histogram scores,
    Histogram rawPoints,
    List<GradeLine> grades,
    List<GroupLine> industries,
    List<SegmentLine> segments,
    long[][] flow,
    int top100InCommon,
    Map<String, Double> influence,
    List<AccountLine> rows) {

  public Answer {
    grades = List.copyOf(grades);
    industries = List.copyOf(industries);
    segments = List.copyOf(segments);
    influence = Collections.unmodifiableMap(new LinkedHashMap<>(influence));
    rows = List.copyOf(rows);
  }

  /**
   * The headline figures; sums over no account are 0.
   *
   * @param accounts how many
   * @param meanScore0to100 mean score
   * @param highValue accounts of grade A or B
   * @param score70 accounts with a score of 70 or more: what the first version called high value
   * @param gp24Cents gross profit of the window
   * @param revenue24Cents revenue of the window
   * @param highValueGp24Cents gross profit of the high-value accounts
   */
  public record Cards(
      long accounts,
      double meanScore0to100,
      long highValue,
      long score70,
      long gp24Cents,
      long revenue24Cents,
      long highValueGp24Cents) {}

  /**
   * Counts of accounts in {@link #BINS} bins of equal width from 0 to 100.
   *
   * @param now under the question's weights
   * @param saved under the saved model, the same accounts
   * @param limits where D, C, B and A begin on this axis; NaN where nobody has the grade
   * @param box least, lower quartile, median, upper quartile and largest value now; empty without
   *     accounts
   */
  public record Histogram(long[] now, long[] saved, double[] limits, double[] box) {
    /** How many bins. */
    public static final int BINS = 50;
  }

  /** A grade: how many accounts, and what they bring. */
  public record GradeLine(
      Grade grade, long accounts, double meanScore0to100, long gp24Cents, long revenue24Cents) {}

  /**
   * An industry.
   *
   * @param meanScore0to100 mean score now
   * @param halfWidth95 half the 95 % interval of the mean; NaN for one account
   * @param savedMeanScore0to100 mean score under the saved model
   */
  public record GroupLine(
      String group,
      long accounts,
      double meanScore0to100,
      double halfWidth95,
      double savedMeanScore0to100,
      long gp24Cents) {}

  /**
   * A segment.
   *
   * @param box least, lower quartile, median, upper quartile and largest score; empty without
   *     accounts
   * @param highValue accounts of grade A or B
   * @param annualRevenueCents sum of the annual revenues that are known
   */
  public record SegmentLine(
      Segment segment,
      long accounts,
      double meanScore0to100,
      double[] box,
      long highValue,
      long annualRevenueCents,
      long gp24Cents,
      long revenue24Cents) {}
}
