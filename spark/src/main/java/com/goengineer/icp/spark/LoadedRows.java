package com.goengineer.icp.spark;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Brings tables of this process into a session. */
final class LoadedRows {
  /** Rows that travel together; small tables travel with every query that needs them. */
  private static final int BLOCK_ROWS = 20_000;

  private LoadedRows() {}

  static Dataset<Row> of(SparkSession session, Table table) {
    StructType types = types(table);
    if (table.rows() <= BLOCK_ROWS) {
      return session.createDataFrame(RowBlock.of(table, 0, table.rows()).rows(), types);
    }
    List<RowBlock> blocks = new ArrayList<>();
    for (int from = 0; from < table.rows(); from += BLOCK_ROWS) {
      blocks.add(RowBlock.of(table, from, Math.min(table.rows(), from + BLOCK_ROWS)));
    }
    return session.createDataFrame(
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .parallelize(blocks, blocks.size())
            .flatMap(block -> block.rows().iterator()),
        types);
  }

  /** The SQL types of a table's columns, every one of which may hold NULL. */
  static StructType types(Table table) {
    List<StructField> fields = new ArrayList<>();
    for (Map.Entry<String, Column> column : table.columns().entrySet()) {
      fields.add(DataTypes.createStructField(column.getKey(), type(column.getValue()), true));
    }
    return DataTypes.createStructType(fields);
  }

  private static DataType type(Column column) {
    return switch (column) {
      case Column.Text text -> DataTypes.StringType;
      case Column.Money money -> DataTypes.createDecimalType(18, 2);
      case Column.Count count -> DataTypes.LongType;
      case Column.Day day -> DataTypes.DateType;
      case Column.Real real -> DataTypes.DoubleType;
    };
  }
}
