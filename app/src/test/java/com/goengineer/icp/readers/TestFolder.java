package com.goengineer.icp.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A directory of sources in a test: good customers and sales, and what a test puts there. */
final class TestFolder {
  static final String CUSTOMERS = "Customer ID,Company Name,Industry\n1,Acme,Dental\n";
  static final String SALES = "Company Name,Dates,GP,Revenue\nAcme,2024-05-03,12.50,40\n";

  private final Path directory;

  TestFolder(Path directory) {
    this.directory = directory;
  }

  /** With customers.csv and sales.csv that are fine. */
  static TestFolder good(Path directory) {
    return new TestFolder(directory).with("customers.csv", CUSTOMERS).with("sales.csv", SALES);
  }

  /** With a sales log to test, and customers that are fine. */
  static TestFolder sales(Path directory, String name, byte[] bytes) {
    return new TestFolder(directory).with("customers.csv", CUSTOMERS).with(name, bytes);
  }

  static TestFolder sales(Path directory, String text) {
    return sales(directory, "sales.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** With customers to test, and sales that are fine. */
  static TestFolder customers(Path directory, String name, byte[] bytes) {
    return new TestFolder(directory).with("sales.csv", SALES).with(name, bytes);
  }

  static TestFolder customers(Path directory, String text) {
    return customers(directory, "customers.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  TestFolder with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  TestFolder with(String name, byte[] bytes) {
    try {
      Files.write(directory.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path directory() {
    return directory;
  }

  Sources read() {
    return read(SourceSettings.NONE);
  }

  Sources read(SourceSettings settings) {
    return SourceCatalog.read(directory, settings);
  }

  Table readSales() {
    return table(read(), SourceRole.SALES_LOG);
  }

  /** The message with which the directory is refused. */
  String refusal() {
    return refusal(SourceSettings.NONE);
  }

  String refusal(SourceSettings settings) {
    SourceRefused refused =
        catchThrowableOfType(SourceRefused.class, () -> SourceCatalog.read(directory, settings));
    assertThat(refused).describedAs("the directory should be refused").isNotNull();
    return String.valueOf(Objects.requireNonNull(refused).getMessage());
  }

  static Table table(Sources sources, SourceRole role) {
    return Objects.requireNonNull(sources.byRole().get(role), role.label()).table();
  }

  /** The problems of a kind. */
  static List<Problem> problems(Sources sources, Problem.Code code) {
    return sources.problems().stream().filter(problem -> problem.code() == code).toList();
  }

  /** All problems through which a value or a row was set aside, or somebody should look. */
  static List<Problem> complaints(Sources sources) {
    return sources.problems().stream()
        .filter(problem -> problem.severity() != Problem.Severity.NOTICE)
        .toList();
  }

  /** A cell as text: amounts as decimals, days in ISO form, null when unknown. */
  static @Nullable String cell(Table table, String column, int row) {
    Column cells = table.column(column);
    if (cells.isUnknown(row)) {
      return null;
    }
    return switch (cells) {
      case Column.Text text -> text.get(row);
      case Column.Money money -> BigDecimal.valueOf(money.cents()[row], 2).toPlainString();
      case Column.Count count -> String.valueOf(count.values()[row]);
      case Column.Day day -> String.valueOf(day.get(row));
      case Column.Real real -> String.format(Locale.ROOT, "%s", real.values()[row]);
    };
  }

  /** All cells of a column. */
  static List<@Nullable String> column(Table table, String name) {
    List<@Nullable String> cells = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      cells.add(cell(table, name, row));
    }
    return cells;
  }
}
