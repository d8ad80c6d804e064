package com.goengineer.icp.industries;

import java.util.ArrayList;
import java.util.List;

/** Splits small CSV texts (RFC 4180) such as the taxonomy into rows of cells. */
final class CsvText {
  private final String text;
  private int at;

  private CsvText(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** All rows, blank lines left out. A quote that is never closed ends with the text. */
  static List<List<String>> rows(String text) {
    CsvText csv = new CsvText(text);
    List<List<String>> rows = new ArrayList<>();
    while (csv.at < csv.text.length()) {
      List<String> row = csv.row();
      if (row.size() > 1 || !row.getFirst().isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    skipLineEnd();
    return cells;
  }

  private String cell() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      if (text.charAt(at) != '"') {
        cell.append(text.charAt(at));
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append('"');
        at++;
      } else {
        at++;
        break;
      }
    }
    return cell.append(plain()).toString();
  }

  private void skipLineEnd() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
  }
}
