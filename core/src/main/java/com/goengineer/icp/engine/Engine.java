package com.goengineer.icp.engine;

import com.goengineer.icp.table.Table;

/**
 * A relational engine that runs the steps of the pipeline: DuckDB on one machine, Spark on a
 * cluster. The seam is the step, not the row: engines take whole tables and whole statements.
 *
 * <p>Every implementation inherits the test class {@code EngineContract}. Types map alike in both
 * directions: Text is STRING, Money is DECIMAL(18,2), Count is BIGINT, Day is DATE, Real is DOUBLE;
 * unknown is NULL.
 */
public interface Engine extends AutoCloseable {

  /** Creates a table, replacing one of that name, and fills it. Row order need not be kept. */
  void load(String name, Table table);

  /** Makes a Java function callable by name in the steps. Must be called before they run. */
  void register(TextFunction function);

  /** Runs the query of the step and keeps its result as the table of the step's name. */
  void run(SqlStep step);

  /**
   * Reads the result of a query. Row order is that of its ORDER BY. DECIMAL columns come back as
   * Money in cents and must have two decimals; whole numbers of any width come back as Count.
   *
   * @throws IllegalStateException when the engine refuses the query, or an amount exceeds 64 bits
   */
  Table read(String query);

  /** Releases what the engine holds; temporary files go with it. */
  @Override
  void close();
}
