package com.goengineer.icp.runs;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON form of a table: a list of objects, one a line; unknown is null, money a string. */
final class JsonRows {
  private JsonRows() {}

  static void write(Table table, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("[");
      for (int row = 0; row < table.rows(); row++) {
        out.write(row == 0 ? "\n" : ",\n");
        out.write(Json.compact(object(table, row)));
      }
      out.write("\n]\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable Object> object(Table table, int row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    table.columns().forEach((name, column) -> object.put(name, value(column, row)));
    return object;
  }

  private static @Nullable Object value(Column column, int row) {
    if (column.isUnknown(row)) {
      return null;
    }
    return switch (column) {
      case Column.Text text -> text.orEmpty(row);
      case Column.Money money -> NumberText.money(money.cents()[row]);
      case Column.Count count -> count.values()[row];
      case Column.Day day -> LocalDate.ofEpochDay(day.epochDays()[row]).toString();
      case Column.Real real -> real.values()[row];
    };
  }
}
