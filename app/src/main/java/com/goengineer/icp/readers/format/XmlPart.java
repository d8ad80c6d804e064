package com.goengineer.icp.readers.format;

import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  private final String where;
  private final InputStream stream;
  private final XmlInput in;
  private final XmlNames names = new XmlNames();
  private final Deque<String> open = new ArrayDeque<>();

  private String name = "";
  private boolean start;
  private boolean endDue;

  private final CharSlice text = new CharSlice(256);
  private boolean collecting;

  private final CharSlice attributeText = new CharSlice(256);
  private final CharSlice attributeSlice = new CharSlice(0);
  private String[] attributeNames = new String[8];
  private int[] attributeEnds = new int[8];
  private int attributes;

  /**
   * Starts reading.
   *
   * @param where file and part, as messages name them
   */
  XmlPart(String where, InputStream stream) {
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
    while (true) {
      passText();
      if (in.read() == XmlInput.END) {
        if (!open.isEmpty()) {
          throw new IOException("it ends within <" + open.peek() + ">");
        }
        return false;
      }
      switch (in.peek()) {
        case '/' -> {
          return endTag();
        }
        case '?' -> passInstruction();
        case '!' -> passDeclaration();
        default -> {
          return startTag();
        }
      }
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
    attributes = 0;
    attributeText.clear();
    while (passSpace() != '>') {
      if (in.peek() == '/') {
        in.read();
        endDue = true;
      } else {
        readAttribute();
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

  private void readAttribute() throws IOException {
    if (attributes == attributeNames.length) {
      attributeNames = Arrays.copyOf(attributeNames, 2 * attributes);
      attributeEnds = Arrays.copyOf(attributeEnds, 2 * attributes);
    }
    attributeNames[attributes] = names.read(in);
    int equals = passSpace();
    in.read();
    int quote = passSpace();
    in.read();
    if (equals != '=' || (quote != '"' && quote != '\'')) {
      throw new IOException("an attribute without its value");
    }
    XmlText.append(in, quote, attributeText);
    in.read();
    attributeEnds[attributes] = attributeText.length();
    attributes++;
  }

  /** Passes white space; the byte behind it, which must not be the end. */
  private int passSpace() throws IOException {
    int next = in.peek();
    while (next >= 0 && next <= ' ') {
      in.read();
      next = in.peek();
    }
    if (next == XmlInput.END) {
      throw new IOException("it ends within a tag");
    }
    return next;
  }

  private boolean endTag() throws IOException {
    in.read();
    String expected = open.poll();
    if (expected == null || !XmlNames.passes(in, expected) || passSpace() != '>') {
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

  /** Number of attributes of the element that was just started. */
  int attributes() {
    return attributes;
  }

  /** Name of an attribute, without its prefix. */
  String attributeName(int index) {
    return attributeNames[index];
  }

  /** Value of an attribute. */
  String attributeValue(int index) {
    return attributeText.substring(index == 0 ? 0 : attributeEnds[index - 1], attributeEnds[index]);
  }

  /** The same without an object for it, valid until the next call. */
  CharSequence attributeChars(int index) {
    int from = index == 0 ? 0 : attributeEnds[index - 1];
    return attributeSlice.view(attributeText, from, attributeEnds[index] - from);
  }

  /** Value of the attribute of that name; null when absent. */
  @Nullable String attribute(String wanted) {
    for (int i = 0; i < attributes; i++) {
      if (attributeNames[i].equals(wanted)) {
        return attributeValue(i);
      }
    }
    return null;
  }

  /** Value of an attribute, "" when absent. */
  String attributeOrEmpty(String wanted) {
    String value = attribute(wanted);
    return value == null ? "" : value;
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
          where
              + " declares or uses XML entities, which no workbook does and which can be made to"
              + " attack the reader. It is not read. Save it again with Excel or LibreOffice.",
          cause);
    }
    return new SourceRefused(
        where
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
