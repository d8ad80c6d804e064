package com.goengineer.icp.spark;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive rows of a table on their way to an executor: one array per column, and of texts only
 * those that occur.
 *
 * @param size number of rows
 * @param columns String[] of texts, long[] of cents and counts, int[] of days, double[] of reals
 * @param money whether a column of longs is money
 */
record RowBlock(int size, Object[] columns, boolean[] money) implements Serializable {
  private static final int CENTS = 2;

  /** The rows of a table from one position up to another. */
  static RowBlock of(Table table, int from, int end) {
    List<Column> given = List.copyOf(table.columns().values());
    Object[] columns = new Object[given.size()];
    boolean[] money = new boolean[given.size()];
    for (int at = 0; at < columns.length; at++) {
      columns[at] = part(given.get(at), from, end);
      money[at] = given.get(at) instanceof Column.Money;
    }
    return new RowBlock(end - from, columns, money);
  }

  private static Object part(Column column, int from, int end) {
    return switch (column) {
      case Column.Text text -> texts(text, from, end);
      case Column.Money amounts -> java.util.Arrays.copyOfRange(amounts.cents(), from, end);
      case Column.Count counts -> java.util.Arrays.copyOfRange(counts.values(), from, end);
      case Column.Day days -> java.util.Arrays.copyOfRange(days.epochDays(), from, end);
      case Column.Real reals -> java.util.Arrays.copyOfRange(reals.values(), from, end);
    };
  }

  private static @Nullable String[] texts(Column.Text text, int from, int end) {
    @Nullable String[] texts = new String[end - from];
    for (int row = from; row < end; row++) {
      texts[row - from] = text.get(row);
    }
    return texts;
  }

  /** The rows as Spark takes them. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>(size);
    for (int row = 0; row < size; row++) {
      @Nullable Object[] cells = new Object[columns.length];
      for (int at = 0; at < cells.length; at++) {
        cells[at] = cell(columns[at], money[at], row);
      }
      rows.add(RowFactory.create(cells));
    }
    return rows;
  }

  private static @Nullable Object cell(Object column, boolean money, int row) {
    return switch (column) {
      case String[] texts -> texts[row];
      case long[] numbers -> number(numbers[row], money);
      case int[] days -> days[row] == Column.Day.UNKNOWN ? null : LocalDate.ofEpochDay(days[row]);
      case double[] reals -> Double.isNaN(reals[row]) ? null : (Double) reals[row];
      default -> throw new IllegalStateException("no column is a " + column.getClass());
    };
  }

  private static @Nullable Object number(long value, boolean money) {
    if (value == Column.Count.UNKNOWN) {
      return null;
    }
    return money ? BigDecimal.valueOf(value, CENTS) : (Long) value;
  }
}
