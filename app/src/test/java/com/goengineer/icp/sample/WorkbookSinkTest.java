package com.goengineer.icp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.sample.SampleSettings.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookSinkTest {

  private static final List<Cell> ONE_OF_EACH =
      List.of(
          Cell.text("Müller & <Söhne>, \"GmbH\""),
          Cell.BLANK,
          new Cell.Whole(-12),
          new Cell.Real(Math.nextDown(939.06)),
          new Cell.Amount(-100_050),
          new Cell.Amount(5),
          new Cell.Day(20_000),
          new Cell.ErrorValue("#N/A"),
          Cell.text(" two  blanks "));

  @TempDir private Path folder;

  @Test
  void aWorkbookGivesBackWhatWasWritten() throws IOException {
    Path file = folder.resolve("cells.xlsx");
    write(file, Format.XLSX);
    assertThat(SampleReading.workbook(file).getFirst())
        .containsExactly(
            "Müller & <Söhne>, \"GmbH\"",
            "",
            "-12",
            "939.0599999999998",
            "-1000.5",
            "0.05",
            "45569",
            "#N/A",
            " two  blanks ");
  }

  @Test
  void csvQuotesOnlyWhatMustBeQuoted() throws IOException {
    Path file = folder.resolve("cells.csv");
    write(file, Format.CSV);
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .isEqualTo(
            "\"Müller & <Söhne>, \"\"GmbH\"\"\",,-12,939.0599999999998,-1000.5,0.05,"
                + "2024-10-04,#N/A, two  blanks \n");
  }

  private static void write(Path file, Format format) throws IOException {
    try (RowSink sink = RowSink.open(file, format)) {
      sink.cells(ONE_OF_EACH);
    }
  }

  @Test
  void amountsArePrintedWithoutSuperfluousZeros() {
    assertThat(Cell.typedAmount(123_450)).isEqualTo(Cell.text("$1,234.50"));
    assertThat(Cell.typedAmount(-5)).isEqualTo(Cell.text("($0.05)"));
  }
}
