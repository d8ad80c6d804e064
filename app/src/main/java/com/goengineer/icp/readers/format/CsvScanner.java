package com.goengineer.icp.readers.format;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Splits text into records and cells, one record at a time, without an object per cell.
 *
 * <p>A record ends at LF, CR LF or a bare CR; inside quotes these belong to the cell. A quote
 * counts only at the start of a cell (white space before it is passed over); two quotes inside
 * quotes are one. Text after the closing quote on the same line is kept ({@code "Acme" Inc} is Acme
 * Inc). A quote that is closed by nothing, or only lines later by one with text right behind it,
 * was never meant to span those lines: the record then ends with its line, {@link
 * #hasUnclosedQuote} is true, and the next line is read as a record of its own.
 */
final class CsvScanner {
  private static final int END = -1;
  private static final int MAXIMUM_CELLS = 16_384;

  /** No cell is longer; an open quote is given up after so many characters. */
  private static final int MAXIMUM_CELL_CHARACTERS = 1 << 20;

  /** No line is longer: beyond it a file has no lines at all. */
  private static final int MAXIMUM_RECORD_CHARACTERS = 1 << 24;

  private final Reader reader;
  private final char separator;
  private final CharSlice slice = new CharSlice(0);
  private final CharSlice unquoted = new CharSlice(256);

  private char[] buffer = new char[1 << 16];
  private int recordStart;
  private int position;
  private int limit;

  /** Line of the position, and of the start of the record. */
  private long line = 1;

  private long recordLine;

  /** Where cells start and end, counted from the start of the record. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];
  private boolean[] quoted = new boolean[64];
  private int cells;
  private boolean unclosed;
  private int restStart;
  private int restEnd;

  CsvScanner(Reader reader, char separator) {
    this.reader = reader;
    this.separator = separator;
  }

  /** Moves to the next record; false at the end of the text. */
  boolean next() throws IOException {
    recordStart = position;
    recordLine = line;
    cells = 0;
    unclosed = false;
    if (peek() == END) {
      return false;
    }
    boolean more = true;
    while (more) {
      more = readCell();
    }
    return true;
  }

  /** Line on which the record starts, from 1. */
  long line() {
    return recordLine;
  }

  /** Number of cells; an empty line has one, which is empty. */
  int cells() {
    return cells;
  }

  /** Number of cells without the blank ones at the end. */
  int filledCells() {
    int filled = cells;
    while (filled > 0 && Whitespace.isBlank(cell(filled - 1))) {
      filled--;
    }
    return filled;
  }

  /** True when the record breaks off, after its cells, at a quote that nothing closes. */
  boolean hasUnclosedQuote() {
    return unclosed;
  }

  /** The rest of the line from that quote on. */
  CharSequence unclosedRest() {
    return slice.wrap(buffer, recordStart + restStart, restEnd - restStart);
  }

  /** The text of a cell, valid until the next call. */
  CharSequence cell(int index) {
    int from = recordStart + starts[index];
    int to = recordStart + ends[index];
    return quoted[index] ? unquote(from, to) : slice.wrap(buffer, from, to - from);
  }

  private CharSequence unquote(int from, int to) {
    unquoted.clear();
    boolean inside = false;
    for (int i = from; i < to; i++) {
      boolean quote = buffer[i] == '"';
      boolean doubled = quote && inside && i + 1 < to && buffer[i + 1] == '"';
      if (doubled || !quote) {
        unquoted.append(buffer, i, 1);
        i += doubled ? 1 : 0;
      } else {
        inside = !inside;
      }
    }
    return unquoted;
  }

  /** True when another cell follows in this record. */
  private boolean readCell() throws IOException {
    int start = position - recordStart;
    while (peek() == ' ') {
      position++;
    }
    boolean opens = peek() == '"';
    if (opens && !passQuoted()) {
      abandonQuote(start);
      return false;
    }
    passPlain();
    addCell(start, opens);
    if (peek() == separator) {
      position++;
      return true;
    }
    passLineEnd();
    return false;
  }

  private void passPlain() throws IOException {
    int next = peek();
    while (next != separator && next != '\n' && next != '\r' && next != END) {
      position++;
      next = peek();
    }
  }

  /** Passes a quoted stretch; false when nothing closes it where it may be closed. */
  private boolean passQuoted() throws IOException {
    long openedOn = line;
    int begin = position - recordStart;
    position++;
    while (position - recordStart - begin < MAXIMUM_CELL_CHARACTERS) {
      int next = peek();
      if (next == END) {
        return false;
      } else if (next == '\n' || next == '\r') {
        passLineEnd();
      } else {
        position++;
        if (next == '"' && peek() != '"') {
          return line == openedOn || endsCell();
        }
        position += next == '"' ? 1 : 0;
      }
    }
    return false;
  }

  private boolean endsCell() throws IOException {
    while (peek() == ' ') {
      position++;
    }
    int next = peek();
    return next == separator || next == '\n' || next == '\r' || next == END;
  }

  private void abandonQuote(int start) throws IOException {
    position = recordStart + start;
    line = recordLine + linesBefore(start);
    unclosed = true;
    restStart = start;
    int next = peek();
    while (next != '\n' && next != '\r' && next != END) {
      position++;
      next = peek();
    }
    restEnd = position - recordStart;
    passLineEnd();
  }

  /** Line ends within the record before a place, inside cells that were closed. */
  private long linesBefore(int end) {
    long count = 0;
    for (int i = recordStart; i < recordStart + end; i++) {
      boolean pair = buffer[i] == '\r' && buffer[i + 1] == '\n';
      count += buffer[i] == '\n' || (buffer[i] == '\r' && !pair) ? 1 : 0;
    }
    return count;
  }

  private void passLineEnd() throws IOException {
    int next = peek();
    if (next == END) {
      return;
    }
    position++;
    if (next == '\r' && peek() == '\n') {
      position++;
    }
    line++;
  }

  private void addCell(int start, boolean opens) throws IOException {
    if (cells == MAXIMUM_CELLS) {
      throw new IOException("line " + recordLine + " has more than " + MAXIMUM_CELLS + " cells");
    }
    if (cells == starts.length) {
      starts = Arrays.copyOf(starts, 2 * cells);
      ends = Arrays.copyOf(ends, 2 * cells);
      quoted = Arrays.copyOf(quoted, 2 * cells);
    }
    starts[cells] = start;
    ends[cells] = position - recordStart;
    quoted[cells] = opens;
    cells++;
  }

  private int peek() throws IOException {
    return position < limit || fill() ? buffer[position] : END;
  }

  /** Gets more text behind the record at hand, which moves to the front of the buffer. */
  private boolean fill() throws IOException {
    int kept = limit - recordStart;
    if (kept > MAXIMUM_RECORD_CHARACTERS) {
      throw new IOException(
          "line " + recordLine + " has more than " + MAXIMUM_RECORD_CHARACTERS + " characters");
    }
    if (2 * kept > buffer.length) {
      buffer = Arrays.copyOfRange(buffer, recordStart, recordStart + 2 * buffer.length);
    } else {
      System.arraycopy(buffer, recordStart, buffer, 0, kept);
    }
    recordStart = 0;
    position = kept;
    limit = kept;
    int count = reader.read(buffer, limit, buffer.length - limit);
    limit += Math.max(count, 0);
    return count > 0;
  }
}
