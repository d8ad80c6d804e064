package com.goengineer.icp.readers.cells;

import com.goengineer.icp.sources.Problem;

/** Cells without a usable value, whatever their column wants. */
final class ErrorCells {
  private static final String ERROR =
      "is an error of the spreadsheet, not a value. Correct the formula, or empty the cell";
  private static final String NO_RESULT =
      "holds a formula whose result was never stored. Open the workbook in Excel and save it";

  private ErrorCells() {}

  static void report(ColumnContext context, long row, CharSequence error) {
    context.setAside(row, Problem.Code.ERROR_CELL, error, ERROR);
  }

  static void reportFormula(ColumnContext context, long row) {
    context.setAside(row, Problem.Code.ERROR_CELL, "", NO_RESULT);
  }
}
