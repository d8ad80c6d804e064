package com.goengineer.icp.sources;

import com.goengineer.icp.table.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The typed rows of all sources of a run, each with its place in its file. Every non-empty row is
 * here, also the ones with unusable cells.
 *
 * @param tables role to staged table (see {@link SourceTables}); a role without a source has an
 *     empty table
 * @param passThroughHeaders headers of the customers' further columns extra_0, extra_1 ...
 * @param sheets the sheets that the rows stand in, in any order
 * @param salesInEngine whether no process holds the sales log: it is the table {@link #SALES_ROWS}
 *     of the engine already, and the table of its role here is empty
 */
public record StagedSources(
    Map<SourceRole, Table> tables,
    List<String> passThroughHeaders,
    List<SourceSheet> sheets,
    boolean salesInEngine) {

  /** The engine's table of the sales log when {@code salesInEngine}. */
  public static final String SALES_ROWS = "sales_rows";

  public StagedSources {
    Map<SourceRole, Table> complete = new EnumMap<>(SourceRole.class);
    for (SourceRole role : SourceRole.values()) {
      complete.put(role, tables.getOrDefault(role, SourceTables.empty(role)));
    }
    tables = Map.copyOf(complete);
    passThroughHeaders = List.copyOf(passThroughHeaders);
    sheets = List.copyOf(sheets);
  }

  /** Sources of which every row is here. */
  public StagedSources(
      Map<SourceRole, Table> tables, List<String> passThroughHeaders, List<SourceSheet> sheets) {
    this(tables, passThroughHeaders, sheets, false);
  }

  /** The staged table of a role. */
  public Table table(SourceRole role) {
    return tables.getOrDefault(role, SourceTables.empty(role));
  }

  /** The sheets of a role. */
  public List<SourceSheet> sheets(SourceRole role) {
    return sheets.stream().filter(sheet -> sheet.role() == role).toList();
  }

  /**
   * The place of a field in a row, with column and header as its sheet has them; without a column
   * of its own it is the usual header alone.
   *
   * @param row the place of the row
   * @param field {@link Field#name()}
   * @throws IllegalArgumentException when the role has no such field
   */
  public Place cell(SourceRole role, Place row, String field) {
    String usual =
        role.fields().stream()
            .filter(each -> each.name().equals(field))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(role + " has no field " + field))
            .headers()
            .getFirst();
    SourceColumn column =
        sheets(role).stream()
            .filter(sheet -> sheet.file().equals(row.file()) && sheet.sheet().equals(row.sheet()))
            .flatMap(sheet -> sheet.column(field).stream())
            .findFirst()
            .orElse(new SourceColumn(field, -1, usual));
    return new Place(row.file(), row.sheet(), row.row(), column.index(), column.header());
  }
}
