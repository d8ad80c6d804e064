package com.goengineer.icp.readers;

import com.goengineer.icp.readers.format.CellKind;
import com.goengineer.icp.readers.format.CellSink;
import com.goengineer.icp.readers.format.SheetName;
import com.goengineer.icp.readers.format.SourceDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a sheet, among which its header row is looked for.
 *
 * @param rows the first {@link #MAXIMUM_ROWS} rows that are not blank
 */
record SheetPreview(List<Row> rows) {
  /** Titles, dates and remarks may stand above the header, but no more than this. */
  static final int MAXIMUM_ROWS = 20;

  /**
   * A row.
   *
   * @param ordinal how many rows the document delivers before it
   * @param number as a spreadsheet shows it
   * @param cells as text, "" for blank ones
   */
  record Row(int ordinal, long number, List<String> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  static SheetPreview of(SourceDocument document, SheetName sheet) {
    Collector collector = new Collector();
    document.read(sheet, collector);
    return new SheetPreview(collector.rows);
  }

  private static final class Collector implements CellSink {
    private static final int MAXIMUM_ORDINAL = 500;

    private final List<Row> rows = new ArrayList<>();
    private Row current = new Row(0, 0, List.of());
    private int delivered;

    @Override
    public boolean startRow(long row, int cells, int filled) {
      current = new Row(delivered, row, new ArrayList<>());
      delivered++;
      return rows.size() < MAXIMUM_ROWS && delivered < MAXIMUM_ORDINAL;
    }

    @Override
    public void cell(int column, CellKind kind, CharSequence text) {
      while (current.cells().size() <= column) {
        current.cells().add("");
      }
      current.cells().set(column, text.toString());
    }

    @Override
    public void unclosedQuote(int column, CharSequence rest) {
      // Reported when the sheet is read.
    }

    @Override
    public void endRow() {
      if (!current.isBlank()) {
        rows.add(current);
      }
    }
  }
}
