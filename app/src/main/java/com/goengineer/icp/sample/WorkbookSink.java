package com.goengineer.icp.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An .xlsx workbook of one sheet (ECMA-376, SpreadsheetML) whose bytes depend on nothing but its
 * cells.
 *
 * <p>Written out because the library at hand stamps the time of day into every file, and equal
 * seeds must give equal files. Texts are shared strings and days are numbers with a date format, as
 * a spreadsheet program saves them.
 */
final class WorkbookSink implements RowSink {
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  /** Days from the spreadsheet's epoch (1899-12-30) to that of Java. */
  private static final int SERIAL_OF_EPOCH = 25_569;

  private static final int COMPRESSION_LEVEL = 3;
  private static final int BUFFER = 1 << 16;

  private final ZipOutputStream zip;
  private final ByteBuilder bytes;
  private final Map<String, Integer> sharedStrings = new LinkedHashMap<>();
  private long textCells;
  private int row = 1;
  private int column;

  WorkbookSink(Path file) throws IOException {
    zip =
        new ZipOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file), BUFFER), StandardCharsets.UTF_8);
    zip.setLevel(COMPRESSION_LEVEL);
    bytes = new ByteBuilder(zip);
    WorkbookParts.FIXED.forEach(this::writePart);
    beginPart("xl/worksheets/sheet1.xml");
    bytes.put(WorkbookParts.SHEET_BEGIN);
  }

  @Override
  public void text(String value) throws IOException {
    if (value.isEmpty()) {
      skip();
      return;
    }
    Integer next = sharedStrings.size();
    Integer known = sharedStrings.putIfAbsent(value, next);
    textCells++;
    beginCell(" t=\"s\"><v>");
    bytes.put((long) (known == null ? next : known));
    endCell();
  }

  @Override
  public void whole(long value) throws IOException {
    beginCell("><v>");
    bytes.put(value);
    endCell();
  }

  @Override
  public void real(double value) throws IOException {
    beginCell("><v>");
    bytes.put(Double.toString(value));
    endCell();
  }

  @Override
  public void amount(long cents) throws IOException {
    beginCell("><v>");
    bytes.putAmount(cents);
    endCell();
  }

  @Override
  public void day(int epochDay) throws IOException {
    beginCell(" s=\"1\"><v>");
    bytes.put((long) (epochDay + SERIAL_OF_EPOCH));
    endCell();
  }

  @Override
  public void error(String value) throws IOException {
    beginCell(" t=\"e\"><v>");
    bytes.put(value);
    endCell();
  }

  /** A blank cell is left out, as spreadsheet programs do; the row still begins. */
  private void skip() throws IOException {
    beginRow();
    column++;
  }

  private void beginCell(String afterReference) throws IOException {
    beginRow();
    bytes.put("<c r=\"").put(columnLetter()).put((long) row).put('"').put(afterReference);
    column++;
  }

  private void beginRow() throws IOException {
    if (column == 0) {
      bytes.put("<row r=\"").put((long) row).put("\">");
    }
  }

  private char columnLetter() {
    if (column >= 26) {
      throw new IllegalStateException("the sample's sheets have at most 26 columns");
    }
    return (char) ('A' + column);
  }

  private void endCell() throws IOException {
    bytes.put("</v></c>");
  }

  @Override
  public void endRow() throws IOException {
    beginRow();
    bytes.put("</row>");
    row++;
    column = 0;
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      bytes.put(WorkbookParts.SHEET_END);
      endPart();
      writeSharedStrings();
    }
  }

  private void writeSharedStrings() throws IOException {
    beginPart("xl/sharedStrings.xml");
    bytes.put(WorkbookParts.stringsBegin(textCells, sharedStrings.size()));
    for (String text : sharedStrings.keySet()) {
      bytes.put("<si><t xml:space=\"preserve\">").put(WorkbookParts.escape(text)).put("</t></si>");
    }
    bytes.put("</sst>");
    endPart();
  }

  private void writePart(String name, String content) {
    try {
      beginPart(name);
      bytes.put(content);
      endPart();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void beginPart(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // The local form: setTime would shift with the machine's time zone.
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
  }

  private void endPart() throws IOException {
    bytes.flush();
    zip.closeEntry();
  }
}
