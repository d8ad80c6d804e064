package com.goengineer.icp.readers;

import static com.goengineer.icp.readers.WorkbookBuilder.date;
import static com.goengineer.icp.readers.WorkbookBuilder.formula;
import static com.goengineer.icp.readers.WorkbookBuilder.number;
import static com.goengineer.icp.readers.WorkbookBuilder.row;
import static com.goengineer.icp.readers.WorkbookBuilder.styled;
import static com.goengineer.icp.readers.WorkbookBuilder.text;
import static com.goengineer.icp.readers.WorkbookBuilder.texts;
import static com.goengineer.icp.readers.WorkbookBuilder.typed;
import static com.goengineer.icp.sources.Problem.Code.ERROR_CELL;
import static com.goengineer.icp.sources.Problem.Code.NOT_A_DATE;
import static com.goengineer.icp.sources.Problem.Code.NOT_A_NUMBER;
import static com.goengineer.icp.sources.Problem.Code.NUMBER_OUT_OF_RANGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.readers.WorkbookBuilder.XmlCell;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kinds of cell that only workbooks have, each between two good rows of a sales log. */
class WorkbookCellTest {
  private static final String[] HEADERS = {"Company Name", "Dates", "GP", "Customer ID", "Product"};
  private static final int DATES = 1;
  private static final int GP = 2;
  private static final int ID = 3;
  private static final int PRODUCT = 4;

