package com.goengineer.icp.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A CSV test resource (RFC 4180) with a header row. */
public record OracleTable(List<String> header, List<List<String>> rows) {

  /** Reads a resource such as "/oracles/ranks.csv". */
  public static OracleTable read(String resource) {
    List<List<String>> records = records(text(resource));
    return new OracleTable(records.getFirst(), records.subList(1, records.size()));
  }

  /** The text of a resource. */
  public static String text(String resource) {
    try (InputStream in = OracleTable.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"') {
        boolean escaped = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (escaped) {
          cell.append(letter);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (letter == ',' || letter == '\n')) {
        record.add(cell.toString());
        cell.setLength(0);
        if (letter == '\n') {
          records.add(record);
          record = new ArrayList<>();
        }
      } else if (letter != '\r') {
        cell.append(letter);
      }
    }
    return records;
  }

  public int size() {
    return rows.size();
  }

  /** A cell as text. */
  public String text(int row, String column) {
    int place = header.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("no column " + column + " in " + header);
    }
    return rows.get(row).get(place);
  }

  /** A cell as a number; blank is 0. */
  public double number(int row, String column) {
    String text = text(row, column);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  /** A cell of numbers separated by blanks. */
  public double[] numbers(int row, String column) {
    return Arrays.stream(text(row, column).split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** A column of numbers; blank is 0. */
  public double[] column(String column) {
    double[] values = new double[size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = number(row, column);
    }
    return values;
  }

  /** A column of texts. */
  public List<String> texts(String column) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < size(); row++) {
      texts.add(text(row, column));
    }
    return texts;
  }
}
