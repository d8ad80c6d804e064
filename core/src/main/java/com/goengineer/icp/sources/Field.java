package com.goengineer.icp.sources;

import java.util.List;

/**
 * One thing a source tells about a row.
 *
 * @param name our name, in SQL and in {@code [sources.<role>.columns]} of config.toml
 * @param type how its cells are read
 * @param headers header spellings that mean it, compared without case, white space and punctuation;
 *     the first is the usual one and stands in messages
 * @param lesserHeaders spellings that mean it only where none of {@code headers} is there, for they
 *     can mean something else beside it ("Customer" beside "Company Name" may be a number)
 * @param required true when the role cannot be played without this column
 */
public record Field(
    String name,
    FieldType type,
    List<String> headers,
    List<String> lesserHeaders,
    boolean required) {

  public Field {
    headers = List.copyOf(headers);
    lesserHeaders = List.copyOf(lesserHeaders);
    if (headers.isEmpty()) {
      throw new IllegalArgumentException("field " + name + " has no header");
    }
  }

  static Field required(String name, FieldType type, String... headers) {
    return new Field(name, type, List.of(headers), List.of(), true);
  }

  static Field optional(String name, FieldType type, String... headers) {
    return new Field(name, type, List.of(headers), List.of(), false);
  }

  /** The same with spellings for want of a better one. */
  Field orElse(List<String> lesser) {
    return new Field(name, type, headers, lesser, required);
  }
}
