package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.InMemoryStatistics;
import com.goengineer.icp.scoring.WeightedSum;
import com.goengineer.icp.statistics.Spearman;
import com.goengineer.icp.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    InMemoryStatistics statistics = new InMemoryStatistics(today);
    List<double[]> scores = new ArrayList<>();
    for (Component component : components.list()) {
      double[] column = new double[today.size()];
      component.fit(statistics).score(today, column);
      scores.add(column);
    }
    double[] raw = new double[today.size()];
    WeightedSum.raw(scores.toArray(double[][]::new), weights, raw);
    Column.Money hardware = today.money(AccountField.HARDWARE_REVENUE);
    Column.Money consumable = today.money(AccountField.CONSUMABLE_REVENUE);
    double[] revenue = new double[today.size()];
    Arrays.setAll(revenue, row -> (double) hardware.orZero(row) + consumable.orZero(row));
    int[] engaged = IntStream.range(0, revenue.length).filter(row -> revenue[row] > 0).toArray();
    double rho =
        Spearman.of(OutcomeMetrics.pick(raw, engaged), OutcomeMetrics.pick(revenue, engaged));
    return new LeakyNumber(rho, engaged.length);
  }
}
