package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule about rows, as a query for the rows that break it.
 *
 * @param severity what a hit means for the exit code
 * @param code the kind of problem
 * @param field the field a hit is about by its name, "" for the whole row
 * @param query yields source_file, source_sheet, source_row and value, one row per hit
 * @param message what was seen, what was expected and what to do; {@code {value}} stands for the
 *     value, "unknown" when there is none, and {@code {reliable}} for the usable sources of revenue
 * @param action what was done
 */
record RowCheck(
    Problem.Severity severity,
    Problem.Code code,
    String field,
    String query,
    String message,
    String action) {

  /** This rule with the usable sources of annual revenue named in its message. */
  RowCheck naming(List<RevenueSource> reliable) {
    String names = String.join(", ", reliable.stream().map(RevenueSource::name).toList());
    String told = message.replace("{reliable}", names);
    return new RowCheck(severity, code, field, query, told, action);
  }

  /** Every hit among the rows of a role. */
  List<Problem> hits(Engine engine, SourceRole role, StagedSources sources) {
    Table rows = engine.read(query);
    List<Problem> problems = new ArrayList<>(rows.rows());
    for (int row = 0; row < rows.rows(); row++) {
      Place whole =
          Place.ofRow(
              rows.text(SourceTables.FILE).orEmpty(row),
              rows.text(SourceTables.SHEET).orEmpty(row),
              rows.count(SourceTables.ROW).orZero(row));
      Place place = field.isEmpty() ? whole : sources.cell(role, whole, field);
      problems.add(problem(place, text(rows.column("value"), row)));
    }
    return problems;
  }

  private Problem problem(Place place, String value) {
    String told = message.replace("{value}", value.isEmpty() ? "unknown" : value);
    return new Problem(severity, code, place, isOfAnEmptyCell() ? "" : value, told, action);
  }

  /** The value is for the message then; the cell that the problem is about holds nothing. */
  private boolean isOfAnEmptyCell() {
    return switch (code) {
      case MISSING_ID, MISSING_NAME, MISSING_DATE, MISSING_AMOUNT -> true;
      default -> false;
    };
  }

  private static String text(Column column, int row) {
    if (column.isUnknown(row)) {
      return "";
    }
    return switch (column) {
      case Column.Text texts -> texts.orEmpty(row);
      case Column.Money money -> BigDecimal.valueOf(money.cents()[row], 2).toString();
      case Column.Count counts -> Long.toString(counts.values()[row]);
      case Column.Day days -> LocalDate.ofEpochDay(days.epochDays()[row]).toString();
      case Column.Real reals -> Double.toString(reals.values()[row]);
    };
  }
}
