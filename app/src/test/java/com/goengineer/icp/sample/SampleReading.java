package com.goengineer.icp.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads what the generator wrote by other code than that of the product. */
final class SampleReading {
  private static final Pattern CSV_CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)");

  private SampleReading() {}

  /** Raw texts of the first sheet; "" for a missing cell. */
  static List<List<String>> workbook(Path file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      List<List<String>> all = new ArrayList<>();
      rows.forEach(
          row -> all.add(texts(row, all.isEmpty() ? row.getCellCount() : all.get(0).size())));
      return all;
    }
  }

  private static List<String> texts(Row row, int width) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
      texts.add(cell == null || cell.getRawValue() == null ? "" : cell.getRawValue());
    }
    return texts;
  }

  /** Cells of a file without line breaks inside cells. */
  static List<List<String>> csv(Path file) {
    try {
      return Files.readAllLines(file).stream().map(SampleReading::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher matcher = CSV_CELL.matcher(line);
    boolean more = true;
    while (more && matcher.find()) {
      String quoted = matcher.group(1);
      cells.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
      more = !matcher.group(3).isEmpty();
    }
    return cells;
  }

  /** A column by its header, without the header. */
  static List<String> column(List<List<String>> rows, String header) {
    int column = rows.getFirst().indexOf(header);
    return rows.stream().skip(1).map(row -> row.get(column)).toList();
  }
}
