package com.goengineer.icp.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Opens DuckDB the way the product uses it: in memory, offline, spilling where it is told. */
final class DuckDb {
  /** Tables of all databases of this process get different names in the registry of functions. */
  private static final AtomicLong DATABASES = new AtomicLong();

  private static final long MEGABYTE = 1_000_000;
  private static final long LEAST_MEMORY = 1000 * MEGABYTE;

  private DuckDb() {}

  /**
   * A database of its own.
   *
   * @param settings memory, threads and where to spill
   */
  static DuckDBConnection open(EngineSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("threads", Integer.toString(settings.threads()));
    properties.setProperty("memory_limit", settings.memory().orElseGet(DuckDb::usualMemory));
    String name = ":memory:icp" + DATABASES.incrementAndGet();
    try {
      // Not by DriverManager: it knows no driver whose jar came later, as under spark-submit.
      DuckDBConnection connection =
          (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + name, properties);
      execute(connection, "SET temp_directory = " + quoted(settings.spillDirectory()));
      execute(connection, "SET preserve_insertion_order = true");
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start: " + e.getMessage(), e);
    }
  }

  /**
   * Half of what Java may use for itself, so an eighth of the machine unless told otherwise; its
   * own default, four fifths of the machine, leaves nothing to others and is no faster.
   */
  private static String usualMemory() {
    long half = Runtime.getRuntime().maxMemory() / 2;
    return Math.max(LEAST_MEMORY, half) / MEGABYTE + "MB";
  }

  /** Runs one statement; a failed one closes its Statement, so each gets its own. */
  static void execute(DuckDBConnection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
    }
  }

  /** A path as an SQL string. */
  static String quoted(Path path) {
    return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
