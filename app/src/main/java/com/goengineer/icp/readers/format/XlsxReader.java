package com.goengineer.icp.readers.format;

/**
 * Reads Office Open XML workbooks (.xlsx, .xlsm) as a stream of cells.
 *
 * <p>The XML is read directly because each cell then costs no object, and because dates in ISO
 * form, rows without numbers and broken formulas can be read or reported where libraries give up
 * the whole sheet.
 */
public final class XlsxReader implements SourceReader {
  @Override
  public SourceDocument open(SourceFile file) {
    return new XlsxWorkbook(file);
  }
}
