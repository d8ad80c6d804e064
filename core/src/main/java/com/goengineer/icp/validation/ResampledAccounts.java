package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Accounts drawn with replacement, to fit components to; pass-through columns are left out. */
final class ResampledAccounts {

  private ResampledAccounts() {}

  /**
   * The accounts, each as often as it was drawn.
   *
   * @param accounts all of them
   * @param counts copies of each
   */
  static Accounts of(Accounts accounts, int[] counts) {
    int[] rows = new int[Arrays.stream(counts).sum()];
    int place = 0;
    for (int row = 0; row < counts.length; row++) {
      for (int copy = 0; copy < counts[row]; copy++) {
        rows[place++] = row;
      }
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    for (AccountField field : AccountField.values()) {
      columns.put(field.column(), pick(accounts.table().column(field.column()), rows));
    }
    return new Accounts(accounts.asOf(), new Table(columns, rows.length));
  }

  private static Column pick(Column column, int[] rows) {
    return switch (column) {
      case Column.Text text -> new Column.Text(pick(text.codes(), rows), text.dictionary());
      case Column.Day day -> new Column.Day(pick(day.epochDays(), rows));
      case Column.Money money -> new Column.Money(pick(money.cents(), rows));
      case Column.Count count -> new Column.Count(pick(count.values(), rows));
      case Column.Real real -> new Column.Real(OutcomeMetrics.pick(real.values(), rows));
    };
  }

  private static int[] pick(int[] values, int[] rows) {
    int[] picked = new int[rows.length];
    for (int place = 0; place < rows.length; place++) {
      picked[place] = values[rows[place]];
    }
    return picked;
  }

  private static long[] pick(long[] values, int[] rows) {
    long[] picked = new long[rows.length];
    for (int place = 0; place < rows.length; place++) {
      picked[place] = values[rows[place]];
    }
    return picked;
  }
}
