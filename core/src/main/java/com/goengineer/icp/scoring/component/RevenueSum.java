package com.goengineer.icp.scoring.component;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Feature;
import com.goengineer.icp.table.Column;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The sum of some amounts of an account, in the currency; unknown amounts count 0 and the sum is
 * never below 0. Cents are added before they become a fraction, so the sum is exact.
 *
 * @param name what the sum is
 * @param fields the amounts
 * @param eachAtLeastZero true when a negative amount (a credit) counts 0; false when it is
 *     subtracted from the others
 */
record RevenueSum(String name, List<AccountField> fields, boolean eachAtLeastZero)
    implements Feature {

  private static final double CENTS = 100.0;

  RevenueSum {
    fields = List.copyOf(fields);
  }

  static RevenueSum positiveParts(String name, AccountField... fields) {
    return new RevenueSum(name, List.of(fields), true);
  }

  static RevenueSum net(String name, AccountField... fields) {
    return new RevenueSum(name, List.of(fields), false);
  }

  @Override
  public IntToDoubleFunction of(Accounts accounts) {
    Column.Money[] amounts = fields.stream().map(accounts::money).toArray(Column.Money[]::new);
    return row -> {
      long cents = 0;
      for (Column.Money amount : amounts) {
        long each = amount.orZero(row);
        cents += eachAtLeastZero ? Math.max(0, each) : each;
      }
      return Math.max(0, cents) / CENTS;
    };
  }
}
