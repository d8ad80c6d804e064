package com.goengineer.icp.sources;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows as one text, so that rows can be compared, ordered and named by their content alone.
 *
 * <p>Cells are joined by U+001F, which no cell contains (readers remove control characters).
 */
public final class RowText {
  private static final char SEPARATOR = '\u001f';

  private RowText() {}

  /**
   * The canonical text of each row: every cell but its place in the file, columns in code point
   * order of their names, money in cents, days as day numbers, unknown as nothing. Equal content
   * gives equal text whatever the order of rows and columns in the source.
   */
  public static Column.Text canonical(Table table) {
    Map<String, Column> columns = new TreeMap<>(table.columns());
    columns.keySet().removeAll(List.of(SourceTables.FILE, SourceTables.SHEET, SourceTables.ROW));
    String[] texts = new String[table.rows()];
    int[] codes = new int[table.rows()];
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < texts.length; row++) {
      text.setLength(0);
      for (Column column : columns.values()) {
        append(text, column, row);
        text.append(SEPARATOR);
      }
      texts[row] = text.toString();
      codes[row] = row;
    }
    return new Column.Text(codes, texts);
  }

  private static void append(StringBuilder text, Column column, int row) {
    if (column.isUnknown(row)) {
      return;
    }
    switch (column) {
      case Column.Text texts -> text.append(texts.orEmpty(row));
      case Column.Money money -> text.append(money.cents()[row]);
      case Column.Count counts -> text.append(counts.values()[row]);
      case Column.Day days -> text.append(days.epochDays()[row]);
      case Column.Real reals -> text.append(reals.values()[row]);
    }
  }

  /**
   * Joins text columns into one, unknown where all of them are unknown. Linear in rows; each
   * distinct combination is joined once.
   */
  public static Column.Text joined(List<Column.Text> columns) {
    Column.Text joined = columns.getFirst();
    for (Column.Text next : columns.subList(1, columns.size())) {
      joined = pair(joined, next);
    }
    return unknownWhereAllAre(joined, columns);
  }

  private static Column.Text pair(Column.Text left, Column.Text right) {
    Map<Long, Integer> codeOfPair = new HashMap<>();
    Map<String, Integer> codeOfText = new HashMap<>();
    int[] codes = new int[left.size()];
    for (int row = 0; row < codes.length; row++) {
      long pair = ((long) left.codes()[row] << 32) | (right.codes()[row] & 0xffffffffL);
      Integer code = codeOfPair.get(pair);
      if (code == null) {
        String text = left.orEmpty(row) + SEPARATOR + right.orEmpty(row);
        Integer next = codeOfText.size();
        Integer known = codeOfText.putIfAbsent(text, next);
        code = known == null ? next : known;
        codeOfPair.put(pair, code);
      }
      codes[row] = code;
    }
    String[] dictionary = new String[codeOfText.size()];
    codeOfText.forEach((text, code) -> dictionary[code] = text);
    return new Column.Text(codes, dictionary);
  }

  private static Column.Text unknownWhereAllAre(Column.Text joined, List<Column.Text> columns) {
    int[] codes = joined.codes().clone();
    for (int row = 0; row < codes.length; row++) {
      int at = row;
      if (columns.stream().allMatch(column -> column.isUnknown(at))) {
        codes[row] = Column.Text.UNKNOWN;
      }
    }
    return new Column.Text(codes, joined.dictionary());
  }
}
