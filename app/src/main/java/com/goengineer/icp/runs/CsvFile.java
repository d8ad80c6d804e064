package com.goengineer.icp.runs;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The CSV form of a table: UTF-8, RFC 4180, CRLF, empty for unknown. */
public final class CsvFile {
  private static final int BUFFER = 1 << 16;

  private CsvFile() {}

  /** Writes a table with its names as headers. */
  public static void write(Table table, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(table, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a table with its names as headers; does not close the stream. */
  public static void write(Table table, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(BUFFER).build(text);
    csv.writeRecord(table.names().stream().map(FormulaGuard::guard).toList());
    List<Column> columns = List.copyOf(table.columns().values());
    String[] cells = new String[columns.size()];
    for (int row = 0; row < table.rows(); row++) {
      for (int index = 0; index < cells.length; index++) {
        cells[index] = cell(columns.get(index), row);
      }
      csv.writeRecord(cells);
    }
    csv.flush();
  }

  /**
   * Reads a file that {@link #write(Table, Path)} made: one map from header to text per row, "" for
   * unknown.
   *
   * @throws UnusableFile when it is missing or damaged
   */
  public static List<Map<String, String>> read(Path file) {
    List<Map<String, String>> rows = new ArrayList<>();
    forEachRecord(
        file,
        line -> {
          Map<String, String> row = new LinkedHashMap<>();
          line.getFieldsAsMap().forEach((name, text) -> row.put(name, FormulaGuard.unguard(text)));
          rows.add(row);
        });
    return rows;
  }

  /**
   * Reads such a file row by row and keeps none, for files with a row per name of a source.
   *
   * @param each gets the text by header, "" for unknown and for a header that there is not
   * @throws UnusableFile when it is missing or damaged
   */
  static void forEach(Path file, Consumer<UnaryOperator<String>> each) {
    forEachRecord(
        file,
        line -> each.accept(name -> line.findField(name).map(FormulaGuard::unguard).orElse("")));
  }

  private static void forEachRecord(Path file, Consumer<NamedCsvRecord> each) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      reader.forEach(each);
    } catch (IOException | CsvParseException e) {
      throw new UnusableFile(
          file + " is missing or damaged. Restore it from a copy, or run again.", e);
    }
  }

  /** The text of a cell; "" when unknown. */
  static String cell(Column column, int row) {
    if (column.isUnknown(row)) {
      return "";
    }
    return switch (column) {
      case Column.Text text -> FormulaGuard.guard(text.orEmpty(row));
      case Column.Money money -> NumberText.money(money.cents()[row]);
      case Column.Count count -> Long.toString(count.values()[row]);
      case Column.Day day -> LocalDate.ofEpochDay(day.epochDays()[row]).toString();
      case Column.Real real -> NumberText.real(real.values()[row]);
    };
  }
}
