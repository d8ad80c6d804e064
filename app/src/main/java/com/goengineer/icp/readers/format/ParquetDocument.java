package com.goengineer.icp.readers.format;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * A Parquet file in an in-memory database of its own. Its column names are delivered as row 1, so
 * that its first record is row 2, as in a spreadsheet.
 */
final class ParquetDocument implements SourceDocument {
  private final SourceFile file;
  private final Connection connection;

  ParquetDocument(SourceFile file) throws SQLException {
    this.file = file;
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("threads", "1");
    this.connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '512MB'");
    }
  }

  @Override
  public List<SheetName> sheets() {
    return List.of(SheetName.ONLY);
  }

  @Override
  public boolean counts1904() {
    return false;
  }

  @Override
  public void read(SheetName sheet, CellSink sink) {
    try (PreparedStatement select = connection.prepareStatement("SELECT * FROM read_parquet(?)")) {
      select.setString(1, literalPath());
      try (ResultSet rows = select.executeQuery()) {
        deliver(rows, sink);
      }
    } catch (SQLException e) {
      throw ParquetReader.refused(file, e);
    }
  }

  /** The path with the characters escaped that DuckDB takes for patterns. */
  private String literalPath() {
    return file.path().toAbsolutePath().toString().replaceAll("([\\[*?])", "[$1]");
  }

  private static void deliver(ResultSet rows, CellSink sink) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    int columns = meta.getColumnCount();
    long row = 1;
    boolean wanted = startRow(row, sink);
    for (int column = 0; wanted && column < columns; column++) {
      sink.cell(column, CellKind.TEXT, meta.getColumnName(column + 1));
    }
    while (wanted) {
      sink.endRow();
      row++;
      wanted = rows.next() && startRow(row, sink);
      for (int column = 0; wanted && column < columns; column++) {
        deliverCell(rows, column, meta.getColumnType(column + 1), sink);
      }
    }
  }

  private static boolean startRow(long row, CellSink sink) {
    return sink.startRow(row, CellSink.OPEN_ENDED, CellSink.OPEN_ENDED);
  }

  private static void deliverCell(ResultSet rows, int column, int type, CellSink sink)
      throws SQLException {
    Object value = rows.getObject(column + 1);
    if (value == null) {
      return;
    }
    CellKind kind =
        switch (type) {
          case Types.BOOLEAN -> CellKind.BOOLEAN;
          case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> CellKind.NUMBER;
          case Types.FLOAT, Types.REAL, Types.DOUBLE, Types.DECIMAL -> CellKind.NUMBER;
          default -> CellKind.TEXT;
        };
    sink.cell(column, kind, text(value));
  }

  private static String text(Object value) {
    return switch (value) {
      case Boolean truth -> truth ? "TRUE" : "FALSE";
      case BigDecimal decimal -> decimal.toPlainString();
      default -> value.toString();
    };
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw ParquetReader.refused(file, e);
    }
  }
}
