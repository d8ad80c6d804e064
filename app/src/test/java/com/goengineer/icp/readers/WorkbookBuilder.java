package com.goengineer.icp.readers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Builds workbooks part by part and cell by cell, so that a test can say what is wrong with one.
 */
public final class WorkbookBuilder {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final List<String> sheets = new ArrayList<>();
  private final Map<String, byte[]> sheetParts = new LinkedHashMap<>();
  private final Map<String, byte[]> replaced = new LinkedHashMap<>();
  private final List<String> removed = new ArrayList<>();
  private String workbookProperties = "";

  /** A cell: the attributes behind its address, and what it holds. */
  public record XmlCell(String attributes, String content) {
    String at(int column, int row) {
      String address = (char) ('A' + column) + String.valueOf(row);
      return "<c r=\"" + address + "\" " + attributes + ">" + content + "</c>";
    }
  }

  public static WorkbookBuilder workbook() {
    return new WorkbookBuilder();
  }

  /** Adds a sheet with rows, see {@link #row}. */
  public WorkbookBuilder sheet(String name, String... rows) {
    return sheetXml(name, "", "<sheetData>" + String.join("", rows) + "</sheetData>");
  }

  public WorkbookBuilder hiddenSheet(String name, String... rows) {
    return sheetXml(
        name, " state=\"hidden\"", "<sheetData>" + String.join("", rows) + "</sheetData>");
  }

  /** Adds a sheet whose content is given as XML. */
  public WorkbookBuilder sheetXml(String name, String state, String content) {
    int number = sheets.size() + 1;
    sheets.add(
        "<sheet name=\""
            + escape(name)
            + "\" sheetId=\""
            + number
            + "\""
            + state
            + " r:id=\"rId"
            + number
            + "\"/>");
    sheetParts.put(
        "xl/worksheets/sheet" + number + ".xml",
        utf8("<worksheet xmlns=\"" + MAIN + "\">" + content + "</worksheet>"));
    return this;
  }

  public WorkbookBuilder counting1904() {
    workbookProperties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  public WorkbookBuilder sharedStrings(String... items) {
    String joined = Arrays.stream(items).collect(Collectors.joining("</si><si>", "<si>", "</si>"));
    return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + joined + "</sst>");
  }

  /** Adds or replaces a part. */
  public WorkbookBuilder part(String name, String xml) {
    return part(name, utf8(xml));
  }

  public WorkbookBuilder part(String name, byte[] bytes) {
    replaced.put(name, bytes);
    return this;
  }

  /** Leaves a part out although others refer to it. */
  public WorkbookBuilder without(String name) {
    removed.add(name);
    return this;
  }

  public byte[] bytes() {
    return zip(parts());
  }

  /** The bytes of one part as it stands. */
  public byte[] partBytes(String name) {
    return Objects.requireNonNull(parts().get(name), name);
  }

  private Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", utf8("<Types/>"));
    parts.put(
        "_rels/.rels", utf8(relations(relation("rId1", "officeDocument", "xl/workbook.xml"))));
    parts.put("xl/workbook.xml", utf8(workbookXml()));
    parts.put("xl/_rels/workbook.xml.rels", utf8(relations(workbookRelations())));
    parts.put("xl/styles.xml", utf8(stylesXml()));
    parts.putAll(sheetParts);
    parts.putAll(replaced);
    parts.keySet().removeAll(removed);
    return parts;
  }

  private String workbookXml() {
    return "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + OFFICE
        + "\">"
        + workbookProperties
        + "<sheets>"
        + String.join("", sheets)
        + "</sheets></workbook>";
  }

  private String workbookRelations() {
    StringBuilder all = new StringBuilder();
    for (int number = 1; number <= sheets.size(); number++) {
      all.append(relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
    }
    return all
        + relation("rIdS", "styles", "styles.xml")
        + relation("rIdT", "sharedStrings", "sharedStrings.xml");
  }

  /** Style 0 is general, 1 a built-in date, 2 a custom date, 3 an amount in dollars. */
  private static String stylesXml() {
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts>"
        + "<numFmt numFmtId=\"164\" formatCode=\"[$-409]d\\-mmm\\-yyyy;@\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"[$$-409]#,##0.00;[Red]\\-#,##0.00\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
        + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";
  }

  private static String relations(String content) {
    return "<Relationships xmlns=\"" + PACKAGE + "\">" + content + "</Relationships>";
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  public static String row(int number, XmlCell... cells) {
    StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
    for (int column = 0; column < cells.length; column++) {
      xml.append(cells[column].at(column, number));
    }
    return xml + "</row>";
  }

  /** A row of texts. */
  public static String texts(int number, String... cells) {
    return row(number, Arrays.stream(cells).map(WorkbookBuilder::text).toArray(XmlCell[]::new));
  }

  public static XmlCell text(String text) {
    return new XmlCell("t=\"inlineStr\"", "<is><t>" + escape(text) + "</t></is>");
  }

  public static XmlCell shared(int index) {
    return new XmlCell("t=\"s\"", "<v>" + index + "</v>");
  }

  public static XmlCell number(String value) {
    return new XmlCell("", "<v>" + value + "</v>");
  }

  public static XmlCell styled(int style, String value) {
    return new XmlCell("s=\"" + style + "\"", "<v>" + value + "</v>");
  }

  public static XmlCell date(String serial) {
    return styled(1, serial);
  }

  public static XmlCell typed(String type, String value) {
    return new XmlCell("t=\"" + type + "\"", "<v>" + value + "</v>");
  }

  public static XmlCell formula(String result) {
    return new XmlCell("", "<f>A1*2</f>" + (result.isEmpty() ? "" : "<v>" + result + "</v>"));
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** Zips parts in order. */
  public static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
