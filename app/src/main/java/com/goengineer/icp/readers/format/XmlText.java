package com.goengineer.icp.readers.format;

import java.io.IOException;

/** Decodes the text of XML: UTF-8, line ends, and the entities that need no declaration. */
final class XmlText {
  /** A cell of Excel holds 32,767 characters; a text far beyond is made to exhaust the machine. */
  private static final int MAXIMUM_CHARACTERS = 1 << 20;

  private XmlText() {}

  /** Text uses an entity that only a document type declaration could explain. */
  static final class ForeignEntity extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Appends text up to the byte {@code end}, which is not passed, or up to the end of the part. */
  static void append(XmlInput in, int end, CharSlice text) throws IOException {
    in.movePlain(end, text);
    for (int next = in.peek(); next != end && next != XmlInput.END; next = in.peek()) {
      in.read();
      if (next == '&') {
        appendEntity(in, text);
      } else if (next == '\r') {
        appendLineEnd(in, text);
      } else if (next < 0x80) {
        text.append((char) next);
      } else {
        appendBeyondAscii(in, next, text);
      }
      in.movePlain(end, text);
      if (text.length() > MAXIMUM_CHARACTERS) {
        throw new IOException("a text of more than " + MAXIMUM_CHARACTERS + " characters");
      }
    }
  }

  /** CR LF and CR are one line feed (XML 1.0, 2.11). */
  private static void appendLineEnd(XmlInput in, CharSlice text) throws IOException {
    if (in.peek() == '\n') {
      in.read();
    }
    text.append('\n');
  }

  static void appendBeyondAscii(XmlInput in, int first, CharSlice text) throws IOException {
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    int codePoint = first & (0x3F >> more);
    for (int i = 0; i < more; i++) {
      int next = in.read();
      if (first < 0xC2 || first > 0xF4 || (next & 0xC0) != 0x80) {
        throw new IOException("text that is not UTF-8");
      }
      codePoint = (codePoint << 6) | (next & 0x3F);
    }
    appendCodePoint(codePoint, text);
  }

  private static void appendCodePoint(int codePoint, CharSlice text) throws IOException {
    if (!Character.isValidCodePoint(codePoint)) {
      throw new IOException("a character that does not exist");
    }
    if (Character.isBmpCodePoint(codePoint)) {
      text.append((char) codePoint);
    } else {
      text.append(Character.highSurrogate(codePoint));
      text.append(Character.lowSurrogate(codePoint));
    }
  }

  private static void appendEntity(XmlInput in, CharSlice text) throws IOException {
    StringBuilder name = new StringBuilder();
    int next = in.read();
    while (next != ';') {
      if (next == XmlInput.END || name.length() > 10) {
        throw new IOException("an entity without its end");
      }
      name.append((char) next);
      next = in.read();
    }
    appendCodePoint(resolve(name.toString()), text);
  }

  private static int resolve(String name) throws IOException {
    try {
      return switch (name) {
        case "amp" -> '&';
        case "lt" -> '<';
        case "gt" -> '>';
        case "quot" -> '"';
        case "apos" -> '\'';
        default -> {
          if (name.startsWith("#x")) {
            yield Integer.parseInt(name.substring(2), 16);
          } else if (name.startsWith("#")) {
            yield Integer.parseInt(name.substring(1));
          }
          throw new ForeignEntity();
        }
      };
    } catch (NumberFormatException e) {
      throw new IOException("the entity &" + name + ";", e);
    }
  }
}
