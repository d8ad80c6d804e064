package com.goengineer.icp.readers.cells;

import com.goengineer.icp.readers.format.CellKind;
import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.table.Column;
import java.util.Set;

/**
 * Collects the cells of one column in its type.
 *
 * <p>Cells are read as {@link ColumnFormat} assumes, and what each says about the format is
 * counted. When all of them together say otherwise ({@link #decided}), the sheet has to be read
 * once more.
 */
public interface FieldColumn {

  /** Fields whose cells say "N/A" for unknown; elsewhere a text may well be "NA". */
  Set<String> CATEGORIES = Set.of("industry", "sub_list");

  /**
   * Takes a cell.
   *
   * @param index of the row in the table
   * @param row as a spreadsheet shows it, for problems
   */
  void accept(int index, long row, CellKind kind, CharSequence text);

  /** The format in which its cells are read. */
  ColumnFormat assumed();

  /** The format that the settings, or else all cells so far, speak for. */
  ColumnFormat decided();

  /** Puts down how the column was read where that is not obvious. */
  void reportFormat();

  /** The column of {@code rows} rows; cells that never came are unknown. Call once. */
  Column build(int rows);

  /** The collector for a field. */
  static FieldColumn of(
      Field field, ColumnContext context, ColumnFormat format, RoleSettings settings) {
    return switch (field.type()) {
      case ID -> new TextColumn(TextRule.ID, context, format);
      case TEXT ->
          new TextColumn(
              CATEGORIES.contains(field.name()) ? TextRule.CATEGORY : TextRule.FREE,
              context,
              format);
      case MONEY -> new NumberColumn(NumberRule.MONEY, context, format, settings.decimal());
      case COUNT -> new NumberColumn(NumberRule.COUNT, context, format, settings.decimal());
      case DAY -> new DayColumn(context, format, settings.dateOrder());
    };
  }

  /** The collector for a column that is passed through as it is. */
  static FieldColumn passThrough(ColumnContext context, ColumnFormat format) {
    return new TextColumn(TextRule.FREE, context, format);
  }
}
