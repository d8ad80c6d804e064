package com.goengineer.icp.scoring.component;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Feature;
import com.goengineer.icp.table.Column;
import java.util.function.IntToDoubleFunction;

/**
 * Printers of an account: bigBoxWeight * big + small. Unknown counts and counts below 0 are 0.
 *
 * @param bigBoxWeight how many small printers a big one counts for
 */
record WeightedPrinters(double bigBoxWeight) implements Feature {

  @Override
  public String name() {
    return "weighted_printers";
  }

  @Override
  public IntToDoubleFunction of(Accounts accounts) {
    Column.Count big = accounts.count(AccountField.BIG_BOX_COUNT);
    Column.Count small = accounts.count(AccountField.SMALL_BOX_COUNT);
    return row -> bigBoxWeight * Math.max(0, big.orZero(row)) + Math.max(0, small.orZero(row));
  }
}
