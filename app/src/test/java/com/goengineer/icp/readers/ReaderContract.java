package com.goengineer.icp.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.readers.format.CellKind;
import com.goengineer.icp.readers.format.CellSink;
import com.goengineer.icp.readers.format.FileProbe;
import com.goengineer.icp.readers.format.SheetName;
import com.goengineer.icp.readers.format.SourceDocument;
import com.goengineer.icp.readers.format.SourceFile;
import com.goengineer.icp.readers.format.SourceReader;
import com.goengineer.icp.sources.SourceFormat;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every source format owes its users; a new one inherits this and writes its own files. */
abstract class ReaderContract {
  private static final List<List<String>> LOG =
      List.of(
          List.of("Company Name", "Dates", "GP", "Revenue", "Product", "Customer ID"),
          List.of("Ångström & Söhne <AG>", "2024-05-03", "12.50", "-3", "R\"2\", D2", "10005.0"),
          List.of("", "", "", "", "", ""),
          List.of("日本電気", "31/12/2023", "(1,000.555)", "$7", "", "CG-1"),
          List.of("O'Neill\n\tInc", "bad", "bad", "", "x;y|z", "00123"));

  @TempDir private Path directory = Path.of("");

  abstract TableFormat format();

  abstract SourceFormat sourceFormat();

  @Test
  void theSameContentGivesTheSameTable() {
    format().write(directory, "log", LOG);
    Table table = TestFolder.table(folder().read(), SourceRole.SALES_LOG);
    assertThat(TestFolder.column(table, SourceTables.ROW)).containsExactly("2", "4", "5");
    assertThat(TestFolder.column(table, "company_name"))
        .containsExactly("Ångström & Söhne <AG>", "日本電気", "O'Neill Inc");
    assertThat(TestFolder.column(table, "day")).containsExactly("2024-05-03", "2023-12-31", null);
    assertThat(TestFolder.column(table, "gp")).containsExactly("12.50", "-1000.56", null);
    assertThat(TestFolder.column(table, "revenue")).containsExactly("-3.00", "7.00", null);
    assertThat(TestFolder.column(table, "product")).containsExactly("R\"2\", D2", null, "x;y|z");
    assertThat(TestFolder.column(table, "customer_id")).containsExactly("10005", "CG-1", "00123");
    assertThat(TestFolder.column(table, "city")).containsExactly(null, null, null);
  }

  @Test
  void theTableHasTheColumnsOfTheRoleInOrder() {
    format().write(directory, "log", LOG);
    assertThat(TestFolder.table(folder().read(), SourceRole.SALES_LOG).names())
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of(SourceTables.FILE, SourceTables.SHEET, SourceTables.ROW),
                    SourceRole.SALES_LOG.fields().stream().map(field -> field.name()))
                .toList());
  }

  @Test
  void problemsStandInTheOrderOfTheFileWithTheirPlace() {
    format().write(directory, "log", LOG);
    assertThat(TestFolder.complaints(folder().read()))
        .extracting(problem -> problem.place().row() + " " + problem.place().header())
        .containsExactly("5 Dates", "5 GP");
  }

  @Test
  void theFormatIsRecognisedByContentNotByName() throws IOException {
    format().write(directory, "log", LOG);
    Path odd = directory.resolve("log.dat");
    Files.move(file(), odd);
    assertThat(TestFolder.table(folder().read(), SourceRole.SALES_LOG).rows()).isEqualTo(3);
  }

  @Test
  void aSinkThatWantsNoMoreGetsNoMore() {
    format().write(directory, "log", LOG);
    Recorder recorder = new Recorder(2);
    try (SourceDocument document = open()) {
      document.read(document.sheets().getFirst(), recorder);
    }
    assertThat(recorder.rows).hasSize(2);
  }

  @Test
  void aDocumentCanBeReadAgain() {
    format().write(directory, "log", LOG);
    Recorder first = new Recorder(Integer.MAX_VALUE);
    Recorder second = new Recorder(Integer.MAX_VALUE);
    try (SourceDocument document = open()) {
      SheetName sheet = document.sheets().getFirst();
      document.read(sheet, first);
      document.read(sheet, second);
    }
    assertThat(second.rows).isEqualTo(first.rows).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void aFileThatIsCutShortIsRefusedByName() throws IOException {
    format().write(directory, "log", LOG);
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));
    if (sourceFormat() == SourceFormat.CSV) {
      return; // A text file has no end that could be missing.
    }
    assertThatThrownBy(() -> folder().read())
        .isInstanceOf(SourceRefused.class)
        .hasMessageContaining(file().getFileName().toString());
  }

  private TestFolder folder() {
    return new TestFolder(directory).with("customers.csv", TestFolder.CUSTOMERS);
  }

  private SourceDocument open() {
    SourceFile file = FileProbe.forced(FileProbe.probe(file()), sourceFormat());
    return SourceReader.of(sourceFormat()).open(file);
  }

  private Path file() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(path -> path.getFileName().toString().startsWith("log."))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the cells of the first rows as text. */
  private static final class Recorder implements CellSink {
    private final int limit;
    private final List<List<String>> rows = new ArrayList<>();

    Recorder(int limit) {
      this.limit = limit;
    }

    @Override
    public boolean startRow(long row, int cells, int filled) {
      if (rows.size() == limit) {
        return false;
      }
      rows.add(new ArrayList<>());
      return true;
    }

    @Override
    public void cell(int column, CellKind kind, CharSequence text) {
      rows.getLast().add(column + " " + kind + " " + text);
    }

    @Override
    public void unclosedQuote(int column, CharSequence rest) {
      throw new AssertionError("no quote is open");
    }

    @Override
    public void endRow() {
      // Rows are kept as they grow.
    }
  }
}
