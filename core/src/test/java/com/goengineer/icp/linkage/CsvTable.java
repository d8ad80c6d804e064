package com.goengineer.icp.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Just enough CSV for the labelled sets: quotes, commas and line breaks inside quotes. */
record CsvTable(List<String> header, List<List<String>> rows) {

  static CsvTable read(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char character : (Files.readString(file) + "\n").toCharArray()) {
      if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && (character == ',' || character == '\n')) {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (character == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(character);
      }
    }
    List<List<String>> data = rows.stream().skip(1).filter(cells -> cells.size() > 1).toList();
    return new CsvTable(rows.getFirst(), data);
  }

  boolean has(String name) {
    return header.contains(name);
  }

  List<String> column(String name) {
    int at = header.indexOf(name);
    return rows.stream().map(row -> at < row.size() ? row.get(at) : "").toList();
  }
}
