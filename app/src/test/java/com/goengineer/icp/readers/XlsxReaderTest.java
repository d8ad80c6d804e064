package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceFormat;

class XlsxReaderTest extends ReaderContract {
  @Override
  TableFormat format() {
    return TableFormat.XLSX;
  }

  @Override
  SourceFormat sourceFormat() {
    return SourceFormat.XLSX;
  }
}
