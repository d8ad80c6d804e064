package com.goengineer.icp.sources;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where something stands in a source, in the words a spreadsheet shows.
 *
 * @param file the file's name without its folder, "" when the place is not in a file
 * @param sheet the sheet's name, "" where there are none
 * @param row the row as Excel shows it (the header is usually 1), 0 when a whole file is meant
 * @param columnIndex 0-based position of the column, -1 when a whole row is meant
 * @param header the column's header as given, "" when a whole row is meant
 */
public record Place(String file, String sheet, long row, int columnIndex, String header)
    implements Serializable {

  /** File, sheet, row, column. */
  public static final Comparator<Place> READING_ORDER =
      Comparator.comparing(Place::file)
          .thenComparing(Place::sheet)
          .thenComparingLong(Place::row)
          .thenComparingInt(Place::columnIndex);

  /** A whole file. */
  public static Place ofFile(String file) {
    return new Place(file, "", 0, -1, "");
  }

  /** A whole row. */
  public static Place ofRow(String file, String sheet, long row) {
    return new Place(file, sheet, row, -1, "");
  }

  /**
   * Reads like {@code customers.xlsx, sheet "Data", cell H214 ("Annual Revenue")}; for text files
   * {@code sales.csv, line 12, column 3 ("GP")}.
   */
  public String describe() {
    StringBuilder text = new StringBuilder(file);
    if (!sheet.isEmpty()) {
      text.append(", sheet \"").append(sheet).append('"');
    }
    if (row > 0) {
      text.append(sheet.isEmpty() ? describeInText() : describeInSheet());
    }
    return text.toString();
  }

  private String describeInSheet() {
    return columnIndex < 0
        ? ", row " + row
        : ", cell " + columnLetters(columnIndex) + row + quoted();
  }

  private String describeInText() {
    return columnIndex < 0
        ? ", line " + row
        : ", line " + row + ", column " + (columnIndex + 1) + quoted();
  }

  private String quoted() {
    return header.isEmpty() ? "" : " (\"" + header + "\")";
  }

  /** Column letters as a spreadsheet shows them: 0 is A, 25 is Z, 26 is AA. */
  public static String columnLetters(int columnIndex) {
    StringBuilder letters = new StringBuilder();
    for (int rest = columnIndex; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
