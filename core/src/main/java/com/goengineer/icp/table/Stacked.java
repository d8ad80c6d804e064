package com.goengineer.icp.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Two columns of one type, one below the other. */
final class Stacked {
  private Stacked() {}

  /**
   * The rows of one column and below them those of another.
   *
   * @throws IllegalArgumentException if their types differ
   */
  static Column of(Column upper, Column lower) {
    if (upper.getClass() != lower.getClass()) {
      throw new IllegalArgumentException(
          upper.getClass().getSimpleName() + " above " + lower.getClass().getSimpleName());
    }
    return switch (upper) {
      case Column.Text text -> texts(text, (Column.Text) lower);
      case Column.Money(long[] cents) ->
          new Column.Money(longs(cents, ((Column.Money) lower).cents()));
      case Column.Count(long[] values) ->
          new Column.Count(longs(values, ((Column.Count) lower).values()));
      case Column.Day(int[] days) ->
          new Column.Day(
              IntStream.concat(IntStream.of(days), IntStream.of(((Column.Day) lower).epochDays()))
                  .toArray());
      case Column.Real(double[] values) ->
          new Column.Real(
              DoubleStream.concat(
                      DoubleStream.of(values), DoubleStream.of(((Column.Real) lower).values()))
                  .toArray());
    };
  }

  private static Column.Text texts(Column.Text upper, Column.Text lower) {
    List<@Nullable String> values = new ArrayList<>(upper.size() + lower.size());
    for (Column.Text part : List.of(upper, lower)) {
      for (int row = 0; row < part.size(); row++) {
        values.add(part.get(row));
      }
    }
    return Column.Text.of(values);
  }

  private static long[] longs(long[] upper, long[] lower) {
    return LongStream.concat(LongStream.of(upper), LongStream.of(lower)).toArray();
  }
}
