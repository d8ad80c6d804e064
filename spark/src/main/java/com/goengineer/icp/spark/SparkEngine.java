package com.goengineer.icp.spark;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.engine.TextFunction;
import com.goengineer.icp.readers.RemoteSources;
import com.goengineer.icp.readers.Sources;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * A Spark session behind the engine port. A table is a view of its session whose rows are kept once
 * computed, in memory and beyond it on the disks of the executors; what a lost executor kept is
 * computed again. One thread at a time may call it.
 */
public final class SparkEngine implements Engine, RemoteSources {
  private static final StorageLevel KEPT = StorageLevel.MEMORY_AND_DISK();

  private final SparkSession session;
  private final Runnable afterUse;
  private final Map<String, Dataset<Row>> tables = new HashMap<>();

  /**
   * @param session used for nothing else
   * @param afterUse what is left to do when the engine is closed
   */
  SparkEngine(SparkSession session, Runnable afterUse) {
    this.session = session;
    this.afterUse = afterUse;
  }

  @Override
  public void load(String name, Table table) {
    keep(name, LoadedRows.of(session, table));
  }

  @Override
  public Sources read(String location, SourceSettings settings) {
    ClusterSources read = ClusterSources.read(session, location, settings);
    keep(StagedSources.SALES_ROWS, read.sales());
    return read.sources();
  }

  @Override
  public void register(TextFunction function) {
    session.udf().register(function.name(), new NullSafe(function.body()), DataTypes.StringType);
  }

  @Override
  public void run(SqlStep step) {
    keep(step.name(), refusable(step.query(), () -> session.sql(step.query())));
  }

  /** Names rows; those that had the name before are let go once the new ones do not need them. */
  private void keep(String name, Dataset<Row> rows) {
    Dataset<Row> kept = rows.persist(KEPT);
    Dataset<Row> earlier = tables.put(name, kept);
    if (earlier != null) {
      refusable(name, kept::count);
      earlier.unpersist();
    }
    kept.createOrReplaceTempView(name);
  }

  @Override
  public Table read(String query) {
    return refusable(
        query,
        () -> {
          Dataset<Row> rows = session.sql(query);
          List<Row> collected = rows.collectAsList();
          return CollectedTable.of(rows.schema(), collected);
        });
  }

  private static <T> T refusable(String query, Supplier<T> work) {
    try {
      return work.get();
    } catch (Exception e) { // Spark throws checked exceptions that it does not declare
      throw new IllegalStateException(e.getMessage() + "\nin: " + query, e);
    }
  }

  @Override
  public void close() {
    tables.forEach((name, rows) -> {
      session.catalog().dropTempView(name);
      rows.unpersist();
    });
    tables.clear();
    afterUse.run();
  }

  /** A function as Spark calls it, which is with NULL too. */
  private record NullSafe(TextFunction.Body body) implements UDF1<String, String> {
    @Override
    public @Nullable String call(@Nullable String text) {
      return text == null ? null : body.apply(text);
    }
  }
}
