package com.goengineer.icp.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** CSV (RFC 4180, UTF-8 without a mark, lines end in LF). Days are written as ISO texts. */
final class CsvSink implements RowSink {
  private final OutputStream out;
  private final ByteBuilder bytes;
  private boolean inRow;

  CsvSink(Path file) throws IOException {
    out = Files.newOutputStream(file);
    bytes = new ByteBuilder(out);
  }

  private void separate() throws IOException {
    if (inRow) {
      bytes.put(',');
    }
    inRow = true;
  }

  @Override
  public void text(String value) throws IOException {
    separate();
    bytes.put(mustBeQuoted(value) ? '"' + value.replace("\"", "\"\"") + '"' : value);
  }

  private static boolean mustBeQuoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void whole(long value) throws IOException {
    separate();
    bytes.put(value);
  }

  @Override
  public void real(double value) throws IOException {
    separate();
    bytes.put(Double.toString(value));
  }

  @Override
  public void amount(long cents) throws IOException {
    separate();
    bytes.putAmount(cents);
  }

  @Override
  public void day(int epochDay) throws IOException {
    text(LocalDate.ofEpochDay(epochDay).toString());
  }

  @Override
  public void error(String value) throws IOException {
    text(value);
  }

  @Override
  public void endRow() throws IOException {
    bytes.put('\n');
    inRow = false;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      bytes.flush();
    }
  }
}
