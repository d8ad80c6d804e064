package com.goengineer.icp.industries;

import java.util.List;

/** Tables beside the tests. */
final class TestTables {
  private TestTables() {}

  /** The rows below the header. */
  static List<List<String>> rows(String name) {
    List<List<String>> rows = CsvText.rows(Taxonomy.resource(name));
    return rows.subList(1, rows.size());
  }
}
