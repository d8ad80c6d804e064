package com.goengineer.icp.embedded;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/**
 * Feeds tables to DuckDB through a table function, the fastest way in: {@code icp_rows(ticket)}
 * yields the rows of the table that the ticket was drawn for, in order, on one thread.
 *
 * <p>Money travels as cents and days as day numbers; {@link Offer#query} turns them back into
 * DECIMAL and DATE inside DuckDB.
 */
final class TableFeed implements DuckDBTableFunction<Table, AtomicInteger, Object> {
  private static final String FUNCTION = "icp_rows";

  /** Rows from which a join costs less than carrying every text over. */
  private static final int WORTH_JOINING = 10_000;

  private final Map<Long, Table> waiting = new ConcurrentHashMap<>();
  private final AtomicLong tickets = new AtomicLong();

  /** Registers the function on a database. */
  TableFeed(DuckDBConnection connection) {
    try {
      DuckDBFunctions.tableFunction()
          .withName(FUNCTION)
          .withParameter(long.class)
          .withFunction(this)
          .register(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tables on offer, to be withdrawn when the statement that takes them has run. */
  final class Offer implements AutoCloseable {
    private final List<Long> drawn = new ArrayList<>();

    private long draw(Table table) {
      long ticket = tickets.incrementAndGet();
      waiting.put(ticket, table);
      drawn.add(ticket);
      return ticket;
    }

    /**
     * The SELECT that yields a table with its SQL types, rows in order. A text column of few
     * distinct values travels as its codes and is put together again by a join: a text crosses into
     * DuckDB once, not once per row.
     */
    String query(Table table) {
      Map<String, Column> travelling = new LinkedHashMap<>();
      List<String> columns = new ArrayList<>();
      StringBuilder joins = new StringBuilder();
      for (Map.Entry<String, Column> entry : table.columns().entrySet()) {
        String name = quoted(entry.getKey());
        if (isUnknownThroughout(entry.getValue())) {
          columns.add("CAST(NULL AS %s) AS %s".formatted(sqlType(entry.getValue()), name));
        } else if (entry.getValue() instanceof Column.Text text && isRepetitive(text)) {
          String dictionary = "d" + columns.size();
          travelling.put(entry.getKey(), new Column.Count(codes(text)));
          columns.add("%s.entry AS %s".formatted(dictionary, name));
          joins.append(
              " LEFT JOIN %s(%s) %s ON %s.code = r.%s"
                  .formatted(FUNCTION, draw(dictionary(text)), dictionary, dictionary, name));
        } else {
          travelling.put(entry.getKey(), entry.getValue());
          columns.add(typed("r." + name, entry.getValue()) + " AS " + name);
        }
      }
      if (travelling.isEmpty()) {
        travelling.put("nothing", new Column.Count(new long[table.rows()])); // rows must be counted
      }
      long rows = draw(new Table(travelling, table.rows()));
      return "SELECT %s FROM %s(%s) r%s"
          .formatted(String.join(", ", columns), FUNCTION, rows, joins);
    }

    @Override
    public void close() {
      drawn.forEach(waiting::remove);
    }
  }

  /** Begins an offer. */
  Offer offer() {
    return new Offer();
  }

  /** A column that nobody filled need not travel. */
  private static boolean isUnknownThroughout(Column column) {
    for (int row = 0; row < column.size(); row++) {
      if (!column.isUnknown(row)) {
        return false;
      }
    }
    return true;
  }

  private static String sqlType(Column column) {
    return switch (column) {
      case Column.Text text -> "VARCHAR";
      case Column.Money money -> "DECIMAL(18,2)";
      case Column.Count count -> "BIGINT";
      case Column.Day day -> "DATE";
      case Column.Real real -> "DOUBLE";
    };
  }

  private static boolean isRepetitive(Column.Text text) {
    return text.size() >= WORTH_JOINING && text.dictionary().length <= text.size() / 4;
  }

  private static long[] codes(Column.Text text) {
    long[] codes = new long[text.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = text.isUnknown(row) ? Column.Count.UNKNOWN : text.codes()[row];
    }
    return codes;
  }

  private static Table dictionary(Column.Text text) {
    int size = text.dictionary().length;
    long[] codes = new long[size];
    int[] entries = new int[size];
    for (int code = 0; code < size; code++) {
      codes[code] = code;
      entries[code] = code;
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("code", new Column.Count(codes));
    columns.put("entry", new Column.Text(entries, text.dictionary()));
    return new Table(columns, size);
  }

  /** Names are headers of users' files in some tables, so they are always quoted. */
  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String typed(String name, Column column) {
    return switch (column) {
      case Column.Money money ->
          "CAST(CAST(%s AS DECIMAL(18,0)) * 0.01 AS DECIMAL(18,2))".formatted(name);
      case Column.Day day -> "DATE '1970-01-01' + " + name;
      case Column.Text text -> name;
      case Column.Count count -> name;
      case Column.Real real -> name;
    };
  }

  @Override
  public Table bind(DuckDBTableFunctionBindInfo info) throws SQLException {
    Table table = waiting.get(info.getParameter(0).getLong());
    if (table == null) {
      throw new SQLException("the table is not on offer");
    }
    for (Map.Entry<String, Column> entry : table.columns().entrySet()) {
      info.addResultColumn(entry.getKey(), typeOf(entry.getValue()));
    }
    info.setCardinality(table.rows(), true);
    return table;
  }

  private static DuckDBColumnType typeOf(Column column) {
    return switch (column) {
      case Column.Text text -> DuckDBColumnType.VARCHAR;
      case Column.Money money -> DuckDBColumnType.BIGINT;
      case Column.Count count -> DuckDBColumnType.BIGINT;
      case Column.Day day -> DuckDBColumnType.INTEGER;
      case Column.Real real -> DuckDBColumnType.DOUBLE;
    };
  }

  @Override
  public AtomicInteger init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(1); // rows arrive in order
    return new AtomicInteger();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
    Table table = info.getBindData();
    AtomicInteger position = info.getInitData();
    int from = position.get();
    int count = (int) Math.min(chunk.capacity(), (long) table.rows() - from);
    List<Column> columns = List.copyOf(table.columns().values());
    for (int index = 0; index < columns.size(); index++) {
      fill(chunk.vector(index), columns.get(index), from, count);
    }
    position.addAndGet(count);
    return count;
  }

  private static void fill(DuckDBWritableVector vector, Column column, int from, int count) {
    switch (column) {
      case Column.Text text -> fillTexts(vector, text, from, count);
      case Column.Money money -> fillLongs(vector, money.cents(), from, count);
      case Column.Count counts -> fillLongs(vector, counts.values(), from, count);
      case Column.Day day -> fillDays(vector, day.epochDays(), from, count);
      case Column.Real real -> fillReals(vector, real.values(), from, count);
    }
  }

  private static void fillTexts(
      DuckDBWritableVector vector, Column.Text text, int from, int count) {
    for (int row = 0; row < count; row++) {
      int code = text.codes()[from + row];
      if (code == Column.Text.UNKNOWN) {
        vector.setNull(row);
      } else {
        vector.setString(row, text.dictionary()[code]);
      }
    }
  }

  /** Money in cents, or counts: both mark the unknown with the smallest number. */
  private static void fillLongs(DuckDBWritableVector vector, long[] values, int from, int count) {
    for (int row = 0; row < count; row++) {
      long value = values[from + row];
      if (value == Column.Count.UNKNOWN) {
        vector.setNull(row);
      } else {
        vector.setLong(row, value);
      }
    }
  }

  private static void fillDays(DuckDBWritableVector vector, int[] days, int from, int count) {
    for (int row = 0; row < count; row++) {
      int day = days[from + row];
      if (day == Column.Day.UNKNOWN) {
        vector.setNull(row);
      } else {
        vector.setInt(row, day);
      }
    }
  }

  private static void fillReals(DuckDBWritableVector vector, double[] values, int from, int count) {
    for (int row = 0; row < count; row++) {
      double value = values[from + row];
      if (Double.isNaN(value)) {
        vector.setNull(row);
      } else {
        vector.setDouble(row, value);
      }
    }
  }
}
