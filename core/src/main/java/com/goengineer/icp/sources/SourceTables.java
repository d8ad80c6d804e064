package com.goengineer.icp.sources;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The staged form of a source: where each row stands, then one column per field. */
public final class SourceTables {
  /** Name of the file a row stands in, without its folder. */
  public static final String FILE = "source_file";

  /** Name of the sheet, "" where there are none. */
  public static final String SHEET = "source_sheet";

  /** The row as Excel shows it. */
  public static final String ROW = "source_row";

  /** Pass-through columns are named by this and their position: extra_0, extra_1 ... */
  public static final String EXTRA = "extra_";

  /** The fields that say whom a row is about; rows equal in them are about the same. */
  public static final List<String> PARTY =
      List.of("customer_id", "company_name", "country", "state", "city", "street", "zip", "domain");

  private SourceTables() {}

  /** A staged table without rows: what an absent optional source amounts to. */
  public static Table empty(SourceRole role) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(FILE, Column.Text.unknown(0));
    columns.put(SHEET, Column.Text.unknown(0));
    columns.put(ROW, Column.Count.unknown(0));
    for (Field field : role.fields()) {
      columns.put(
          field.name(),
          switch (field.type()) {
            case ID, TEXT -> Column.Text.unknown(0);
            case MONEY -> Column.Money.unknown(0);
            case COUNT -> Column.Count.unknown(0);
            case DAY -> Column.Day.unknown(0);
          });
    }
    return new Table(columns, 0);
  }
}
