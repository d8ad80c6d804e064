package com.goengineer.icp.readers;

import com.goengineer.icp.readers.format.CellKind;
import com.goengineer.icp.readers.format.CellSink;
import com.goengineer.icp.readers.format.Content;
import com.goengineer.icp.readers.format.FileProbe;
import com.goengineer.icp.readers.format.SourceDocument;
import com.goengineer.icp.readers.format.SourceFile;
import com.goengineer.icp.readers.format.SourceReader;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.table.Column;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A file as text: the first row of its first sheet names the columns, everything below is their
 * text as given, blank cells are unknown. For files that play no role.
 */
public final class PlainTable {
  private final String file;
  private final Map<String, List<@Nullable String>> cells;
  private final List<Long> numbers;

  private PlainTable(String file, Rows rows) {
    this.file = file;
    this.cells = rows.columns(file);
    this.numbers = List.copyOf(rows.numbers.subList(1, rows.numbers.size()));
  }

  /**
   * Reads a file of any format that sources may have.
   *
   * @throws SourceRefused when it cannot be read or has no header row
   */
  public static PlainTable read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new SourceRefused(path + " is not a file. Check its name.");
    }
    SourceFile source = FileProbe.probe(path);
    if (!(source.content() instanceof Content.Supported supported)) {
      throw new SourceRefused(
          path + " is not a table that can be read. Save it as .csv, .xlsx or .parquet.");
    }
    try (SourceDocument document = SourceReader.of(supported.format()).open(source)) {
      Rows rows = new Rows();
      document.read(document.sheets().getFirst(), rows);
      return new PlainTable(source.name(), rows);
    }
  }

  /** The number of a row as its file shows it; row 0 is the first below the header. */
  public long rowNumber(int row) {
    return numbers.get(row);
  }

  /** Headers in order. */
  public List<String> headers() {
    return List.copyOf(cells.keySet());
  }

  /**
   * The column of a header.
   *
   * @throws SourceRefused when there is none; the message lists the headers
   */
  public Column.Text column(String header) {
    return find(header)
        .orElseThrow(() ->
            new SourceRefused(
                "%s has no column \"%s\". It has: %s."
                    .formatted(file, header, String.join(", ", new TreeSet<>(cells.keySet())))));
  }

  /** The column of a header, compared without case, white space and punctuation. */
  public Optional<Column.Text> find(String header) {
    String wanted = HeaderName.normal(header);
    return cells.entrySet().stream()
        .filter(each -> HeaderName.normal(each.getKey()).equals(wanted))
        .findFirst()
        .map(each -> Column.Text.of(each.getValue()));
  }

  /** Collects rows as lists of cells. */
  private static final class Rows implements CellSink {
    private final List<List<@Nullable String>> rows = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();
    private List<@Nullable String> row = new ArrayList<>();
    private long number;

    @Override
    public boolean startRow(long at, int count, int filled) {
      number = at;
      row = new ArrayList<>();
      return true;
    }

    @Override
    public void cell(int column, CellKind kind, CharSequence text) {
      while (row.size() <= column) {
        row.add(null);
      }
      String value = text.toString().strip();
      row.set(column, value.isEmpty() ? null : value);
    }

    @Override
    public void unclosedQuote(int column, CharSequence rest) {
      cell(column, CellKind.TEXT, rest);
    }

    @Override
    public void endRow() {
      if (row.stream().anyMatch(cell -> cell != null)) {
        rows.add(row);
        numbers.add(number);
      }
    }

    Map<String, List<@Nullable String>> columns(String file) {
      if (rows.isEmpty()) {
        throw new SourceRefused(file + " is empty; a header row was expected.");
      }
      Map<String, List<@Nullable String>> columns = new LinkedHashMap<>();
      List<@Nullable String> headers = rows.getFirst();
      for (int column = 0; column < headers.size(); column++) {
        String header = headers.get(column);
        if (header != null) {
          columns.putIfAbsent(header, below(column));
        }
      }
      return columns;
    }

    private List<@Nullable String> below(int column) {
      List<@Nullable String> values = new ArrayList<>(rows.size());
      for (List<@Nullable String> each : rows.subList(1, rows.size())) {
        values.add(column < each.size() ? each.get(column) : null);
      }
      return values;
    }
  }
}
