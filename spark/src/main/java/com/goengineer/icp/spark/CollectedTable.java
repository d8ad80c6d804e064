package com.goengineer.icp.spark;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Rows of a session as a table of this process. */
final class CollectedTable {
  private static final int CENTS = 2;

  private CollectedTable() {}

  static Table of(StructType types, List<Row> rows) {
    Map<String, Column> columns = new LinkedHashMap<>();
    StructField[] fields = types.fields();
    for (int at = 0; at < fields.length; at++) {
      columns.put(fields[at].name(), column(fields[at].name(), fields[at].dataType(), rows, at));
    }
    return new Table(columns, rows.size());
  }

  private static Column column(String name, DataType type, List<Row> rows, int at) {
    return switch (type) {
      case StringType text -> texts(rows, at);
      case DecimalType decimal -> new Column.Money(cents(name, decimal, rows, at));
      case DateType day -> new Column.Day(days(rows, at));
      case DoubleType real -> new Column.Real(reals(rows, at));
      case NumericType whole -> new Column.Count(counts(rows, at));
      default -> throw new IllegalStateException("column " + name + " has the type " + type.sql());
    };
  }

  private static Column.Text texts(List<Row> rows, int at) {
    List<@Nullable String> texts = new ArrayList<>(rows.size());
    rows.forEach(row -> texts.add(row.isNullAt(at) ? null : row.getString(at)));
    return Column.Text.of(texts);
  }

  private static long[] cents(String name, DecimalType type, List<Row> rows, int at) {
    if (type.scale() != CENTS) {
      throw new IllegalStateException(
          "column " + name + " has " + type.scale() + " decimals, money has two");
    }
    long[] cents = new long[rows.size()];
    for (int row = 0; row < cents.length; row++) {
      BigDecimal amount = rows.get(row).getDecimal(at);
      cents[row] = amount == null ? Column.Money.UNKNOWN : exact(name, amount);
    }
    return cents;
  }

  private static long exact(String name, BigDecimal amount) {
    try {
      return amount.movePointRight(CENTS).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalStateException("column " + name + ": " + amount + " is too large", e);
    }
  }

  private static int[] days(List<Row> rows, int at) {
    int[] days = new int[rows.size()];
    for (int row = 0; row < days.length; row++) {
      days[row] =
          rows.get(row).isNullAt(at)
              ? Column.Day.UNKNOWN
              : Math.toIntExact(rows.get(row).<LocalDate>getAs(at).toEpochDay());
    }
    return days;
  }

  private static double[] reals(List<Row> rows, int at) {
    double[] reals = new double[rows.size()];
    for (int row = 0; row < reals.length; row++) {
      reals[row] = rows.get(row).isNullAt(at) ? Double.NaN : rows.get(row).getDouble(at);
    }
    return reals;
  }

  private static long[] counts(List<Row> rows, int at) {
    long[] counts = new long[rows.size()];
    for (int row = 0; row < counts.length; row++) {
      counts[row] =
          rows.get(row).isNullAt(at)
              ? Column.Count.UNKNOWN
              : rows.get(row).<Number>getAs(at).longValue();
    }
    return counts;
  }
}
