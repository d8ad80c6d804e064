package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceFormat;

class ParquetReaderTest extends ReaderContract {
  @Override
  TableFormat format() {
    return TableFormat.PARQUET;
  }

  @Override
  SourceFormat sourceFormat() {
    return SourceFormat.PARQUET;
  }
}