  /** A cell in a column; the value it becomes, null for unknown; the problem, null for none. */
  record Case(
      int column,
      String what,
      XmlCell cell,
      @Nullable String value,
      Problem.@Nullable Code code,
      String says) {
    @Override
    public String toString() {
      return HEADERS[column] + ": " + what;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(amounts(), days(), identifiers(), products()).flatMap(List::stream);
  }

  static List<Case> amounts() {
    return List.of(
        becomes(GP, "a number", number("12.5"), "12.50"),
        becomes(GP, "a number with the noise of a double", number("939.0599999999999"), "939.06"),
        becomes(GP, "the same in 17 digits", number("939.05999999999995"), "939.06"),
        becomes(GP, "a tie in the double's own decimal", number("0.125"), "0.12"),
        becomes(GP, "another tie", number("0.375"), "0.38"),
        becomes(GP, "an exponent", number("1.25E3"), "1250.00"),
        becomes(GP, "a number of no size", number("1E-300"), "0.00"),
        becomes(GP, "a number shown in dollars", styled(3, "-1234.5"), "-1234.50"),
        becomes(GP, "a formula with its result", formula("42.5"), "42.50"),
        becomes(GP, "an empty number cell", new XmlCell("s=\"1\"", ""), null),
        becomes(GP, "an empty formula text", new XmlCell("t=\"str\"", "<f>A1</f><v></v>"), null),
        fails(
            GP,
            "a formula with an empty result",
            new XmlCell("", "<f>D2*0.3</f><v></v>"),
            ERROR_CELL,
            "result was never stored"),
        fails(
            GP,
            "a formula with an empty result, written short",
            new XmlCell("t=\"n\"", "<f>D2*0.3</f><v/>"),
            ERROR_CELL,
            "result was never stored"),
        fails(GP, "a formula never computed", formula(""), ERROR_CELL, "result was never stored"),
        fails(GP, "#N/A", typed("e", "#N/A"), ERROR_CELL, "is an error of the spreadsheet"),
        fails(GP, "#DIV/0!", typed("e", "#DIV/0!"), ERROR_CELL, "is an error of the spreadsheet"),
        fails(GP, "TRUE", typed("b", "1"), NOT_A_NUMBER, "is not an amount"),
        fails(GP, "a date", date("45415"), NOT_A_NUMBER, "is shown as a date"),
        fails(GP, "a huge number", number("1E+300"), NUMBER_OUT_OF_RANGE, "must be below"),
        fails(GP, "letters in a number cell", number("abc"), NOT_A_NUMBER, "is not an amount"));
  }

  static List<Case> days() {
    return List.of(
        becomes(DATES, "a date", date("45415"), "2024-05-03"),
        becomes(DATES, "a date with a time", date("45415.999988"), "2024-05-03"),
        becomes(DATES, "a custom format", styled(2, "45415"), "2024-05-03"),
        becomes(DATES, "a bare serial day", number("45415"), "2024-05-03"),
        becomes(DATES, "a number of eight digits", number("20240503"), "2024-05-03"),
        becomes(DATES, "an ISO date cell", typed("d", "2024-05-03T00:00:00"), "2024-05-03"),
        becomes(DATES, "a formula with its result", formula("45415"), "2024-05-03"),
        fails(DATES, "a number that is no day", number("12.5"), NOT_A_DATE, "is no date"),
        fails(DATES, "a date far off", date("2958465"), NOT_A_DATE, "between 1950 and 2100"),
        fails(DATES, "a day below zero", date("-1"), NOT_A_DATE, "between 1950 and 2100"),
        fails(DATES, "a time without a day", date("0.5"), NOT_A_DATE, "between 1950 and 2100"),
        fails(
            DATES, "a number beyond all days", date("1E+20"), NOT_A_DATE, "between 1950 and 2100"),
        fails(DATES, "#VALUE!", typed("e", "#VALUE!"), ERROR_CELL, "is an error"),
        fails(DATES, "FALSE", typed("b", "0"), NOT_A_DATE, "is not a date"));
  }

  static List<Case> identifiers() {
    return List.of(
        becomes(ID, "a whole number", number("10005"), "10005"),
        becomes(ID, "a number with a point", number("10005.0"), "10005"),
        becomes(ID, "a number with an exponent", number("1.0005E4"), "10005"),
        becomes(ID, "a number with a fraction", number("10005.5"), "10005.5"),
        becomes(ID, "a long number", number("123456789012345"), "123456789012345"),
        becomes(ID, "text", text("00123"), "00123"),
        becomes(ID, "#N/A", typed("e", "#N/A"), null));
  }

  static List<Case> products() {
    XmlCell rich = new XmlCell("t=\"inlineStr\"", "<is><r><t>Rob</t></r><r><t>ots</t></r></is>");
    XmlCell ruby =
        new XmlCell(
            "t=\"inlineStr\"", "<is><t>Tokyo</t><rPh sb=\"0\" eb=\"1\"><t>ruby</t></rPh></is>");
    return List.of(
        becomes(PRODUCT, "text in pieces", rich, "Robots"),
        becomes(PRODUCT, "text with a reading aid", ruby, "Tokyo"),
        becomes(PRODUCT, "an escaped letter", text("_x0041_cme"), "Acme"),
        becomes(PRODUCT, "an escaped escape", text("_x005F_x0041_"), "_x0041_"),
        becomes(PRODUCT, "entities", text("R&D <x>"), "R&D <x>"),
        becomes(PRODUCT, "CDATA", new XmlCell("t=\"str\"", "<v><![CDATA[a<b]]></v>"), "a<b"),
        becomes(PRODUCT, "a number", number("42.0"), "42"),
        becomes(PRODUCT, "a date", date("45415"), "2024-05-03"),
        becomes(PRODUCT, "TRUE", typed("b", "1"), "TRUE"),
        becomes(PRODUCT, "#N/A", typed("e", "#N/A"), null),
        becomes(PRODUCT, "an unknown type", typed("zz", "7"), "7"),
        fails(PRODUCT, "a formula never computed", formula(""), ERROR_CELL, "never stored"));
  }

  private static Case becomes(int column, String what, XmlCell cell, @Nullable String value) {
    return new Case(column, what, cell, value, null, "");
  }

  private static Case fails(int column, String what, XmlCell cell, Problem.Code code, String says) {
    return new Case(column, what, cell, null, code, says);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCellBetweenGoodRows(Case given, @TempDir Path directory) {
    XmlCell[] tested = good();
    tested[given.column()] = given.cell();
    byte[] workbook =
        WorkbookBuilder.workbook()
            .sheet("Log", texts(1, HEADERS), row(2, good()), row(3, tested), row(4, good()))
            .bytes();
    Sources sources = TestFolder.sales(directory, "sales.xlsx", workbook).read();
    Table table = TestFolder.table(sources, SourceRole.SALES_LOG);
    String field =
        List.of("company_name", "day", "gp", "customer_id", "product").get(given.column());
    String good = List.of("Acme", "2024-01-31", "100.00", "7", "Printer").get(given.column());
    assertThat(TestFolder.column(table, field)).containsExactly(good, given.value(), good);
    List<Problem> complaints = TestFolder.complaints(sources);
    if (given.code() == null) {
      assertThat(complaints).isEmpty();
    } else {
      assertThat(complaints).hasSize(1);
      Problem problem = complaints.getFirst();
      assertThat(problem.code()).isEqualTo(given.code());
      assertThat(problem.describe())
          .startsWith("sales.xlsx, sheet \"Log\", cell " + (char) ('A' + given.column()) + "3 (")
          .contains(given.says());
    }
  }

  private static XmlCell[] good() {
    return new XmlCell[] {text("Acme"), date("45322"), number("100"), number("7"), text("Printer")};
  }

  @Test
  void a1904WorkbookCountsFromThere(@TempDir Path directory) {
    byte[] workbook =
        WorkbookBuilder.workbook()
            .counting1904()
            .sheet(
                "Log",
                texts(1, HEADERS),
                row(2, text("Acme"), date("43953"), number("1"), number("7")),
                row(3, text("Acme"), number("43953"), number("1"), number("7")))
            .bytes();
    Sources sources = TestFolder.sales(directory, "sales.xlsx", workbook).read();
    Table log = TestFolder.table(sources, SourceRole.SALES_LOG);
    assertThat(TestFolder.column(log, "day")).containsExactly("2024-05-03", "2024-05-03");
    assertThat(TestFolder.problems(sources, Problem.Code.DATE_ORDER))
        .extracting(Problem::message)
        .containsExactly("1 bare numbers were read as days counted from 1904, as spreadsheets do");
  }
}
