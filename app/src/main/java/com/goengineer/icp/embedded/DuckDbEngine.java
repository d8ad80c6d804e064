package com.goengineer.icp.embedded;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.engine.TextFunction;
import com.goengineer.icp.table.Table;
import java.sql.SQLException;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.jspecify.annotations.Nullable;

/** DuckDB in this process behind the engine port. One thread at a time may call it. */
public final class DuckDbEngine implements Engine {
  private final DuckDBConnection connection;
  private final TableFeed feed;

  /** Opens a database of its own in memory. */
  public DuckDbEngine(EngineSettings settings) {
    connection = DuckDb.open(settings);
    feed = new TableFeed(connection);
  }

  @Override
  public void load(String name, Table table) {
    try (TableFeed.Offer offer = feed.offer()) {
      create(name, offer.query(table));
    }
  }

  @Override
  public void register(TextFunction function) {
    TextFunction.Body body = function.body();
    // withNullInNullOut() alone still calls the function with null.
    Function<@Nullable String, @Nullable String> nullSafe =
        text -> text == null ? null : body.apply(text);
    try {
      DuckDBFunctions.scalarFunction()
          .withName(function.name())
          .withParameter(String.class)
          .withReturnType(String.class)
          .withFunction(nullSafe)
          .register(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "DuckDB refuses the function " + function.name() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void run(SqlStep step) {
    create(step.name(), step.query());
  }

  private void create(String name, String query) {
    DuckDb.execute(connection, "CREATE OR REPLACE TABLE " + name + " AS " + query);
  }

  @Override
  public Table read(String query) {
    return ResultTable.read(connection, query);
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
