package com.goengineer.icp.readers;

import com.goengineer.icp.readers.cells.FieldColumn;
import com.goengineer.icp.readers.cells.LongChunks;
import com.goengineer.icp.readers.format.CellKind;
import com.goengineer.icp.readers.format.CellSink;
import com.goengineer.icp.readers.format.Whitespace;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.table.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stages the rows below a header row: hands each cell to the collector of its column, skips rows
 * that are blank, and keeps the row numbers.
 *
 * <p>A row with more cells than the header has been torn apart by a separator inside a value: which
 * cell belongs where cannot be known, so that all of them are set aside, though the row stays.
 */
final class StagingSink implements CellSink {
  /** After so many rows it is worth asking whether the assumed format is right. */
  private static final int TRIAL_ROWS = 1000;

  private final HeaderMatch match;
  private final Place sheet;
  private final List<Problem> problems;
  private final @Nullable FieldColumn[] columns;
  private final boolean trial;

  private final LongChunks rowNumbers = new LongChunks(Column.Count.UNKNOWN);
  private final BitSet strayColumns = new BitSet();
  private int size;
  private int delivered;
  private long row;
  private boolean inBody;
  private boolean filled;
  private boolean torn;
  private boolean stopped;

  /**
   * A sink for one reading.
   *
   * @param sheet place that stands for the whole sheet
   * @param problems where those of this reading are put down
   * @param columns a collector per column, null where a column is not read
   * @param trial stop early when the first rows show that the assumed format is wrong
   */
  StagingSink(
      HeaderMatch match,
      Place sheet,
      List<Problem> problems,
      @Nullable FieldColumn[] columns,
      boolean trial) {
    this.match = match;
    this.sheet = sheet;
    this.problems = problems;
    this.columns = columns;
    this.trial = trial;
  }

  @Override
  public boolean startRow(long number, int cells, int filledCells) {
    inBody = delivered > match.header().ordinal();
    delivered++;
    row = number;
    filled = false;
    torn = inBody && filledCells > match.mapping().headers().size();
    if (torn) {
      reportTorn(filledCells);
    } else if (inBody && filledCells > 0 && cells < match.mapping().headers().size()) {
      reportShort(cells);
    }
    stopped = trial && size == TRIAL_ROWS && isOtherwise();
    return !stopped;
  }

  @Override
  public void cell(int column, CellKind kind, CharSequence text) {
    if (!inBody || (kind == CellKind.TEXT && Whitespace.isBlank(text))) {
      return;
    }
    filled = true;
    if (torn) {
      return;
    }
    FieldColumn collector = column < columns.length ? columns[column] : null;
    if (collector == null) {
      strayColumns.set(column);
    } else {
      collector.accept(size, row, kind, text);
    }
  }

  @Override
  public void unclosedQuote(int column, CharSequence rest) {
    if (inBody) {
      filled = true;
      add(
          Problem.Severity.SET_ASIDE,
          rest.length() <= 200 ? rest.toString() : rest.subSequence(0, 200).toString(),
          "opens a quote that is never closed. The rest of this line was set aside and the next line"
              + " read as usual. Close the quote, or double it if it belongs to the text",
          column);
    }
  }

  @Override
  public void endRow() {
    if (filled) {
      rowNumbers.set(size, row);
      size++;
    }
  }

  private void reportTorn(int cells) {
    add(
        Problem.Severity.SET_ASIDE,
        "",
        "the row has "
            + cells
            + " cells, the header "
            + match.mapping().headers().size()
            + ": its cells cannot be told apart and were set aside.\nMaybe a value holds a separator:"
            + " put it in quotes",
        -1);
  }

  private void reportShort(int cells) {
    add(
        Problem.Severity.WARNING,
        "",
        "the row has "
            + cells
            + " cells, the header "
            + match.mapping().headers().size()
            + ": the missing ones were taken as blank",
        -1);
  }

  private void add(Problem.Severity severity, String value, String message, int column) {
    List<String> headers = match.mapping().headers();
    String header = column >= 0 && column < headers.size() ? headers.get(column) : "";
    Place place = new Place(sheet.file(), sheet.sheet(), row, column, header);
    String action = severity == Problem.Severity.WARNING ? "row kept" : "cells set aside";
    problems.add(new Problem(severity, Problem.Code.BROKEN_ROW, place, value, message, action));
  }

  /** True when a column has to be read in another format than was assumed. */
  boolean isOtherwise() {
    for (FieldColumn column : columns) {
      if (column != null && !column.decided().equals(column.assumed())) {
        return true;
      }
    }
    return false;
  }

  /** True when the reading was broken off because {@link #isOtherwise}. */
  boolean isStopped() {
    return stopped;
  }

  /** Rows that were staged. */
  int size() {
    return size;
  }

  /** Columns with values that nobody collects. */
  BitSet strayColumns() {
    return strayColumns;
  }

  Column.Count buildRowNumbers() {
    return new Column.Count(rowNumbers.drain(size));
  }

  /** The collectors that there are, in order of columns. */
  List<FieldColumn> collectors() {
    List<FieldColumn> all = new ArrayList<>();
    for (FieldColumn column : columns) {
      if (column != null) {
        all.add(column);
      }
    }
    return all;
  }
}
