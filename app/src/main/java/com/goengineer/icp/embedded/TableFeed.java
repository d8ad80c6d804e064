package com.goengineer.icp.embedded;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
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
 * <p>Money travels as cents and days as day numbers; {@link #query} turns them back into DECIMAL
 * and DATE inside DuckDB.
 */
final class TableFeed implements DuckDBTableFunction<Table, AtomicInteger, Object> {
  private static final String FUNCTION = "icp_rows";

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

  /** Makes the rows of a table available until {@link #release}. */
  long offer(Table table) {
    long ticket = tickets.incrementAndGet();
    waiting.put(ticket, table);
    return ticket;
  }

  /** Lets go of a table. */
  void release(long ticket) {
    waiting.remove(ticket);
  }

  /** The SELECT that yields the offered table with its SQL types. */
  static String query(long ticket, Table table) {
    String columns =
        table.columns().entrySet().stream()
            .map(entry -> typed(quoted(entry.getKey()), entry.getValue()))
            .collect(Collectors.joining(", "));
    return "SELECT " + columns + " FROM " + FUNCTION + "(" + ticket + ")";
  }

  /** Names are headers of users' files in some tables, so they are always quoted. */
  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String typed(String name, Column column) {
    return switch (column) {
      case Column.Money money ->
          "CAST(CAST(%1$s AS DECIMAL(18,0)) * 0.01 AS DECIMAL(18,2)) AS %1$s".formatted(name);
      case Column.Day day -> "DATE '1970-01-01' + %1$s AS %1$s".formatted(name);
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
    for (int row = 0; row < count; row++) {
      if (column.isUnknown(from + row)) {
        vector.setNull(row);
      } else {
        switch (column) {
          case Column.Text text -> vector.setString(row, text.orEmpty(from + row));
          case Column.Money money -> vector.setLong(row, money.cents()[from + row]);
          case Column.Count counts -> vector.setLong(row, counts.values()[from + row]);
          case Column.Day day -> vector.setInt(row, day.epochDays()[from + row]);
          case Column.Real real -> vector.setDouble(row, real.values()[from + row]);
        }
      }
    }
  }
}
