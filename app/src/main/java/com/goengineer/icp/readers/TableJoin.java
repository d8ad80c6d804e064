package com.goengineer.icp.readers;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of equal columns put one below the other. */
final class TableJoin {
  private TableJoin() {}

  /** The rows of all tables in their order; one table is handed back as it is. */
  static Table below(List<Table> tables) {
    if (tables.size() == 1) {
      return tables.getFirst();
    }
    int rows = tables.stream().mapToInt(Table::rows).sum();
    Map<String, Column> joined = new LinkedHashMap<>();
    for (String name : tables.getFirst().names()) {
      joined.put(name, join(tables.stream().map(table -> table.column(name)).toList(), rows));
    }
    return new Table(joined, rows);
  }

  private static Column join(List<Column> parts, int rows) {
    return switch (parts.getFirst()) {
      case Column.Text text -> joinTexts(parts, rows);
      case Column.Money money ->
          new Column.Money(
              longs(parts.stream().map(part -> ((Column.Money) part).cents()).toList(), rows));
      case Column.Count count ->
          new Column.Count(
              longs(parts.stream().map(part -> ((Column.Count) part).values()).toList(), rows));
      case Column.Day day -> joinDays(parts, rows);
      case Column.Real real -> throw new IllegalArgumentException("no source has real numbers");
    };
  }

  private static long[] longs(List<long[]> parts, int rows) {
    long[] all = new long[rows];
    int filled = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, all, filled, part.length);
      filled += part.length;
    }
    return all;
  }

  private static Column joinDays(List<Column> parts, int rows) {
    int[] all = new int[rows];
    int filled = 0;
    for (Column part : parts) {
      int[] days = ((Column.Day) part).epochDays();
      System.arraycopy(days, 0, all, filled, days.length);
      filled += days.length;
    }
    return new Column.Day(all);
  }

  private static Column joinTexts(List<Column> parts, int rows) {
    int[] codes = new int[rows];
    Map<String, Integer> codeOf = new LinkedHashMap<>();
    int filled = 0;
    for (Column part : parts) {
      Column.Text text = (Column.Text) part;
      int[] newCodes = new int[text.dictionary().length];
      for (int code = 0; code < newCodes.length; code++) {
        int next = codeOf.size();
        newCodes[code] = codeOf.computeIfAbsent(text.dictionary()[code], unseen -> next);
      }
      for (int code : text.codes()) {
        codes[filled] = code == Column.Text.UNKNOWN ? code : newCodes[code];
        filled++;
      }
    }
    return new Column.Text(codes, new ArrayList<>(codeOf.keySet()).toArray(String[]::new));
  }
}
