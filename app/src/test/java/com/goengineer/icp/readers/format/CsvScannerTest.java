package com.goengineer.icp.readers.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvScannerTest {

  @Property(tries = 300)
  void everyTableThatIsQuotedProperlyIsReadBack(
      @ForAll("tables") List<List<String>> table,
      @ForAll("lineEnds") String lineEnd,
      @ForAll("separators") char separator)
      throws IOException {
    String text =
        table.stream()
            .map(row ->
                row.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(String.valueOf(separator))))
            .collect(Collectors.joining(lineEnd, "", lineEnd));
    assertThat(scan(text, separator)).isEqualTo(table);
  }

  @Property(tries = 300)
  void anyTextIsReadToItsEndWithLinesInOrder(@ForAll("anything") String text) throws IOException {
    CsvScanner scanner = new CsvScanner(new StringReader(text), ',');
    long before = 0;
    while (scanner.next()) {
      assertThat(scanner.line()).isGreaterThan(before);
      assertThat(scanner.filledCells()).isLessThanOrEqualTo(scanner.cells());
      before = scanner.line();
    }
    long lines = text.split("\r\n|\r|\n", -1).length;
    assertThat(before).isLessThanOrEqualTo(lines);
  }

  @Property(tries = 300)
  void linesWithoutQuotesAreCutAtSeparators(@ForAll("plain") List<String> lines)
      throws IOException {
    List<List<String>> expected = lines.stream().map(line -> List.of(line.split(",", -1))).toList();
    assertThat(scan(String.join("\n", lines) + "\n", ',')).isEqualTo(expected);
  }

  private static List<List<String>> scan(String text, char separator) throws IOException {
    CsvScanner scanner = new CsvScanner(new StringReader(text), separator);
    List<List<String>> rows = new ArrayList<>();
    while (scanner.next()) {
      List<String> row = new ArrayList<>();
      for (int cell = 0; cell < scanner.cells(); cell++) {
        row.add(scanner.cell(cell).toString());
      }
      rows.add(row);
    }
    return rows;
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell = Arbitraries.strings().withChars(",;\t|\"\r\n ab\u00E9").ofMaxLength(8);
    return cell.list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t', '|');
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().withChars(",\"\r\n a").ofMaxLength(40);
  }

  @Provide
  Arbitrary<List<String>> plain() {
    return Arbitraries.strings().withChars(",ab ").ofMaxLength(10).list().ofMinSize(1).ofMaxSize(5);
  }
}
