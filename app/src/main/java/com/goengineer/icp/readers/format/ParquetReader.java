package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceRefused;
import java.sql.SQLException;

/** Reads Apache Parquet files through DuckDB, which has the format built in. */
public final class ParquetReader implements SourceReader {
  @Override
  public SourceDocument open(SourceFile file) {
    try {
      return new ParquetDocument(file);
    } catch (SQLException e) {
      throw refused(file, e);
    }
  }

  static SourceRefused refused(SourceFile file, SQLException cause) {
    return new SourceRefused(
        file.name()
            + " is not a whole Parquet file, or one of a kind that cannot be read ("
            + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
            + "). Nothing was read from it. Write it again, or save it as CSV.",
        cause);
  }
}
