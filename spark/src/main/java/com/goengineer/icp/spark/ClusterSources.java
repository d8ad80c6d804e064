package com.goengineer.icp.spark;

import com.goengineer.icp.readers.SourcePart;
import com.goengineer.icp.readers.Sources;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.table.Table;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Sources that executors read, a file at a time.
 *
 * @param sources everything but the rows of the sales log
 * @param sales the rows of the sales log
 */
record ClusterSources(Sources sources, Dataset<Row> sales) {

  /** Reads every file once; what was read is kept by the executors. */
  static ClusterSources read(SparkSession session, String location, SourceSettings settings) {
    PartReader reader = new PartReader(ShippedSettings.of(settings));
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    List<String> files = SourceFiles.at(location, context.hadoopConfiguration());
    JavaRDD<SourcePart> parts =
        context
            .binaryFiles(String.join(",", files), files.size())
            .map(reader)
            .persist(StorageLevel.MEMORY_AND_DISK());
    List<SourcePart> known = collected(parts);
    Set<String> kept =
        SourcePart.distinct(known).stream().map(SourcePart::location).collect(Collectors.toSet());
    JavaRDD<Row> rows =
        parts.filter(part -> kept.contains(part.location())).flatMap(ClusterSources::rows);
    Table columns = SourceTables.empty(SourceRole.SALES_LOG);
    return new ClusterSources(
        SourcePart.join(known), session.createDataFrame(rows, LoadedRows.types(columns)));
  }

  private static List<SourcePart> collected(JavaRDD<SourcePart> parts) {
    try {
      return parts.map(SourcePart::withoutSalesRows).collect();
    } catch (Exception e) { // a refusal on an executor arrives as the cause of a failed job
      throw refusal(e);
    }
  }

  private static RuntimeException refusal(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SourceRefused refused) {
        return refused;
      }
    }
    return new IllegalStateException(failure.getMessage(), failure);
  }

  private static Iterator<Row> rows(SourcePart part) {
    return part.salesLog()
        .map(table -> RowBlock.of(table, 0, table.rows()).rows().iterator())
        .orElseGet(Collections::emptyIterator);
  }
}
