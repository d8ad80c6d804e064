package com.goengineer.icp.embedded;

import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Writes and reads Parquet; the one writer of all engines, so that equal tables are equal files.
 * One thread at a time may call it.
 */
public final class ParquetFiles implements AutoCloseable {
  private final DuckDBConnection connection;
  private final TableFeed feed;

  /** Opens a database to write and read with; data only passes through it. */
  public ParquetFiles(Path spillDirectory) {
    connection = DuckDb.open(new EngineSettings(1, Optional.empty(), spillDirectory));
    feed = new TableFeed(connection);
  }

  /** Writes a table in its row order, compressed with Zstandard. */
  public void write(Table table, Path file) {
    try (TableFeed.Offer offer = feed.offer()) {
      DuckDb.execute(
          connection,
          "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)"
              .formatted(offer.query(table), DuckDb.quoted(file)));
    }
  }

  /** Reads a file that {@link #write} made, rows in their order. */
  public Table read(Path file) {
    return ResultTable.read(connection, "SELECT * FROM read_parquet(" + DuckDb.quoted(file) + ")");
  }

  /** Reads some columns of a file, rows in their order. */
  public Table read(Path file, List<String> columns) {
    String names =
        columns.stream()
            .map(name -> '"' + name.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(", "));
    return ResultTable.read(
        connection, "SELECT " + names + " FROM read_parquet(" + DuckDb.quoted(file) + ")");
  }

  /** Reads the rows of a file whose text column has one of the values, in their order. */
  public Table rowsWith(Path file, String column, Collection<String> values) {
    if (values.isEmpty()) {
      return read(file, "WHERE false");
    }
    String literals =
        values.stream()
            .map(value -> "'" + value.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    return read(file, "WHERE \"" + column.replace("\"", "\"\"") + "\" IN (" + literals + ")");
  }

  private Table read(Path file, String condition) {
    return ResultTable.read(
        connection, "SELECT * FROM read_parquet(" + DuckDb.quoted(file) + ") " + condition);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
