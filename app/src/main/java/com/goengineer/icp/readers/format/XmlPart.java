package com.goengineer.icp.readers.format;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * The events of one XML part. No workbook has a document type declaration, so the first sign of one
 * is refused: neither entities that multiply nor files of this machine can be pulled in.
 */
final class XmlPart implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final String where;
  private final InputStream in;
  private final XMLStreamReader reader;

  /**
   * Starts reading.
   *
   * @param where file and part, as messages name them
   */
  XmlPart(String where, InputStream in) {
    this.where = where;
    this.in = in;
    try {
      this.reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Otherwise errors surface later, from accessors, as unchecked exceptions.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory;
  }

  /** The next event, one of {@link XMLStreamConstants}; END_DOCUMENT at the end. */
  int next() {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new SourceRefused(
            where
                + " declares or uses XML entities, which no workbook does and which can be made to"
                + " attack the reader. It is not read. Save it again with Excel or LibreOffice.");
      }
      return event;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Goes on to the next start of an element; false at the end of the part. */
  boolean nextElement() {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
      event = next();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  /** Skips the rest of the element that was just started. */
  void skipElement() {
    for (int depth = 1; depth > 0; ) {
      int event = next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** Name of the element without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  /** Value of the attribute whose name without prefix is {@code name}; null when absent. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Value of an attribute, "" when absent. */
  String attributeOrEmpty(String name) {
    String value = attribute(name);
    return value == null ? "" : value;
  }

  /** Number of attributes of the element that was just started. */
  int attributes() {
    return reader.getAttributeCount();
  }

  /** Name of an attribute without its prefix. */
  String attributeName(int index) {
    return reader.getAttributeLocalName(index);
  }

  /** Value of an attribute. */
  String attributeValue(int index) {
    return reader.getAttributeValue(index);
  }

  /** Appends the text of the current event. */
  void appendTextTo(CharSlice slice) {
    slice.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  /** Reads on to the last byte, so that the checksum of the part is verified. */
  void drain() {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private SourceRefused broken(Exception cause) {
    return new SourceRefused(
        where
            + " is damaged or cut short ("
            + String.valueOf(cause.getMessage()).replaceAll("\\s+", " ")
            + "). Nothing was read from it. Copy it again from where it came, or save it again.",
        cause);
  }

  @Override
  public void close() {
    try {
      reader.close();
      in.close();
    } catch (XMLStreamException | IOException e) {
      throw broken(e);
    }
  }
}
