package com.goengineer.icp.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that takes rows of cells, one cell after the other. Primitive methods because a sales log
 * has millions of cells.
 */
interface RowSink extends Closeable {

  void text(String value) throws IOException;

  void whole(long value) throws IOException;

  void real(double value) throws IOException;

  void amount(long cents) throws IOException;

  void day(int epochDay) throws IOException;

  void error(String value) throws IOException;

  /** Ends the row; the next cell begins another. */
  void endRow() throws IOException;

  /** Writes any cell. */
  default void cell(Cell cell) throws IOException {
    switch (cell) {
      case Cell.Text text -> text(text.value());
      case Cell.Whole whole -> whole(whole.value());
      case Cell.Real real -> real(real.value());
      case Cell.Amount amount -> amount(amount.cents());
      case Cell.Day day -> day(day.epochDay());
      case Cell.ErrorValue error -> error(error.value());
    }
  }

  /** Writes a whole row. */
  default void cells(List<Cell> cells) throws IOException {
    for (Cell cell : cells) {
      cell(cell);
    }
    endRow();
  }

  /** Writes a whole row of texts, such as the header. */
  default void texts(List<String> values) throws IOException {
    for (String value : values) {
      text(value);
    }
    endRow();
  }

  /** Opens a file of that format, replacing one that is there. */
  static RowSink open(Path file, SampleSettings.Format format) throws IOException {
    return switch (format) {
      case XLSX -> new WorkbookSink(file);
      case CSV -> new CsvSink(file);
    };
  }
}
