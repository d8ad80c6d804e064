package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.Accounts;
import java.util.function.IntToDoubleFunction;

/**
 * One number per account that a component is fitted to: printers, revenue, performance.
 *
 * <p>Implementations are records, so that equal features are equal and a statistic is computed
 * once. They hold no account and can be sent to where the accounts are.
 */
public interface Feature {

  /** What it is, in lower snake case; unique among the features of a registry. */
  String name();

  /**
   * Binds the feature to accounts. The function returned takes a row and gives a finite number; it
   * looks columns up once and allocates nothing per row.
   */
  IntToDoubleFunction of(Accounts accounts);

  /** The feature of every account, in row order. */
  default double[] values(Accounts accounts) {
    IntToDoubleFunction feature = of(accounts);
    double[] values = new double[accounts.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = feature.applyAsDouble(row);
    }
    return values;
  }
}
