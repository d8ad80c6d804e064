package com.goengineer.icp.readers;

import static com.goengineer.icp.sources.Problem.Code.BROKEN_TEXT;
import static com.goengineer.icp.sources.Problem.Code.NEGATIVE_COUNT;
import static com.goengineer.icp.sources.Problem.Code.NOT_A_COUNT;
import static com.goengineer.icp.sources.Problem.Code.NOT_A_DATE;
import static com.goengineer.icp.sources.Problem.Code.NOT_A_NUMBER;
import static com.goengineer.icp.sources.Problem.Code.NUMBER_OUT_OF_RANGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How text in a cell is read, and what is said about it when it cannot be used: one line each.
 * Every cell stands between two good rows, in a text file, a workbook and a Parquet file, and the
 * good rows must be there afterwards.
 */
class CellSpecificationTest {

  /** Text in a cell; the value it becomes, null for unknown; the problem it is, null for none. */
  record Case(
      String field, String text, @Nullable String value, Problem.@Nullable Code code, String says) {
    @Override
    public String toString() {
      return field + " \"" + text + "\"";
    }
  }

  static Stream<Case> cases() {
    return Stream.of(amounts(), notAmounts(), counts(), days(), notDays(), ids(), texts())
        .flatMap(List::stream);
  }

  static List<Case> amounts() {
    return List.of(
        becomes("gp", "5170.57", "5170.57"),
        becomes("gp", "$1,000", "1000.00"),
        becomes("gp", "5,170.57", "5170.57"),
        becomes("gp", "4166.66 ", "4166.66"),
        becomes("gp", "1.234,50", "1234.50"),
        becomes("gp", "1.234.567,89 €", "1234567.89"),
        becomes("gp", "12,5", "12.50"),
        becomes("gp", "1 234,50", "1234.50"),
        becomes("gp", "1\u00A0234\u00A0567,50", "1234567.50"),
        becomes("gp", "1'234.50", "1234.50"),
        becomes("gp", "1,23,456.78", "123456.78"),
        becomes("gp", "1,234,567", "1234567.00"),
        becomes("gp", "(12)", "-12.00"),
        becomes("gp", "($1,234.50)", "-1234.50"),
        becomes("gp", "$(1,234.50)", "-1234.50"),
        becomes("gp", "12-", "-12.00"),
        becomes("gp", "-$12.50", "-12.50"),
        becomes("gp", "$ -12.50", "-12.50"),
        becomes("gp", "\u221212", "-12.00"),
        becomes("gp", "+12", "12.00"),
        becomes("gp", "1e3", "1000.00"),
        becomes("gp", "1.5E-1", "0.15"),
        becomes("gp", "US$ 99.95", "99.95"),
        becomes("gp", "99.95 EUR", "99.95"),
        becomes("gp", "1.234,-", "1234.00"),
        becomes("gp", ".5", "0.50"),
        becomes("gp", "0.005", "0.00"),
        becomes("gp", "0.015", "0.02"),
        becomes("gp", "2.675", "2.68"),
        becomes("gp", "939.0599999999999", "939.06"),
        becomes("gp", "-0.001", "0.00"),
        becomes("gp", "9999999999999999.99", "9999999999999999.99"),
        becomes("gp", "", null),
        becomes("gp", " ", null),
        becomes("gp", "-", null),
        becomes("gp", "$ -", null),
        becomes("gp", "N/A", null),
        becomes("gp", "#N/A", null),
        becomes("gp", "nan", null),
        becomes("gp", "NULL", null));
  }

  static List<Case> notAmounts() {
    return List.of(
        isSetAside("gp", "12%", NOT_A_NUMBER, "is a percentage, not an amount"),
        isSetAside("gp", "12,5 Mio", NOT_A_NUMBER, "is not an amount. Write it like 1234.50"),
        isSetAside("gp", "unknown", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "12.5.7", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "1,2,3", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "1,23.4,5", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "--5", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "(-5)", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "(5", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "5 000 0", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "0x1F", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "Infinity", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "1e", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "1e999", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "1e20", NUMBER_OUT_OF_RANGE, "must be below 10000000000000000"),
        isSetAside("gp", "10000000000000000", NUMBER_OUT_OF_RANGE, "is out of range"),
        isSetAside("gp", "\uFF11\uFF12", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "2024-05-03", NOT_A_NUMBER, "is not an amount"),
        isSetAside("gp", "=1+1", NOT_A_NUMBER, "is not an amount"));
  }

