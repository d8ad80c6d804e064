package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceFormat;

class CsvReaderTest extends ReaderContract {
  @Override
  TableFormat format() {
    return TableFormat.CSV;
  }

  @Override
  SourceFormat sourceFormat() {
    return SourceFormat.CSV;
  }
}
