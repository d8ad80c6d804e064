package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.statistics.Ranks;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.List;

/** Simple ways to rank accounts that a score has to be better than. */
public enum Baseline {
  /** Gross profit of the 12 months up to the as-of date. */
  PAST_YEAR_PROFIT("past_12_month_gp", "past-12-month GP", true),
  /** Gross profit of all time up to the as-of date. */
  LIFETIME_PROFIT("lifetime_gp", "lifetime GP", true),
  /** Days with an order in the 12 months up to the as-of date. */
  ORDER_FREQUENCY("order_frequency", "order frequency", true),
  /**
   * Recency, frequency, monetary value: the mean of three percentiles, of the last order's day, of
   * the orders and of the profit of the past year (A. M. Hughes, "Strategic Database Marketing",
   * 1994, without cutting them into five classes).
   */
  RFM("rfm", "recency, frequency and value", true),
  /** The score with the same weight for every component. */
  EQUAL_WEIGHTS("equal_weights", "equal weights", false),
  /** The score with the default weights. */
  DEFAULT_WEIGHTS("default_weights", "default weights", false);

  private final String key;
  private final String words;
  private final boolean needsNoModel;

  Baseline(String key, String words, boolean needsNoModel) {
    this.key = key;
    this.words = words;
    this.needsNoModel = needsNoModel;
  }

  /** Its name in JSON and in config.toml. */
  public String key() {
    return key;
  }

  /** Its name where people read. */
  public String words() {
    return words;
  }

  /** True for a ranking that a spreadsheet gives: losing to it makes a score worse than none. */
  public boolean needsNoModel() {
    return needsNoModel;
  }

  /** The baseline of a key. */
  public static Baseline of(String key) {
    return Arrays.stream(values())
        .filter(baseline -> baseline.key.equals(key))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no baseline \""
                    + key
                    + "\" among "
                    + Arrays.stream(values()).map(Baseline::key).toList()));
  }

  /** All of them. */
  public static List<Baseline> all() {
    return List.of(values());
  }

  /**
   * What accounts are ranked by, higher is better.
   *
   * @param fold the as-of date
   * @param defaultWeights weight of each component of the fold
   */
  public double[] scores(Fold fold, double[] defaultWeights) {
    Snapshot.Past past = fold.snapshot().past();
    return switch (this) {
      case PAST_YEAR_PROFIT -> pastYearProfit(fold.snapshot().accounts());
      case LIFETIME_PROFIT -> reals(past.lifetimeProfitCents());
      case ORDER_FREQUENCY -> reals(past.ordersPastYear());
      case RFM -> recencyFrequencyValue(fold.snapshot());
      case EQUAL_WEIGHTS -> fold.raw(equal(defaultWeights.length));
      case DEFAULT_WEIGHTS -> fold.raw(defaultWeights);
    };
  }

  private static double[] pastYearProfit(Accounts accounts) {
    Column.Money profit = accounts.money(AccountField.GP12);
    double[] cents = new double[accounts.size()];
    Arrays.setAll(cents, profit::orZero);
    return cents;
  }

  private static double[] reals(long[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  private static double[] equal(int components) {
    double[] weights = new double[components];
    Arrays.fill(weights, 1.0 / components);
    return weights;
  }

  private static double[] recencyFrequencyValue(Snapshot snapshot) {
    Column.Day lastOrder = snapshot.accounts().day(AccountField.LAST_ORDER);
    double[] recency = new double[snapshot.size()];
    Arrays.setAll(recency, row -> lastOrder.epochDays()[row]);
    double[] sum = Ranks.average(recency);
    double[] frequency = Ranks.average(reals(snapshot.past().ordersPastYear()));
    double[] value = Ranks.average(pastYearProfit(snapshot.accounts()));
    Arrays.setAll(sum, row -> sum[row] + frequency[row] + value[row]);
    return sum;
  }
}
