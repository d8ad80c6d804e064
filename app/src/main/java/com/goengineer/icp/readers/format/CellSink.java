package com.goengineer.icp.readers.format;

/**
 * Takes the cells of a sheet as they are read, row by row. Nothing that is handed over may be kept:
 * a {@link CharSequence} is valid only during the call.
 */
public interface CellSink {

  /** The number of cells of a row where the format does not say where a row ends. */
  int OPEN_ENDED = -1;

  /**
   * A row begins.
   *
   * @param row its number as a spreadsheet or an editor shows it
   * @param cells how many cells the row has, {@link #OPEN_ENDED} where that has no meaning
   * @param filled the same without the blank cells at its end
   * @return false when no more rows are wanted; the row is then not delivered
   */
  boolean startRow(long row, int cells, int filled);

  /** A cell of the current row; columns count from 0 and may come in any order. */
  void cell(int column, CellKind kind, CharSequence text);

  /** The current row opens a quote in {@code column} that nothing closes; the rest is not read. */
  void unclosedQuote(int column, CharSequence rest);

  /** The current row is complete. */
  void endRow();
}
