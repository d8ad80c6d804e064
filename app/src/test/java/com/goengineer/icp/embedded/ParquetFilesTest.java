package com.goengineer.icp.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFilesTest {
  @TempDir Path directory;

  @Test
  void equalTablesAreEqualFilesAndComeBackInOrder() throws Exception {
    Table table = manyRows(300_000);
    try (ParquetFiles files = new ParquetFiles(directory)) {
      files.write(table, directory.resolve("a.parquet"));
      files.write(table, directory.resolve("b.parquet"));
      assertThat(Files.mismatch(directory.resolve("a.parquet"), directory.resolve("b.parquet")))
          .isEqualTo(-1);
      Table back = files.read(directory.resolve("a.parquet"));
      assertThat(back.count("n").values()).containsExactly(table.count("n").values());
      for (int row = 0; row < table.rows(); row++) {
        assertThat(back.text("few").get(row)).isEqualTo(table.text("few").get(row));
      }
    }
  }

  private static Table manyRows(int rows) {
    long[] numbers = new long[rows];
    long[] cents = new long[rows];
    for (int row = 0; row < rows; row++) {
      numbers[row] = (row * 2_654_435_761L) % 1_000_003;
      cents[row] = numbers[row] * 101;
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("n", new Column.Count(numbers));
    columns.put("gp", new Column.Money(cents));
    columns.put("few", fewDistinct(rows));
    return Table.of(columns);
  }

  /** One text in a hundred rows, some unknown: it travels as codes. */
  private static Column.Text fewDistinct(int rows) {
    String[] dictionary = {"a", "b", "Ångström"};
    int[] codes = new int[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = row % 7 % 4 - 1;
    }
    return new Column.Text(codes, dictionary);
  }
}
