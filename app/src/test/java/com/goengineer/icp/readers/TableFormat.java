package com.goengineer.icp.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a table of texts in each format that can be read; the first row is the header. */
enum TableFormat {
  CSV {
    @Override
    void write(Path directory, String name, List<List<String>> rows) {
      String text =
          rows.stream()
              .map(row -> row.stream().map(TableFormat::quote).collect(Collectors.joining(",")))
              .collect(Collectors.joining("\n", "", "\n"));
      save(directory.resolve(name + ".csv"), text.getBytes(StandardCharsets.UTF_8));
    }
  },
  XLSX {
    @Override
    void write(Path directory, String name, List<List<String>> rows) {
      String[] xml =
          IntStream.range(0, rows.size())
              .mapToObj(i -> escapedTexts(i + 1, rows.get(i)))
              .toArray(String[]::new);
      save(
          directory.resolve(name + ".xlsx"), WorkbookBuilder.workbook().sheet("Data", xml).bytes());
    }
  },
  PARQUET {
    @Override
    void write(Path directory, String name, List<List<String>> rows) {
      String columns =
          rows.getFirst().stream().map(TableFormat::identifier).collect(Collectors.joining(", "));
      String values =
          rows.stream()
              .skip(1)
              .map(row ->
                  row.stream()
                      .map(TableFormat::literal)
                      .collect(Collectors.joining(", ", "(", ")")))
              .collect(Collectors.joining(", "));
      String select = "SELECT * FROM (VALUES " + values + ") t(" + columns + ")";
      copyToParquet(select, directory.resolve(name + ".parquet"));
    }
  };

  abstract void write(Path directory, String name, List<List<String>> rows);

  /** Writes the result of a query as Parquet. */
  static void copyToParquet(String select, Path file) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (" + select + ") TO " + literal(file.toString()) + " (FORMAT parquet)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Control characters cannot stand in XML: workbooks write them as _xHHHH_. */
  private static String escapedTexts(int number, List<String> cells) {
    String[] escaped =
        cells.stream()
            .map(cell -> cell.replace("\u0007", "_x0007_").replace("\r", "_x000D_"))
            .toArray(String[]::new);
    return WorkbookBuilder.texts(number, escaped);
  }

  private static String quote(String cell) {
    return cell.matches("[\\w .:/+-]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private static String identifier(String name) {
    return "\"" + name + "\"";
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static void save(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
