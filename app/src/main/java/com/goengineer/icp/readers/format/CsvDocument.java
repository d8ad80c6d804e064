package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.List;

/** A text file with its separator found. */
final class CsvDocument implements SourceDocument {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final SourceFile file;
  private final char separator;

  CsvDocument(SourceFile file, char separator) {
    this.file = file;
    this.separator = separator;
  }

  @Override
  public List<SheetName> sheets() {
    return List.of(SheetName.ONLY);
  }

  @Override
  public boolean counts1904() {
    return false;
  }

  @Override
  public void read(SheetName sheet, CellSink sink) {
    try (Reader reader = open(file)) {
      CsvScanner scanner = new CsvScanner(reader, separator);
      boolean wanted = true;
      while (wanted && scanner.next()) {
        wanted = deliver(scanner, sink);
      }
    } catch (IOException e) {
      throw new SourceRefused(
          file.name() + " cannot be read to its end (" + e.getMessage() + "). Nothing was read.",
          e);
    }
  }

  private static boolean deliver(CsvScanner record, CellSink sink) {
    int cells = record.hasUnclosedQuote() ? CellSink.OPEN_ENDED : record.cells();
    if (!sink.startRow(record.line(), cells, Math.min(cells, record.filledCells()))) {
      return false;
    }
    for (int column = 0; column < record.cells(); column++) {
      sink.cell(column, CellKind.TEXT, record.cell(column));
    }
    if (record.hasUnclosedQuote()) {
      sink.unclosedQuote(record.cells(), record.unclosedRest());
    }
    sink.endRow();
    return true;
  }

  /**
   * Decodes with replacement characters for what is malformed; the cell they land in is reported.
   */
  static Reader open(SourceFile file) throws IOException {
    CharsetDecoder decoder =
        file.charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    Reader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file.path()), decoder));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  @Override
  public void close() {
    // Each reading opens and closes the file by itself.
  }
}
