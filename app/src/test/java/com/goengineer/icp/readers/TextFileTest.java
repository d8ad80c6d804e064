package com.goengineer.icp.readers;

import static com.goengineer.icp.sources.Problem.Code.BROKEN_ROW;
import static com.goengineer.icp.sources.Problem.Code.BROKEN_TEXT;
import static com.goengineer.icp.sources.Problem.Code.ENCODING;
import static com.goengineer.icp.sources.Problem.Code.NOT_A_NUMBER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Delimited text in every dialect and state of damage, with the rows that come out of it. */
class TextFileTest {
  private static final String HEADER = "Company Name,Dates,GP\n";

  /**
   * A sales log; the names and amounts that are staged, with their lines; what is complained of.
   *
   * @param rows each {@code line name amount}, "?" for unknown
   * @param says null when there is no complaint
   */
  record Case(
      String what,
      byte[] bytes,
      List<String> rows,
      Problem.@Nullable Code code,
      long line,
      String says) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
            encodings(), separators(), lineEnds(), quotes(), unclosed(), ragged(), damage())
        .flatMap(List::stream);
  }

  static List<Case> encodings() {
    String text = HEADER + "Müller,2024-05-03,1\nŽižek,2024-05-03,2\n";
    List<String> rows = List.of("2 Müller 1.00", "3 Žižek 2.00");
    byte[] oneBadByte =
        (HEADER + "Müller,2024-05-03,1\nŽižek,2024-05-03,2\nCaf#,2024-05-03,3\n").getBytes(UTF_8);
    oneBadByte[lastIndexOf(oneBadByte, '#')] = (byte) 0xE9;
    return List.of(
        reads("UTF-8", text.getBytes(UTF_8), rows),
        reads("UTF-8 with a mark", ("\uFEFF" + text).getBytes(UTF_8), rows),
        reads("UTF-16, small end first, with a mark", ("\uFEFF" + text).getBytes(UTF_16LE), rows),
        reads("UTF-16, big end first, with a mark", ("\uFEFF" + text).getBytes(UTF_16BE), rows),
        reads("UTF-16 without a mark", text.getBytes(UTF_16LE), rows),
        reads("UTF-16, big end first, without a mark", text.getBytes(UTF_16BE), rows),
        new Case(
            "UTF-8 with one damaged byte",
            oneBadByte,
            List.of("2 Müller 1.00", "3 Žižek 2.00", "4 Caf\uFFFD 3.00"),
            BROKEN_TEXT,
            4,
            "characters that are damaged"));
  }

  static List<Case> separators() {
    List<String> rows = List.of("2 Acme, Inc. 1234.50", "3 Beta 2.00");
    return List.of(
        reads("commas", "Company Name,Dates,GP\n\"Acme, Inc.\",2024-05-03,1234.5\nBeta,,2\n", rows),
        reads("semicolons", "Company Name;Dates;GP\nAcme, Inc.;2024-05-03;1234,5\nBeta;;2\n", rows),
        reads("tabs", "Company Name\tDates\tGP\nAcme, Inc.\t2024-05-03\t1234.5\nBeta\t\t2\n", rows),
        reads("pipes", "Company Name|Dates|GP\nAcme, Inc.|2024-05-03|1234.5\nBeta||2\n", rows),
        reads(
            "a line that tells Excel the separator",
            "sep=;\nCompany Name;Dates;GP\nAcme, Inc.;2024-05-03;1234,5\n",
            List.of("3 Acme, Inc. 1234.50")));
  }

  static List<Case> lineEnds() {
    List<String> rows = List.of("2 Acme 1.00", "3 Beta 2.00");
    return List.of(
        reads("CR LF", "Company Name,Dates,GP\r\nAcme,2024-05-03,1\r\nBeta,,2\r\n", rows),
        reads("bare CR", "Company Name,Dates,GP\rAcme,2024-05-03,1\rBeta,,2\r", rows),
        reads("no line end at the end", HEADER + "Acme,2024-05-03,1\nBeta,,2", rows),
        reads(
            "blank lines and lines of separators",
            HEADER + "\n,,\nAcme,2024-05-03,1\n  \n , ,\n\nBeta,,2\n\n",
            List.of("4 Acme 1.00", "8 Beta 2.00")),
        reads(
            "titles above the header",
            "Sales report\nprinted 2024-06-01\n\n" + HEADER + "Acme,2024-05-03,1\n",
            List.of("5 Acme 1.00")));
  }

  static List<Case> quotes() {
    return List.of(
        reads("quoted cells", HEADER + "\"Acme\",\"2024-05-03\",\"1\"\n", List.of("2 Acme 1.00")),
        reads("doubled quotes", HEADER + "\"5\"\" Pipe\",,1\n", List.of("2 5\" Pipe 1.00")),
        reads(
            "a quote inside a cell",
            HEADER + "5\" Pipe,,1\nB,,2\n",
            List.of("2 5\" Pipe 1.00", "3 B 2.00")),
        reads(
            "space before a quote",
            HEADER + "\"A, B\" , \"2024-05-03\", \"1\"\n",
            List.of("2 A, B 1.00")),
        reads("text behind a quote", HEADER + "\"Acme\" Inc,,1\n", List.of("2 Acme Inc 1.00")),
        reads(
            "a line end inside quotes",
            HEADER + "\"Acme\nInc\",2024-05-03,1\nBeta,,2\n",
            List.of("2 Acme Inc 1.00", "4 Beta 2.00")),
        reads(
            "every kind of line end inside quotes",
            HEADER + "\"a\r\nb\rc\nd\",2024-05-03,1\nBeta,,2\n",
            List.of("2 a b c d 1.00", "6 Beta 2.00")),
        reads("empty quotes", HEADER + "Acme,\"\",\"\"\n", List.of("2 Acme ?")));
  }

  static List<Case> unclosed() {
    String says = "opens a quote that is never closed";
    return List.of(
        new Case(
            "an open quote in the last line",
            utf8(HEADER + "Acme,2024-05-03,1\nBeta,2024-05-03,\"2\n"),
            List.of("2 Acme 1.00", "3 Beta ?"),
            BROKEN_ROW,
            3,
            says),
        new Case(
            "an open quote with good lines behind it",
            utf8(HEADER + "Acme,2024-05-03,\"1\nBeta,2024-05-03,2\nGamma,2024-05-03,3\n"),
            List.of("2 Acme ?", "3 Beta 2.00", "4 Gamma 3.00"),
            BROKEN_ROW,
            2,
            says),
        new Case(
            "an open quote with a quoted line behind it",
            utf8(HEADER + "Acme,2024-05-03,\"1\nBeta,2024-05-03,2\n\"Gamma\",2024-05-03,3\n"),
            List.of("2 Acme ?", "3 Beta 2.00", "4 Gamma 3.00"),
            BROKEN_ROW,
            2,
            says),
        new Case(
            "an open quote behind a cell of two lines",
            utf8(HEADER + "\"Acme\nInc\",2024-05-03,\"1\nBeta,2024-05-03,2\n"),
            List.of("2 Acme Inc ?", "4 Beta 2.00"),
            BROKEN_ROW,
            2,
            says));
  }

  static List<Case> ragged() {
    return List.of(
        new Case(
            "a row with too few cells",
            utf8(HEADER + "Acme,2024-05-03\nBeta,2024-05-03,2\n"),
            List.of("2 Acme ?", "3 Beta 2.00"),
            BROKEN_ROW,
            2,
            "the row has 2 cells, the header 3: the missing ones were taken as blank"),
        new Case(
            "a row torn by a separator in its name",
            utf8(HEADER + "Acme, Inc,2024-05-03,1\nBeta,2024-05-03,2\n"),
            List.of("2 ? ?", "3 Beta 2.00"),
            BROKEN_ROW,
            2,
            "the row has 4 cells, the header 3: its cells cannot be told apart"),
        reads(
            "a separator at the end of each line",
            HEADER + "Acme,2024-05-03,1,\nBeta,2024-05-03,2, \n",
            List.of("2 Acme 1.00", "3 Beta 2.00")),
        new Case(
            "the header again in the middle",
            utf8(HEADER + "Acme,2024-05-03,1\nBeta,2024-05-03,GP\n"),
            List.of("2 Acme 1.00", "3 Beta ?"),
            NOT_A_NUMBER,
            3,
            "is not an amount"));
  }

  static List<Case> damage() {
    return List.of(
        new Case(
            "a zero byte in a name",
            utf8(HEADER + "Ac\0me,2024-05-03,1\nBeta,2024-05-03,2\n"),
            List.of("2 Acme 1.00", "3 Beta 2.00"),
            BROKEN_TEXT,
            2,
            "characters that are damaged"),
        new Case(
            "a zero byte in an amount",
            utf8(HEADER + "Acme,2024-05-03,1\0" + "2\nBeta,2024-05-03,2\n"),
            List.of("2 Acme ?", "3 Beta 2.00"),
            NOT_A_NUMBER,
            2,
            "is not an amount"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadLineByLine(Case given, @TempDir Path directory) {
    Sources sources = TestFolder.sales(directory, "sales.csv", given.bytes()).read();
    Table log = TestFolder.table(sources, SourceRole.SALES_LOG);
    assertThat(rows(log)).isEqualTo(given.rows());
    List<Problem> complaints = TestFolder.complaints(sources);
    if (given.code() == null) {
      assertThat(complaints).isEmpty();
    } else {
      assertThat(complaints).hasSize(1);
      Problem problem = complaints.getFirst();
      assertThat(problem.code()).isEqualTo(given.code());
      assertThat(problem.describe())
          .startsWith("sales.csv, line " + given.line())
          .contains(given.says());
    }
  }

  @Test
  void windows1252IsReadWithANotice(@TempDir Path directory) {
    byte[] bytes = (HEADER + "M\u00FCller \u0096 S\u00F6hne,2024-05-03,1\n").getBytes(ISO_8859_1);
    Sources sources = TestFolder.sales(directory, "sales.csv", bytes).read();
    assertThat(rows(TestFolder.table(sources, SourceRole.SALES_LOG)))
        .containsExactly("2 Müller – Söhne 1.00");
    assertThat(TestFolder.problems(sources, ENCODING))
        .extracting(Problem::describe)
        .containsExactly(
            "sales.csv: is not UTF-8 and was read as windows-1252, as Western Excel writes"
                + " \"CSV\".\nMaybe save it as \"CSV UTF-8\" if letters look wrong");
  }

  @Test
  void aQuotedCellMayBeLongerThanAnyBuffer(@TempDir Path directory) {
    String name = "x,\n".repeat(100_000);
    String text = HEADER + "\"" + name + "\",2024-05-03,1\nBeta,2024-05-03,2\n";
    Table log = TestFolder.sales(directory, text).readSales();
    assertThat(TestFolder.column(log, "gp")).containsExactly("1.00", "2.00");
    assertThat(TestFolder.cell(log, SourceTables.ROW, 1)).isEqualTo("100003");
  }

  private static List<String> rows(Table log) {
    return IntStream.range(0, log.rows())
        .mapToObj(row ->
            TestFolder.cell(log, SourceTables.ROW, row)
                + " "
                + known(log, "company_name", row)
                + " "
                + known(log, "gp", row))
        .toList();
  }

  private static String known(Table table, String column, int row) {
    String cell = TestFolder.cell(table, column, row);
    return cell == null ? "?" : cell;
  }

  private static Case reads(String what, byte[] bytes, List<String> rows) {
    return new Case(what, bytes, rows, null, 0, "");
  }

  private static Case reads(String what, String text, List<String> rows) {
    return reads(what, utf8(text), rows);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static int lastIndexOf(byte[] bytes, char wanted) {
    int at = bytes.length - 1;
    while (bytes[at] != wanted) {
      at--;
    }
    return at;
  }
}
