package com.goengineer.icp.readers;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program writes is read back: names, days, and every double to the cent. */
class WorkbookRoundTripTest {
  private static final int ROWS = 5000;
  private static final List<String> NAMES =
      List.of("Acme & Söhne", "<b>Beta</b>", "日本電気", "O'Neill \"Inc\"", " x_x0041_x ", "😀 Ltd");

  @Test
  void everyRowComesBack(@TempDir Path directory) throws IOException {
    write(directory.resolve("sales.xlsx"), new Random(11));
    Table log =
        TestFolder.table(
            new TestFolder(directory).with("customers.csv", TestFolder.CUSTOMERS).read(),
            SourceRole.SALES_LOG);
    Random again = new Random(11);
    assertThat(log.rows()).isEqualTo(ROWS);
    for (int row = 0; row < ROWS; row++) {
      String name = NAMES.get(again.nextInt(NAMES.size())).strip();
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(again.nextInt(20_000));
      double gp = amount(again);
      assertThat(log.text("company_name").get(row)).isEqualTo(name);
      assertThat(log.day("day").get(row)).isEqualTo(day);
      assertThat(BigDecimal.valueOf(log.money("gp").cents()[row], 2))
          .isEqualTo(new BigDecimal(Double.toString(gp)).setScale(2, RoundingMode.HALF_EVEN));
      assertThat(log.count(SourceTables.ROW).values()[row]).isEqualTo(row + 2);
    }
  }

  private static void write(Path file, Random random) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Log");
      List<String> headers = List.of("Company Name", "Dates", "GP");
      for (int column = 0; column < 3; column++) {
        sheet.value(0, column, headers.get(column));
      }
      for (int row = 1; row <= ROWS; row++) {
        // The writer does not escape what looks like an escape, so this test does.
        sheet.value(
            row, 0, NAMES.get(random.nextInt(NAMES.size())).replace("_x0041_", "_x005F_x0041_"));
        sheet.value(row, 1, LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000)));
        sheet.style(row, 1).format("yyyy-mm-dd").set();
        sheet.value(row, 2, amount(random));
      }
    }
  }

  /** Amounts of every size and with the noise of arithmetic in doubles. */
  private static double amount(Random random) {
    double size = StrictMath.pow(10, random.nextInt(9));
    return (random.nextDouble() - 0.3) * size / (1 + random.nextInt(3));
  }
}
