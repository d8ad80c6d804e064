package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns that customers keep although no score reads them: owner, territory, contact ... */
final class PassThrough {
  private PassThrough() {}

  /** Columns with a header that tell no field, in order; none for other roles. */
  static List<Integer> columns(ColumnMapping mapping) {
    return mapping.role() != SourceRole.CUSTOMERS
        ? List.of()
        : mapping.unmapped().stream()
            .filter(column -> !mapping.headers().get(column).isBlank())
            .toList();
  }

  /** Their headers; equal ones are numbered, so that each names one column. */
  static List<String> headers(ColumnMapping mapping) {
    List<String> headers = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int column : columns(mapping)) {
      String given = mapping.headers().get(column).strip();
      String header = given;
      for (int number = 2; !taken.add(HeaderName.normal(header)); number++) {
        header = given + " (" + number + ")";
      }
      headers.add(header);
    }
    return headers;
  }
}
