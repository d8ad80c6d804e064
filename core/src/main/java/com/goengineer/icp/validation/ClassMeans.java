package com.goengineer.icp.validation;

import java.util.Arrays;

/**
 * What classes of accounts (grades, tenths) brought, under counts: for each class the mean profit,
 * the lift, the share that bought and the share of all positive profit, in four blocks one after
 * the other. 0 for a class without accounts.
 */
final class ClassMeans implements Resampling.Statistic {

  /** The block of mean profits. */
  static final int PROFIT = 0;

  /** The block of lifts. */
  static final int LIFT = 1;

  /** The block of shares that bought. */
  static final int BOUGHT = 2;

  /** The block of shares of positive profit. */
  static final int SHARE = 3;

  private static final double CENTS = 100.0;

  private final Snapshot.Outcome outcome;
  private final int[] classOf;
  private final int classes;
  private final int[] rows;

  /**
   * Prepares the means.
   *
   * @param outcome what all accounts did
   * @param classOf the class of every account, from 0
   * @param classes number of classes
   * @param rows the accounts that are counted
   */
  ClassMeans(Snapshot.Outcome outcome, int[] classOf, int classes, int[] rows) {
    this.outcome = outcome;
    this.classOf = classOf;
    this.classes = classes;
    this.rows = rows;
  }

  @Override
  public double[] of(int[] counts) {
    Sums sums = sums(counts);
    double[] values = new double[4 * classes];
    double allPositive = Arrays.stream(sums.positive).sum();
    double meanPositive = allPositive / Math.max(1, Arrays.stream(sums.sizes).sum());
    for (int number = 0; number < classes; number++) {
      double size = Math.max(1, sums.sizes[number]);
      double positive = sums.positive[number];
      values[PROFIT * classes + number] = sums.profit[number] / CENTS / size;
      values[LIFT * classes + number] = meanPositive == 0 ? 0 : positive / size / meanPositive;
      values[BOUGHT * classes + number] = sums.bought[number] / size;
      values[SHARE * classes + number] = allPositive == 0 ? 0 : positive / allPositive;
    }
    return values;
  }

  /** Per class: accounts, profit and positive profit in cents, accounts that bought. */
  private record Sums(long[] sizes, long[] profit, long[] positive, long[] bought) {}

  private Sums sums(int[] counts) {
    Sums sums =
        new Sums(new long[classes], new long[classes], new long[classes], new long[classes]);
    for (int place = 0; place < rows.length; place++) {
      int row = rows[place];
      int number = classOf[row];
      long cents = counts[place] * outcome.profitCents()[row];
      sums.sizes[number] += counts[place];
      sums.profit[number] += cents;
      sums.positive[number] += Math.max(0, cents);
      sums.bought[number] += outcome.bought()[row] ? counts[place] : 0;
    }
    return sums;
  }
}
