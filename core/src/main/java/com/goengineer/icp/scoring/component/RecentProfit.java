package com.goengineer.icp.scoring.component;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Feature;
import com.goengineer.icp.table.Column;
import java.util.function.IntToDoubleFunction;

/**
 * Gross profit of the past 12 months that fades with the days since the last order: max(0, GP12) *
 * 2^(-days / half-life), in the currency; 0 without an order.
 *
 * @param halfLifeDays days after which the same profit counts half
 */
record RecentProfit(int halfLifeDays) implements Feature {

  private static final double CENTS = 100.0;

  @Override
  public String name() {
    return "recent_profit";
  }

  @Override
  public IntToDoubleFunction of(Accounts accounts) {
    Column.Money profit = accounts.money(AccountField.GP12);
    Column.Day lastOrder = accounts.day(AccountField.LAST_ORDER);
    int asOf = Math.toIntExact(accounts.asOf().toEpochDay());
    double[] fading = fading(lastOrder, asOf);
    return row -> {
      if (lastOrder.isUnknown(row) || profit.orZero(row) <= 0) {
        return 0;
      }
      return profit.orZero(row) / CENTS * fading[days(lastOrder, row, asOf)];
    };
  }

  private static int days(Column.Day lastOrder, int row, int asOf) {
    return Math.max(0, asOf - lastOrder.epochDays()[row]);
  }

  /** 2^(-days / half-life) for every number of days that occurs: a power costs more than a look. */
  private double[] fading(Column.Day lastOrder, int asOf) {
    int longest = 0;
    for (int row = 0; row < lastOrder.size(); row++) {
      if (!lastOrder.isUnknown(row)) {
        longest = Math.max(longest, days(lastOrder, row, asOf));
      }
    }
    double[] fading = new double[longest + 1];
    for (int days = 0; days <= longest; days++) {
      fading[days] = StrictMath.pow(2, -(double) days / halfLifeDays);
    }
    return fading;
  }
}
