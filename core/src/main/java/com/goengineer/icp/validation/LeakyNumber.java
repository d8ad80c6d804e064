package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.WeightedSum;
import com.goengineer.icp.statistics.Spearman;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The number that the original maximises and prints: the rank correlation of the score with the
 * hardware and consumable revenue of the accounts that have any, on the data it was fitted to. It
 * is shown crossed out beside the honest one.
 *
 * @param spearman the number
 * @param accounts accounts with such revenue
 */
public record LeakyNumber(double spearman, int accounts) {

  /** Why it says nothing. */
  public static final String WHY =
      "It correlates the score with revenue that the score is computed from, among buyers only: it"
          + " says how well the score repeats its input, not what accounts will bring.";

  /**
   * Computes it.
   *
   * @param today the accounts of the run
   * @param components the components, fitted here to the same accounts
   * @param weights one per component
   */
  public static LeakyNumber of(Accounts today, Components components, double[] weights) {
    double[] raw = new double[today.size()];
    WeightedSum.raw(components.scores(today), weights, raw);
    double[] revenue = target(today);
    int[] engaged = IntStream.range(0, revenue.length).filter(row -> revenue[row] > 0).toArray();
    double rho =
        Spearman.of(OutcomeMetrics.pick(raw, engaged), OutcomeMetrics.pick(revenue, engaged));
    return new LeakyNumber(rho, engaged.length);
  }

  /**
   * What the original agrees with: hardware and consumable revenue of each account, in cents, 0
   * where unknown.
   */
  public static double[] target(Accounts accounts) {
    Column.Money hardware = accounts.money(AccountField.HARDWARE_REVENUE);
    Column.Money consumable = accounts.money(AccountField.CONSUMABLE_REVENUE);
    double[] revenue = new double[accounts.size()];
    Arrays.setAll(revenue, row -> (double) hardware.orZero(row) + consumable.orZero(row));
    return revenue;
  }
}
