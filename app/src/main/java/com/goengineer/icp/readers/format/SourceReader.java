package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceFormat;

/** Reads one file format. Every implementation inherits the test class {@code ReaderContract}. */
public interface SourceReader {

  /**
   * Opens a file.
   *
   * @throws com.goengineer.icp.sources.SourceRefused when it cannot be used at all
   */
  SourceDocument open(SourceFile file);

  /** The reader of a format. */
  static SourceReader of(SourceFormat format) {
    return switch (format) {
      case XLSX -> new XlsxReader();
      case CSV -> new CsvReader();
      case PARQUET -> new ParquetReader();
    };
  }
}
