package com.goengineer.icp.embedded;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** Reads the result of a query into a {@link Table}, chunk by chunk. */
final class ResultTable {
  private final List<Result> results;

  private ResultTable(List<Result> results) {
    this.results = results;
  }

  static Table read(DuckDBConnection connection, String query) {
    try {
      ResultTable into = new ResultTable(describe(connection, query));
      return into.fill(connection, query);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\nin: " + query, e);
    }
  }

  private static List<Result> describe(DuckDBConnection connection, String query)
      throws SQLException {
    List<Result> results = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet description = statement.executeQuery("DESCRIBE " + query)) {
      while (description.next()) {
        results.add(resultFor(description.getString(1), description.getString(2)));
      }
    }
    return results;
  }

  private static Result resultFor(String name, String type) {
    if (type.startsWith("DECIMAL")) {
      return new Cents(name);
    }
    return switch (type) {
      case "VARCHAR" -> new Texts(name);
      case "DATE" -> new Days(name);
      case "DOUBLE" -> new Reals(name);
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> new Counts(name);
      default -> throw new IllegalStateException("column " + name + " has the type " + type);
    };
  }

  private Table fill(DuckDBConnection connection, String query) throws SQLException {
    String columns = String.join(", ", results.stream().map(Result::expression).toList());
    String typed = "SELECT " + columns + " FROM (" + query + ")";
    try (DuckDBPreparedStatement statement =
            connection.prepareStatement(typed).unwrap(DuckDBPreparedStatement.class);
        DuckDBChunkedResult chunks = statement.query()) {
      while (chunks.nextChunk()) {
        add(chunks.chunk());
      }
    }
    Map<String, Column> table = new LinkedHashMap<>();
    results.forEach(result -> table.put(result.name, result.column()));
    return Table.of(table);
  }

  private void add(DuckDBDataChunkReader chunk) {
    int rows = Math.toIntExact(chunk.rowCount());
    for (int index = 0; index < results.size(); index++) {
      results.get(index).add(chunk.vector(index), rows);
    }
  }

  /** A column that grows by chunks. */
  private abstract static class Result {
    final String name;
    int size;

    Result(String name) {
      this.name = name;
    }

    /** How the engine hands the column over; money as cents, days as day numbers. */
    String expression() {
      return quoted();
    }

    /** Names are headers of users' files in some tables, so they are always quoted. */
    String quoted() {
      return '"' + name.replace("\"", "\"\"") + '"';
    }

    void add(DuckDBReadableVector vector, int rows) {
      if (size + rows > capacity()) {
        resize(Math.max(size + rows, 2 * capacity()));
      }
      for (int row = 0; row < rows; row++) {
        set(size + row, vector, row);
      }
      size += rows;
    }

    abstract int capacity();

    abstract void resize(int capacity);

    abstract void set(int at, DuckDBReadableVector vector, int row);

    abstract Column column();
  }

  private abstract static class Longs extends Result {
    long[] values = new long[2048];

    Longs(String name) {
      super(name);
    }

    @Override
    int capacity() {
      return values.length;
    }

    @Override
    void resize(int capacity) {
      values = Arrays.copyOf(values, capacity);
    }

    @Override
    void set(int at, DuckDBReadableVector vector, int row) {
      values[at] = vector.getLong(row, Long.MIN_VALUE);
    }
  }

  private static final class Cents extends Longs {
    Cents(String name) {
      super(name);
    }

    @Override
    String expression() {
      return "CAST(CAST(" + quoted() + " AS DECIMAL(38,2)) * 100 AS BIGINT)";
    }

    @Override
    Column column() {
      return new Column.Money(Arrays.copyOf(values, size));
    }
  }

  private static final class Counts extends Longs {
    Counts(String name) {
      super(name);
    }

    @Override
    String expression() {
      return "CAST(" + quoted() + " AS BIGINT)";
    }

    @Override
    Column column() {
      return new Column.Count(Arrays.copyOf(values, size));
    }
  }

  private static final class Days extends Result {
    private int[] values = new int[2048];

    Days(String name) {
      super(name);
    }

    @Override
    String expression() {
      return "CAST(" + quoted() + " - DATE '1970-01-01' AS INTEGER)";
    }

    @Override
    int capacity() {
      return values.length;
    }

    @Override
    void resize(int capacity) {
      values = Arrays.copyOf(values, capacity);
    }

    @Override
    void set(int at, DuckDBReadableVector vector, int row) {
      values[at] = vector.getInt(row, Column.Day.UNKNOWN);
    }

    @Override
    Column column() {
      return new Column.Day(Arrays.copyOf(values, size));
    }
  }

  private static final class Reals extends Result {
    private double[] values = new double[2048];

    Reals(String name) {
      super(name);
    }

    @Override
    int capacity() {
      return values.length;
    }

    @Override
    void resize(int capacity) {
      values = Arrays.copyOf(values, capacity);
    }

    @Override
    void set(int at, DuckDBReadableVector vector, int row) {
      values[at] = vector.getDouble(row, Double.NaN);
    }

    @Override
    Column column() {
      return new Column.Real(Arrays.copyOf(values, size));
    }
  }

  private static final class Texts extends Result {
    private final Map<String, Integer> codeOf = new HashMap<>();
    private int[] codes = new int[2048];

    Texts(String name) {
      super(name);
    }

    @Override
    int capacity() {
      return codes.length;
    }

    @Override
    void resize(int capacity) {
      codes = Arrays.copyOf(codes, capacity);
    }

    @Override
    void set(int at, DuckDBReadableVector vector, int row) {
      String text = vector.isNull(row) ? null : vector.getString(row);
      Integer next = codeOf.size();
      Integer known =
          text == null ? Integer.valueOf(Column.Text.UNKNOWN) : codeOf.putIfAbsent(text, next);
      codes[at] = known == null ? next : known;
    }

    @Override
    Column column() {
      String[] dictionary = new String[codeOf.size()];
      codeOf.forEach((text, code) -> dictionary[code] = text);
      return new Column.Text(Arrays.copyOf(codes, size), dictionary);
    }
  }
}
