package com.goengineer.icp.runs;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The .xlsx form of a table: one sheet, numbers as numbers, days as dates, text never a formula.
 */
final class XlsxFile {
  private static final int ROWS_OF_A_SHEET = 1_048_576;

  /** Rows kept until they are written out. */
  private static final int ROWS_IN_MEMORY = 2_000;

  private XlsxFile() {}

  static void write(Table table, Path file) {
    if (table.rows() >= ROWS_OF_A_SHEET) {
      throw new UnusableFile(
          String.format(
              Locale.ROOT,
              "%,d accounts do not fit into a sheet of %,d rows. Export csv or parquet, or fewer"
                  + " accounts.",
              table.rows(),
              ROWS_OF_A_SHEET));
    }
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "icp", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Accounts");
      List<String> names = table.names();
      for (int column = 0; column < names.size(); column++) {
        sheet.value(0, column, FormulaGuard.guard(names.get(column)));
      }
      sheet.freezePane(2, 1);
      List<Column> columns = List.copyOf(table.columns().values());
      for (int row = 0; row < table.rows(); row++) {
        writeRow(sheet, columns, row);
        if (row % ROWS_IN_MEMORY == 0) {
          sheet.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeRow(Worksheet sheet, List<Column> columns, int row) {
    for (int index = 0; index < columns.size(); index++) {
      if (!columns.get(index).isUnknown(row)) {
        switch (columns.get(index)) {
          case Column.Text text ->
              sheet.value(row + 1, index, FormulaGuard.guard(text.orEmpty(row)));
          case Column.Money money ->
              sheet.value(row + 1, index, BigDecimal.valueOf(money.cents()[row], 2));
          case Column.Count count -> sheet.value(row + 1, index, count.values()[row]);
          case Column.Day day -> {
            sheet.value(row + 1, index, LocalDate.ofEpochDay(day.epochDays()[row]));
            sheet.style(row + 1, index).format("yyyy-mm-dd").set();
          }
          case Column.Real real -> sheet.value(row + 1, index, real.values()[row]);
        }
      }
    }
  }
}
