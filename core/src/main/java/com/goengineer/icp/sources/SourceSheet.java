package com.goengineer.icp.sources;

import java.util.List;
import java.util.Optional;

/**
 * A sheet that plays a role, and where its fields stand.
 *
 * @param role the part it plays
 * @param file its file's name without folder
 * @param sheet its name, "" in formats without sheets
 * @param columns the columns that tell a field of the role
 */
public record SourceSheet(SourceRole role, String file, String sheet, List<SourceColumn> columns) {

  public SourceSheet {
    columns = List.copyOf(columns);
  }

  /** The column of a field, if the sheet has one. */
  public Optional<SourceColumn> column(String field) {
    return columns.stream().filter(column -> column.field().equals(field)).findFirst();
  }

  /** Reads like {@code customers.xlsx, sheet "Data"}. */
  public String describe() {
    return new Place(file, sheet, 0, -1, "").describe();
  }
}
