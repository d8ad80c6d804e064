package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A pull scanner for the XML of workbooks: start tags, end tags, and text where it is asked for.
 *
 * <p>It reads the XML that workbooks are made of and nothing more: UTF-8, no document type, no
 * entities but the predefined ones. Whatever else turns up is refused, so that neither entities
 * that multiply nor files of this machine can be pulled in. Reading half a million rows takes a
 * cold JVM a quarter of the time that general parsers need, which is most of the time of a run.
 */
final class XmlPart implements AutoCloseable {
  private static final int MAXIMUM_DEPTH = 200;
  private static final int NO_TAG = -2;

  private final Supplier<String> where;
  private final InputStream stream;
  private final XmlInput in;
  private final XmlNames names = new XmlNames();
  private final Deque<String> open = new ArrayDeque<>();

  private String name = "";
  private boolean start;
  private boolean endDue;

  private final CharSlice text = new CharSlice(256);
  private boolean collecting;

  private final XmlAttributes attributes = new XmlAttributes();

  /**
   * Starts reading.
   *
   * @param where says where reading has got to, as messages name it
   */
  XmlPart(Supplier<String> where, InputStream stream) {
    this.where = where;
    this.stream = stream;
    try {
      this.in = new XmlInput(stream);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** Moves to the next start or end tag; false at the end of the part. */
  boolean next() {
    try {
      return advance();
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private boolean advance() throws IOException {
    if (endDue) {
      endDue = false;
      return endElement(open.pop());
    }
    int next = passToTag();
    for (; next == '?' || next == '!'; next = passToTag()) {
      passAside(next);
    }
    if (next != NO_TAG) {
      return next == '/' ? endTag() : startTag();
    }
    if (!open.isEmpty()) {
      throw new IOException("it ends within <" + open.peek() + ">");
    }
    return false;
  }

  /** Passes text and the bracket behind it; what follows the bracket. */
  private int passToTag() throws IOException {
    passText();
    return in.read() == XmlInput.END ? NO_TAG : in.peek();
  }

  /** Passes an instruction, a comment or the like. */
  private void passAside(int kind) throws IOException {
    if (kind == '?') {
      passInstruction();
    } else {
      passDeclaration();
    }
  }

  private void passText() throws IOException {
    if (open.isEmpty()) {
      for (int next = in.peek(); next != '<' && next != XmlInput.END; next = in.peek()) {
        if (in.read() > ' ') {
          throw new IOException("text outside of all elements");
        }
      }
    } else if (collecting) {
      XmlText.append(in, '<', text);
    } else {
      in.skipTo('<');
    }
  }

  private boolean startTag() throws IOException {
    name = names.read(in);
    attributes.clear();
    while (in.passSpace() != '>') {
      if (in.peek() == '/') {
        in.read();
        endDue = true;
      } else {
        attributes.read(in, names);
      }
    }
    in.read();
    open.push(name);
    if (open.size() > MAXIMUM_DEPTH) {
      throw new IOException("elements nested too deeply");
    }
    start = true;
    return true;
  }

  private boolean endTag() throws IOException {
    in.read();
    String expected = open.poll();
    if (expected == null || !XmlNames.passes(in, expected) || in.passSpace() != '>') {
      throw new IOException("an end tag that does not close <" + expected + ">");
    }
    in.read();
    return endElement(expected);
  }

  private boolean endElement(String ended) {
    name = ended;
    start = false;
    return true;
  }

  private void passInstruction() throws IOException {
    StringBuilder content = new StringBuilder();
    passBehind("?>", content);
    String declaration = content.toString().toLowerCase(Locale.ROOT).replace('\'', '"');
    if (declaration.startsWith("?xml ")
        && declaration.contains("encoding")
        && !declaration.contains("\"utf-8\"")
        && !declaration.contains("\"us-ascii\"")) {
      throw new IOException("it is not in UTF-8");
    }
  }

  private void passDeclaration() throws IOException {
    in.read();
    if (in.peek() == '-') {
      passBehind("-->", new StringBuilder());
    } else if (in.peek() == '[') {
      StringBuilder content = new StringBuilder();
      passBehind("]]>", content);
      if (collecting) {
        text.append(content.substring("[CDATA[".length(), content.length() - 3));
      }
    } else {
      throw new XmlText.ForeignEntity();
    }
  }

  /** Passes everything up to and with {@code end}. */
  private void passBehind(String end, StringBuilder content) throws IOException {
    CharSlice decoded = new CharSlice(64);
    while (content.length() < end.length()
        || content.indexOf(end, content.length() - end.length()) < 0) {
      int next = in.read();
      if (next == XmlInput.END) {
        throw new IOException("it ends before " + end);
      }
      decoded.clear();
      if (next < 0x80) {
        decoded.append((char) next);
      } else {
        XmlText.appendBeyondAscii(in, next, decoded);
      }
      content.append(decoded);
    }
  }

  /** Goes on to the next start of an element; false at the end of the part. */
  boolean nextElement() {
    boolean more = next();
    while (more && !start) {
      more = next();
    }
    return more;
  }

  /** Skips the rest of the element that was just started. */
  void skipElement() {
    int outside = open.size() - 1;
    while (open.size() > outside) {
      next();
    }
  }

  /** True at a start tag, false at an end tag. */
  boolean isStart() {
    return start;
  }

  /** Name of the element, without its prefix. */
  String name() {
    return name;
  }

  /** Collects the text that follows, until {@link #ignoreText}; it is added to what there is. */
  void collectText() {
    collecting = true;
  }

  /** Passes over the text that follows. */
  void ignoreText() {
    collecting = false;
  }

  /** The text that was collected. */
  CharSlice text() {
    return text;
  }

  /** The attributes of the element that was just started. */
  XmlAttributes attributes() {
    return attributes;
  }

  /** Value of an attribute, "" when absent. */
  String attributeOrEmpty(String wanted) {
    return attributes.valueOrEmpty(wanted);
  }

  /** Reads on to the last byte, so that the checksum of the part is verified. */
  void drain() {
    try {
      in.drain();
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private SourceRefused damaged(IOException cause) {
    if (cause instanceof XmlText.ForeignEntity) {
      return new SourceRefused(
          where.get()
              + " declares or uses XML entities, which no workbook does and which can be made to"
              + " attack the reader. It is not read. Save it again with Excel or LibreOffice.",
          cause);
    }
    return new SourceRefused(
        where.get()
            + " is damaged or cut short ("
            + cause.getMessage()
            + "). Nothing was read from it."
            + " Copy it again from where it came, or save it again.",
        cause);
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw damaged(e);
    }
  }
}
