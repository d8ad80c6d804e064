package com.goengineer.icp.readers.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of an XML part, one by one, from a buffer. */
final class XmlInput {
  /** There are no more bytes. */
  static final int END = -1;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;

  /** Starts behind a UTF-8 byte order mark, if there is one. */
  XmlInput(InputStream in) throws IOException {
    this.in = in;
    if (peek() == 0xEF) {
      read();
      read();
      read();
    }
  }

  /** The next byte, 0 to 255, without passing it. */
  int peek() throws IOException {
    return position < limit || fill() ? buffer[position] & 0xFF : END;
  }

  /** Passes the next byte. */
  int read() throws IOException {
    return position < limit || fill() ? buffer[position++] & 0xFF : END;
  }

  /** Passes the next byte when it may stand in a name; {@link #END} otherwise. */
  int readInName() throws IOException {
    if (position == limit && !fill()) {
      return END;
    }
    int next = buffer[position] & 0xFF;
    boolean inName =
        next > ' ' && next != '>' && next != '/' && next != '=' && next != '<' && next != '"';
    position += inName ? 1 : 0;
    return inName ? next : END;
  }

  /** Passes white space; the byte behind it, of which there must be one. */
  int passSpace() throws IOException {
    int next = peek();
    while (next >= 0 && next <= ' ') {
      position++;
      next = peek();
    }
    if (next == END) {
      throw new IOException("it ends within a tag");
    }
    return next;
  }

  /**
   * Moves the plain text that comes next in the buffer, up to what has to be decoded or ends it.
   */
  void movePlain(int end, CharSlice text) {
    int from = position;
    while (position < limit && isPlain(buffer[position], end)) {
      position++;
    }
    text.appendAscii(buffer, from, position - from);
  }

  private static boolean isPlain(byte next, int end) {
    return next > 0 && next != end && next != '&' && next != '\r';
  }

  /** Goes on to the next {@code wanted} byte, which is not passed, or to the end. */
  void skipTo(int wanted) throws IOException {
    do {
      while (position < limit) {
        if (buffer[position] == wanted) {
          return;
        }
        position++;
      }
    } while (fill());
  }

  /** Reads all that is left, so that the checksum of the part is verified. */
  void drain() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }
}
