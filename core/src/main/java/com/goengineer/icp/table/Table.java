package com.goengineer.icp.table;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Named columns of equal length, in order.
 *
 * @param columns column name (lower snake case: it is also the name in SQL) to column
 * @param rows number of rows; needed apart because a table may have no column
 */
public record Table(Map<String, Column> columns, int rows) implements Serializable {

  public Table {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    columns.forEach((name, column) -> {
      if (column.size() != rows) {
        throw new IllegalArgumentException(
            "column " + name + " has " + column.size() + " rows, the table " + rows);
      }
    });
  }

  /** A table whose length is that of its first column (0 without columns). */
  public static Table of(Map<String, Column> columns) {
    ToIntFunction<Column> size = Column::size;
    return new Table(columns, columns.values().stream().mapToInt(size).findFirst().orElse(0));
  }

  /** Names in order. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** The column of that name and any type. */
  public Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no column " + name + " among " + columns.keySet());
    }
    return column;
  }

  /** True when there is a column of that name. */
  public boolean has(String name) {
    return columns.containsKey(name);
  }

  /** The text column of that name. */
  public Column.Text text(String name) {
    return typed(name, Column.Text.class);
  }

  /** The money column of that name. */
  public Column.Money money(String name) {
    return typed(name, Column.Money.class);
  }

  /** The column of whole numbers of that name. */
  public Column.Count count(String name) {
    return typed(name, Column.Count.class);
  }

  /** The column of days of that name. */
  public Column.Day day(String name) {
    return typed(name, Column.Day.class);
  }

  /** The column of real numbers of that name. */
  public Column.Real real(String name) {
    return typed(name, Column.Real.class);
  }

  /** The same table with one column added at the end, or replaced in its place. */
  public Table with(String name, Column column) {
    Map<String, Column> more = new LinkedHashMap<>(columns);
    more.put(name, column);
    return new Table(more, rows);
  }

  /** The same table with rows in another order: row i is row {@code order[i]} of this one. */
  public Table reordered(int[] order) {
    Map<String, Column> moved = new LinkedHashMap<>();
    columns.forEach((name, column) -> moved.put(name, column.reordered(order)));
    return new Table(moved, order.length);
  }

  /** The same table with these columns alone, in this order. */
  public Table only(List<String> names) {
    Map<String, Column> kept = new LinkedHashMap<>();
    names.forEach(name -> kept.put(name, column(name)));
    return new Table(kept, rows);
  }

  /**
   * This table and below it the rows of another.
   *
   * @throws IllegalArgumentException if the other lacks a column or has it in another type
   */
  public Table followedBy(Table other) {
    Map<String, Column> joined = new LinkedHashMap<>();
    columns.forEach((name, column) -> joined.put(name, Stacked.of(column, other.column(name))));
    return new Table(joined, rows + other.rows);
  }

  private <C extends Column> C typed(String name, Class<C> type) {
    Column column = column(name);
    if (!type.isInstance(column)) {
      throw new IllegalArgumentException(
          "column " + name + " is " + column.getClass().getSimpleName() + ", not " + type);
    }
    return type.cast(column);
  }
}
