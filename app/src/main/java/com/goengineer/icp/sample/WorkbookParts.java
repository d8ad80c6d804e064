package com.goengineer.icp.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of a one-sheet workbook that are the same in all of them. */
final class WorkbookParts {
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  static final String SHEET_BEGIN = DECLARATION + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";
  static final String SHEET_END = "</sheetData></worksheet>";

  /** Name of the part to its content, in the order of writing. */
  static final Map<String, String> FIXED = fixedParts();

  private WorkbookParts() {}

  private static Map<String, String> fixedParts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", contentTypes());
    parts.put(
        "_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        DECLARATION
            + "<workbook xmlns=\"%s\" xmlns:r=\"%s\">".formatted(MAIN, OFFICE)
            + "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships(
            relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                + relationship("rId2", "styles", "styles.xml")
                + relationship("rId3", "sharedStrings", "sharedStrings.xml")));
    parts.put("xl/styles.xml", styles());
    return Collections.unmodifiableMap(parts);
  }

  private static String contentTypes() {
    return DECLARATION
        + "<Types xmlns=\""
        + PACKAGE
        + "/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("workbook.xml", "sheet.main+xml")
        + override("worksheets/sheet1.xml", "worksheet+xml")
        + override("styles.xml", "styles+xml")
        + override("sharedStrings.xml", "sharedStrings+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/xl/%s\" ContentType=\"%s\"/>"
        .formatted(part, CONTENT_TYPE + type);
  }

  private static String relationships(String content) {
    return DECLARATION
        + "<Relationships xmlns=\"%s/relationships\">%s</Relationships>"
            .formatted(PACKAGE, content);
  }

  private static String relationship(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  /** Two cell formats: 0 is General, 1 is a date. */
  private static String styles() {
    return DECLARATION
        + "<styleSheet xmlns=\""
        + MAIN
        + "\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        + "</styleSheet>";
  }

  static String stringsBegin(long count, int distinct) {
    return DECLARATION
        + "<sst xmlns=\"%s\" count=\"%s\" uniqueCount=\"%s\">"
            .formatted(MAIN, Long.toString(count), Integer.toString(distinct));
  }

  /** Text for the inside of an element. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
