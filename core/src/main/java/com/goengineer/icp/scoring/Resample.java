package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Bootstrap samples of accounts (B. Efron, "Bootstrap methods", Annals of Statistics 7, 1979). */
final class Resample {

  private Resample() {}

  /** As many accounts, drawn with replacement; pass-through columns are left out. */
  static Accounts of(Accounts accounts, Random random) {
    int[] rows = new int[accounts.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.nextInt(rows.length);
    }
    Map<AccountField, Column> columns = new EnumMap<>(AccountField.class);
    for (AccountField field : AccountField.values()) {
      columns.put(field, drawn(accounts.table().column(field.column()), rows));
    }
    return Accounts.of(accounts.asOf(), columns);
  }

  private static Column drawn(Column column, int[] rows) {
    return switch (column) {
      case Column.Text text -> new Column.Text(drawn(text.codes(), rows), text.dictionary());
      case Column.Money money -> new Column.Money(drawn(money.cents(), rows));
      case Column.Count count -> new Column.Count(drawn(count.values(), rows));
      case Column.Day day -> new Column.Day(drawn(day.epochDays(), rows));
      case Column.Real real ->
          new Column.Real(Arrays.stream(rows).mapToDouble(row -> real.values()[row]).toArray());
    };
  }

  private static int[] drawn(int[] values, int[] rows) {
    int[] drawn = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      drawn[i] = values[rows[i]];
    }
    return drawn;
  }

  private static long[] drawn(long[] values, int[] rows) {
    long[] drawn = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      drawn[i] = values[rows[i]];
    }
    return drawn;
  }
}
