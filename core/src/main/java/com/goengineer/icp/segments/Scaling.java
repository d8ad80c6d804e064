package com.goengineer.icp.segments;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;

/**
 * Accounts that have begun to scale their printing.
 *
 * @param fromPrinters printers from which an account is scaling, 1 or more
 */
public record Scaling(long fromPrinters) {

  private static final long STANDARD = 4;

  public Scaling {
    if (fromPrinters < 1) {
      throw new IllegalArgumentException(
          "scaling starts at 1 printer or more, not " + fromPrinters);
    }
  }

  /** 4 printers. */
  public static Scaling standard() {
    return new Scaling(STANDARD);
  }

  /** Big and small printers of a row; unknown counts and counts below 0 are 0. */
  public static long printers(Accounts accounts, int row) {
    return Math.max(0, accounts.count(AccountField.BIG_BOX_COUNT).orZero(row))
        + Math.max(0, accounts.count(AccountField.SMALL_BOX_COUNT).orZero(row));
  }

  /** True when the account of a row is scaling. */
  public boolean of(Accounts accounts, int row) {
    return printers(accounts, row) >= fromPrinters;
  }
}
