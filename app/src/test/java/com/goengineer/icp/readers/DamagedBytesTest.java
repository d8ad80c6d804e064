package com.goengineer.icp.readers;

import static com.goengineer.icp.readers.WorkbookBuilder.date;
import static com.goengineer.icp.readers.WorkbookBuilder.formula;
import static com.goengineer.icp.readers.WorkbookBuilder.number;
import static com.goengineer.icp.readers.WorkbookBuilder.row;
import static com.goengineer.icp.readers.WorkbookBuilder.shared;
import static com.goengineer.icp.readers.WorkbookBuilder.text;
import static com.goengineer.icp.readers.WorkbookBuilder.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file is damaged, it is read or refused with a message that names it: never worse. */
class DamagedBytesTest {
  private static final int TRIALS = 200;
  private static final List<List<String>> LOG =
      List.of(
          List.of("Company Name", "Dates", "GP", "Product"),
          List.of("Acme \"Söhne\"", "2024-05-03", "1,234.50", "Robot, big"),
          List.of("Beta", "31/12/2023", "(7)", ""),
          List.of("Gamma\nInc", "", "$3", "x"));

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void isReadOrRefusedByName(TableFormat format, @TempDir Path directory) throws IOException {
    format.write(directory, "sales", LOG);
    Path file = file(directory);
    byte[] whole = Files.readAllBytes(file);
    TestFolder folder = new TestFolder(directory).with("customers.csv", TestFolder.CUSTOMERS);
    Random random = new Random(42);
    for (int trial = 0; trial < TRIALS; trial++) {
      Files.write(file, damaged(whole, random));
      try {
        assertThat(folder.read().inputs()).hasSize(2);
      } catch (SourceRefused refused) {
        assertThat(refused).hasMessageContaining("sales");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels"
      })
  void aWorkbookWithADamagedPartIsReadOrRefusedByName(String part, @TempDir Path directory) {
    WorkbookBuilder workbook =
        WorkbookBuilder.workbook()
            .sharedStrings("<t>Acme</t>", "<r><t>Be</t></r><r><t>ta</t></r>")
            .sheet(
                "Log",
                texts(1, "Company Name", "Dates", "GP"),
                row(2, shared(0), date("45415"), number("1234.5")),
                row(3, shared(1), text("31/12/2023"), formula("7")));
    byte[] whole = workbook.partBytes(part);
    TestFolder folder = new TestFolder(directory).with("customers.csv", TestFolder.CUSTOMERS);
    Random random = new Random(7);
    for (int trial = 0; trial < TRIALS; trial++) {
      folder.with("sales.xlsx", workbook.part(part, damaged(whole, random)).bytes());
      try {
        assertThat(folder.read().inputs()).hasSize(2);
      } catch (SourceRefused refused) {
        assertThat(refused).hasMessageContaining("sales");
      }
    }
  }

  /** Some bytes replaced, and sometimes a stretch cut out or the end missing. */
  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> without(bytes, random.nextInt(bytes.length), random.nextInt(40));
      default -> bytes;
    };
  }

  private static byte[] without(byte[] bytes, int from, int count) {
    int to = Math.min(bytes.length, from + count);
    byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
    System.arraycopy(bytes, to, rest, from, bytes.length - to);
    return rest;
  }

  private static Path file(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findFirst().orElseThrow();
    }
  }
}