  static List<Case> counts() {
    return List.of(
        becomes("big_box_count", "3", "3"),
        becomes("big_box_count", "3.0", "3"),
        becomes("big_box_count", "1,000", "1000"),
        becomes("big_box_count", "", null),
        isSetAside("big_box_count", "2.5", NOT_A_COUNT, "is not a whole number"),
        isSetAside("big_box_count", "two", NOT_A_COUNT, "Write it like 12"),
        isSetAside("big_box_count", "99999999999", NUMBER_OUT_OF_RANGE, "is out of range"),
        isKept("big_box_count", "-1", "-1", NEGATIVE_COUNT, "is a count below zero"));
  }

  static List<Case> days() {
    return List.of(
        becomes("day", "2024-05-03", "2024-05-03"),
        becomes("day", "2024-05-03T23:59:59Z", "2024-05-03"),
        becomes("day", "2024-05-03 23:59:59.123+02:00", "2024-05-03"),
        becomes("day", "2024/5/3", "2024-05-03"),
        becomes("day", "20240503", "2024-05-03"),
        becomes("day", "3 May 2024", "2024-05-03"),
        becomes("day", "Fri, 3 May 2024", "2024-05-03"),
        becomes("day", "May 3, 2024", "2024-05-03"),
        becomes("day", "Sept. 3rd, 2024", "2024-09-03"),
        becomes("day", "03-MAY-2024", "2024-05-03"),
        becomes("day", "13/05/2024", "2024-05-13"),
        becomes("day", "05/13/2024", "2024-05-13"),
        becomes("day", "5/13/2024 12:00:00 AM", "2024-05-13"),
        becomes("day", "13.05.2024", "2024-05-13"),
        becomes("day", "04.03.2024", "2024-03-04"),
        becomes("day", "04/03/2024", "2024-04-03"),
        becomes("day", "2024-02-29", "2024-02-29"),
        becomes("day", "45415", "2024-05-03"),
        becomes("day", "45415.75", "2024-05-03"),
        becomes("day", "", null),
        becomes("day", "n/a", null));
  }

  static List<Case> notDays() {
    return List.of(
        isSetAside("day", "5/3/24", NOT_A_DATE, "has a year of two digits"),
        isSetAside("day", "03-May-24", NOT_A_DATE, "has a year of two digits"),
        isSetAside("day", "31/31/2024", NOT_A_DATE, "is not a day between 1950 and 2100"),
        isSetAside("day", "2024-02-30", NOT_A_DATE, "is not a day between 1950 and 2100"),
        isSetAside("day", "2023-02-29", NOT_A_DATE, "is not a day between 1950 and 2100"),
        isSetAside("day", "1899-12-31", NOT_A_DATE, "is not a day between 1950 and 2100"),
        isSetAside("day", "0001-01-01", NOT_A_DATE, "is not a day between 1950 and 2100"),
        isSetAside("day", "99999", NOT_A_DATE, "is not a day between 1950 and 2100"),
        isSetAside("day", "3 Mai 2024", NOT_A_DATE, "is not a day between 1950 and 2100"),
        isSetAside("day", "yesterday", NOT_A_DATE, "is not a date. Write it like 2024-05-31"),
        isSetAside("day", "2024", NOT_A_DATE, "is not a date"),
        isSetAside("day", "2024-05", NOT_A_DATE, "is not a date"),
        isSetAside("day", "Q1 2024", NOT_A_DATE, "is not a date"),
        isSetAside("day", "12345678", NOT_A_DATE, "is not a day between 1950 and 2100"),
        isSetAside("day", "########", NOT_A_DATE, "is not a date"));
  }

  static List<Case> ids() {
    return List.of(
        becomes("customer_id", "10005", "10005"),
        becomes("customer_id", "10005.0", "10005"),
        becomes("customer_id", " 10005 ", "10005"),
        becomes("customer_id", "1.0005E+04", "10005"),
        becomes("customer_id", "CG-100001", "CG-100001"),
        becomes("customer_id", "cg-100001", "cg-100001"),
        becomes("customer_id", "00123", "00123"),
        becomes("customer_id", "=\"00123\"", "00123"),
        becomes("customer_id", "12E4", "12E4"),
        becomes("customer_id", "N/A", null),
        becomes("customer_id", "null", null));
  }

