package com.goengineer.icp.readers;

import static com.goengineer.icp.readers.WorkbookBuilder.date;
import static com.goengineer.icp.readers.WorkbookBuilder.number;
import static com.goengineer.icp.readers.WorkbookBuilder.row;
import static com.goengineer.icp.readers.WorkbookBuilder.shared;
import static com.goengineer.icp.readers.WorkbookBuilder.text;
import static com.goengineer.icp.readers.WorkbookBuilder.texts;
import static com.goengineer.icp.readers.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that are odd but whole: every row of them is read. */
class WorkbookStructureTest {
  private static final String HEADER = texts(1, "Company Name", "Dates", "GP");

  /** A workbook, and the row numbers and names that are staged. */
  record Case(String what, byte[] bytes, String... rows) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> cases() {
    return Stream.concat(addresses(), parts());
  }

  static Stream<Case> addresses() {
    String bare = "<row><c t=\"str\"><v>Acme</v></c><c><v>45415</v></c><c><v>1</v></c></row>";
    String swapped =
        "<row r=\"2\"><c r=\"C2\"><v>1</v></c><c r=\"A2\" t=\"str\"><v>Acme</v></c></row>";
    return Stream.of(
        new Case(
            "rows and cells without addresses", sheet(HEADER + bare + bare), "2 Acme", "3 Acme"),
        new Case(
            "rows without addresses behind one with",
            sheet(HEADER + good(7) + bare),
            "7 Acme",
            "8 Acme"),
        new Case("rows out of order", sheet(HEADER + good(9) + good(4)), "9 Acme", "4 Acme"),
        new Case("cells out of order", sheet(HEADER + swapped), "2 Acme"),
        new Case(
            "gaps between rows", sheet(HEADER + good(100) + good(1000)), "100 Acme", "1000 Acme"),
        new Case(
            "empty rows", sheet(HEADER + "<row r=\"2\"/>" + good(3) + "<row r=\"4\"/>"), "3 Acme"),
        new Case(
            "rows of blanks",
            sheet(HEADER + texts(2, " ", "", "\u00A0") + good(3) + texts(4, " ", " ", " ")),
            "3 Acme"),
        new Case(
            "a dimension that lies",
            workbook()
                .sheetXml(
                    "Log",
                    "",
                    "<dimension ref=\"A1\"/><sheetData>" + HEADER + good(2) + "</sheetData>")
                .bytes(),
            "2 Acme"));
  }

  static Stream<Case> parts() {
    String merged =
        "<sheetData>"
            + texts(1, "Sales 2024")
            + texts(3, "Company Name", "Dates", "GP")
            + good(4)
            + "</sheetData><mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>";
    String prefixed =
        "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + ("<sheetData>" + HEADER + good(2) + "</sheetData>")
                .replaceAll("<(/?)(?=\\w)", "<$1x:")
            + "</x:worksheet>";
    return Stream.of(
        new Case("merged titles above the header", sheetXml(merged), "4 Acme"),
        new Case(
            "names of elements with a prefix",
            workbook().sheet("Log", HEADER).part("xl/worksheets/sheet1.xml", prefixed).bytes(),
            "2 Acme"),
        new Case(
            "shared strings in pieces",
            workbook()
                .sharedStrings(
                    "<r><t>Ac</t></r><r><t>me</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>")
                .sheet("Log", HEADER, row(2, shared(0), date("45415"), number("1")))
                .bytes(),
            "2 Acme"),
        new Case(
            "no styles",
            workbook().sheet("Log", HEADER, good(2)).without("xl/styles.xml").bytes(),
            "2 Acme"),
        new Case("macros (.xlsm)", withMacros(), "2 Acme"),
        new Case(
            "a byte order mark and a comment",
            workbook()
                .sheet("Log", HEADER)
                .part(
                    "xl/worksheets/sheet1.xml",
                    "\uFEFF<?xml version=\"1.0\"?><!-- made by hand --><worksheet><sheetData>"
                        + HEADER
                        + good(2)
                        + "</sheetData></worksheet>")
                .bytes(),
            "2 Acme"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadWhole(Case given, @TempDir Path directory) {
    Sources sources = TestFolder.sales(directory, "sales.xlsx", given.bytes()).read();
    Table log = TestFolder.table(sources, SourceRole.SALES_LOG);
    List<String> rows =
        IntStream.range(0, log.rows())
            .mapToObj(i ->
                TestFolder.cell(log, SourceTables.ROW, i)
                    + " "
                    + TestFolder.cell(log, "company_name", i))
            .toList();
    assertThat(rows).containsExactly(given.rows());
    assertThat(TestFolder.complaints(sources)).isEmpty();
  }

  @Test
  void otherSheetsAreIgnoredWithANotice(@TempDir Path directory) {
    byte[] bytes =
        workbook()
            .sheet("Read me", texts(1, "Call Ann before use"))
            .sheet("Log", HEADER, good(2))
            .sheet("Sheet3")
            .hiddenSheet("Old log", HEADER, good(2), good(3))
            .bytes();
    Sources sources = TestFolder.sales(directory, "sales.xlsx", bytes).read();
    assertThat(TestFolder.table(sources, SourceRole.SALES_LOG).rows()).isEqualTo(1);
    assertThat(TestFolder.problems(sources, Problem.Code.IGNORED_SHEET))
        .extracting(Problem::describe)
        .containsExactly(
            "sales.xlsx, sheet \"Old log\": not used, for the sheet is hidden, though it looks like"
                + " the sales log. Unhide it, or name it in config.toml",
            "sales.xlsx, sheet \"Read me\": not used, for these are the headers of no source: Call"
                + " Ann before use");
  }

  @Test
  void aHiddenSheetIsReadWhenConfigTomlNamesIt(@TempDir Path directory) {
    byte[] bytes = workbook().sheet("Notes").hiddenSheet("Log", HEADER, good(2), good(3)).bytes();
    SourceSettings settings =
        SourceSettings.NONE.with(SourceRole.SALES_LOG, RoleSettings.NONE.withSheet(" log "));
    Sources sources = TestFolder.sales(directory, "sales.xlsx", bytes).read(settings);
    assertThat(TestFolder.table(sources, SourceRole.SALES_LOG).rows()).isEqualTo(2);
    assertThat(sources.inputs().getLast().sheet()).isEqualTo("Log");
  }

  @Test
  void oneWorkbookMayHoldAllSources(@TempDir Path directory) {
    byte[] bytes =
        workbook()
            .sheet(
                "Customers",
                texts(1, "Customer ID", "Company Name", "Industry"),
                texts(2, "1", "Acme", "Dental"))
            .sheet("Log", HEADER, good(2), good(3))
            .bytes();
    Sources sources = new TestFolder(directory).with("everything.xlsx", bytes).read();
    assertThat(sources.inputs())
        .extracting(InputFile::sheet, InputFile::rows)
        .containsExactly(tuple("Customers", 1L), tuple("Log", 2L));
  }

  private static String good(int number) {
    return row(number, text("Acme"), date("45415"), number("1"));
  }

  private static byte[] sheet(String rows) {
    return sheetXml("<sheetData>" + rows + "</sheetData>");
  }

  private static byte[] sheetXml(String content) {
    return workbook().sheetXml("Log", "", content).bytes();
  }

  private static byte[] withMacros() {
    return workbook().sheet("Log", HEADER, good(2)).part("xl/vbaProject.bin", "x").bytes();
  }
}
