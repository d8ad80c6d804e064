package com.goengineer.icp.readers.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.sources.SourceRefused;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner reads what the parser of the JDK reads, and refuses what that refuses. */
class XmlPartTest {

  @Property(tries = 300)
  void tagsAttributesAndTextAreThoseOfTheJdk(@ForAll("documents") String xml)
      throws XMLStreamException {
    assertThat(scan(xml)).isEqualTo(readWithJdk(xml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\" encoding='UTF-8'?>\n<!-- a > b -->\n<a/>",
        "<a b='1' c = \"2\"\n/>",
        "<x:a xmlns:x=\"u\" x:b=\"1\"><x:c/></x:a>",
        "<a><![CDATA[<&>]]]]><![CDATA[>]]></a>",
        "<a>&lt;&#65;&#x1F600;\u00E9\uD83D\uDE00&amp;</a>",
        "<a>1\r\n2\r3</a  >",
        "<a b=\"x&quot;y&apos;z>\">t</a><!-- end --> ",
        "<a><?pi some <thing> ?><b/></a>"
      })
  void wellFormedPartsAreReadAsTheJdkReadsThem(String xml) throws XMLStreamException {
    assertThat(scan(xml)).isEqualTo(readWithJdk(xml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<a><b></a>",
        "<a",
        "<a b",
        "<a b=",
        "<a b=\"1",
        "<a b=1/>",
        "</a>",
        "text",
        "<a/>text",
        "<a>&amp</a>",
        "<a>&#xZZ;</a>",
        "<a><!-- </a>",
        "<a><![CDATA[ </a>",
        "<>",
        "< a/>",
        "<?xml version=\"1.0\" encoding=\"windows-1252\"?><a/>"
      })
  void brokenPartsAreRefused(String xml) {
    assertThatThrownBy(() -> scan(xml))
        .isInstanceOf(SourceRefused.class)
        .hasMessageStartingWith("a.xlsx is damaged or cut short (");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE a><a/>", "<a>&nbsp;</a>", "<a b=\"&x;\"/>"})
  void declarationsAndForeignEntitiesAreRefused(String xml) {
    assertThatThrownBy(() -> scan(xml)).hasMessageContaining("declares or uses XML entities");
  }

  @Test
  void malformedUtf8IsRefused() {
    byte[] bytes = "<a>\u00E9</a>".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> scan(bytes)).hasMessageContaining("text that is not UTF-8");
  }

  @Test
  void endlessNestingIsRefused() {
    assertThatThrownBy(() -> scan("<a>".repeat(100_000))).hasMessageContaining("nested too deeply");
  }

  @Test
  void textAcrossBuffersIsWhole() {
    String text = "\u00E9x".repeat(100_000);
    assertThat(scan("<a>" + text + "</a>")).containsExactly("<a", text, ">a");
  }

  private static List<String> scan(String xml) {
    return scan(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> scan(byte[] bytes) {
    List<String> events = new ArrayList<>();
    try (XmlPart part = new XmlPart(() -> "a.xlsx", new ByteArrayInputStream(bytes))) {
      while (part.next()) {
        if (part.text().length() > 0) {
          events.add(part.text().toString());
          part.text().clear();
        }
        StringBuilder event = new StringBuilder(part.isStart() ? "<" : ">").append(part.name());
        for (int i = 0; part.isStart() && i < part.attributes().size(); i++) {
          if (!part.attributes().value(i).toString().equals("u")) {
            event
                .append(' ')
                .append(part.attributes().name(i))
                .append('=')
                .append(part.attributes().value(i));
          }
        }
        events.add(event.toString());
        part.collectText();
      }
    }
    return events;
  }

  private static List<String> readWithJdk(String xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
    List<String> events = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          flush(text, events);
          StringBuilder event = new StringBuilder("<").append(reader.getLocalName());
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            event
                .append(' ')
                .append(reader.getAttributeLocalName(i))
                .append('=')
                .append(reader.getAttributeValue(i));
          }
          events.add(event.toString());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          flush(text, events);
          events.add(">" + reader.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getText());
        default -> {}
      }
    }
    return events;
  }

  private static void flush(StringBuilder text, List<String> events) {
    if (!text.isEmpty()) {
      events.add(text.toString());
      text.setLength(0);
    }
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("ab \n&<>\"'\u00E9\u20AC")
            .ofMaxLength(6)
            .map(XmlPartTest::escape);
    Arbitrary<String> leaf =
        Arbitraries.lazyOf(
            () -> text,
            () -> text.map(value -> "<leaf at=\"" + value.replace("\n", " ") + "\"/>"),
            () -> text.map(value -> "<n:leaf>" + value + "</n:leaf>"),
            () -> text.map(value -> "<!-- x --><v a='1' b='2' >" + value + "</v>"));
    return leaf.list()
        .ofMaxSize(6)
        .map(parts -> "<n:root xmlns:n=\"u\">" + String.join("", parts) + "</n:root>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