  static List<Case> texts() {
    return List.of(
        becomes("company_name", "\u00A0 Acme \u200B", "Acme"),
        becomes("company_name", "NA", "NA"),
        becomes("company_name", "null", "null"),
        becomes("company_name", "#N/A", null),
        becomes("company_name", "Acme\r\n  Inc", "Acme Inc"),
        becomes("company_name", "Acme\u0007", "Acme"),
        becomes("company_name", "Cafe\u0301", "Cafe\u0301"),
        becomes("company_name", "84 Lumber", "84 Lumber"),
        becomes("company_name", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        becomes("industry", "N/A", null),
        becomes("industry", "High Tech", "High Tech"),
        isKept(
            "company_name", "Caf\uFFFD", "Caf\uFFFD", BROKEN_TEXT, "characters that are damaged"));
  }

  private static Case becomes(String field, String text, @Nullable String value) {
    return new Case(field, text, value, null, "");
  }

  private static Case isSetAside(String field, String text, Problem.Code code, String says) {
    return new Case(field, text, null, code, says);
  }

  private static Case isKept(
      String field, String text, String value, Problem.Code code, String says) {
    return new Case(field, text, value, code, says);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void inATextFile(Case given, @TempDir Path directory) {
    check(given, directory, TableFormat.CSV);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void inAWorkbook(Case given, @TempDir Path directory) {
    check(given, directory, TableFormat.XLSX);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void inAParquetFile(Case given, @TempDir Path directory) {
    check(given, directory, TableFormat.PARQUET);
  }

  private static void check(Case given, Path directory, TableFormat format) {
    SpecifiedColumn column = SpecifiedColumn.of(given.field());
    format.write(directory, "tested", column.rows(given.text()));
    TestFolder folder = new TestFolder(directory).with("other.csv", column.otherSource());
    Sources sources = folder.read();
    Table table = TestFolder.table(sources, column.role());
    assertThat(TestFolder.column(table, given.field()))
        .containsExactly(column.goodValue(), given.value(), column.goodValue());
    assertThat(TestFolder.column(table, column.neighbour()))
        .containsExactly("before", "tested", "after");
    List<Problem> complaints = TestFolder.complaints(sources);
    if (given.code() == null) {
      assertThat(complaints).isEmpty();
    } else {
      assertThat(complaints).hasSize(1);
      checkProblem(given, complaints.getFirst(), column.header());
    }
  }

  private static void checkProblem(Case given, Problem problem, String header) {
    assertThat(problem.code()).isEqualTo(given.code());
    assertThat(problem.message()).contains(given.says());
    assertThat(problem.value()).isEqualTo(given.text());
    assertThat(problem.place().row()).isEqualTo(3);
    assertThat(problem.place().header()).isEqualTo(header);
    assertThat(problem.describe()).startsWith("tested.").contains("(\"" + header + "\")");
  }

  /** A column of a source, with a text column beside it that marks the rows. */
  private record SpecifiedColumn(
      SourceRole role, String header, String good, List<String> headers, int at, int markAt) {

    static SpecifiedColumn of(String field) {
      List<String> sales = List.of("Company Name", "Dates", "GP", "Product");
      List<String> customers =
          List.of("Customer ID", "Company Name", "Industry", "Big Box Count", "City");
      return switch (field) {
        case "gp" -> new SpecifiedColumn(SourceRole.SALES_LOG, "GP", "100", sales, 2, 3);
        case "day" -> new SpecifiedColumn(SourceRole.SALES_LOG, "Dates", "2024-01-31", sales, 1, 3);
        case "big_box_count" -> customer("Big Box Count", "7", customers, 3);
        case "customer_id" -> customer("Customer ID", "X1", customers, 0);
        case "company_name" -> customer("Company Name", "Good", customers, 1);
        case "industry" -> customer("Industry", "Dental", customers, 2);
        default -> throw new IllegalArgumentException(field);
      };
    }

    private static SpecifiedColumn customer(String header, String good, List<String> all, int at) {
      return new SpecifiedColumn(SourceRole.CUSTOMERS, header, good, all, at, 4);
    }

    String goodValue() {
      return header.equals("GP") ? "100.00" : good;
    }

    String neighbour() {
      return role == SourceRole.CUSTOMERS ? "city" : "product";
    }

    String otherSource() {
      return role == SourceRole.CUSTOMERS ? TestFolder.SALES : TestFolder.CUSTOMERS;
    }

    List<List<String>> rows(String text) {
      return List.of(headers, row(good, "before"), row(text, "tested"), row(good, "after"));
    }

    private List<String> row(String value, String mark) {
      String[] cells = new String[headers.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = i == at ? value : i == markAt ? mark : "";
      }
      return List.of(cells);
    }
  }
}
