package com.goengineer.icp.runs;

import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables a run leaves behind for people, beside the scored accounts. */
final class RunTables {
  private static final List<String> LINK_COLUMNS =
      List.of(
          "source",
          "first_row",
          "lines",
          "gp",
          "revenue",
          "name",
          "customer_id",
          "method",
          "probability",
          "decision",
          "evidence",
          "first_file",
          "first_sheet");

  private RunTables() {}

  /** links.csv: one row per distinct source name. */
  static Table links(PipelineResult result) {
    return linkColumns(result.links());
  }

  /** unmatched.csv: the names without an account, by the money that hangs on them. */
  static Table unmatched(PipelineResult result) {
    return linkColumns(new LinkSummary(result.links()).unmatched());
  }

  private static Table linkColumns(Table links) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (String name : LINK_COLUMNS) {
      columns.put(name, links.column(name.equals("customer_id") ? "account_id" : name));
    }
    return Table.of(columns);
  }

  /** problems.csv: one row per problem, in report order. */
  static Table problems(List<Problem> problems) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(
        "severity", text(problems, each -> each.severity().name().toLowerCase(Locale.ROOT)));
    columns.put("code", text(problems, each -> each.code().name().toLowerCase(Locale.ROOT)));
    columns.put("file", text(problems, each -> each.place().file()));
    columns.put("sheet", text(problems, each -> each.place().sheet()));
    columns.put("row", rows(problems));
    columns.put("column", text(problems, each -> column(each.place())));
    columns.put("value", text(problems, Problem::value));
    columns.put("message", text(problems, Problem::message));
    columns.put("what_was_done", text(problems, Problem::action));
    return new Table(columns, problems.size());
  }

  private static String column(Place place) {
    String letters = place.columnIndex() < 0 ? "" : Place.columnLetters(place.columnIndex());
    return (letters + " " + place.header()).strip();
  }

  private static Column rows(List<Problem> problems) {
    Column.Count rows = Column.Count.unknown(problems.size());
    for (int row = 0; row < problems.size(); row++) {
      long place = problems.get(row).place().row();
      if (place > 0) {
        rows.values()[row] = place;
      }
    }
    return rows;
  }

  private static Column.Text text(List<Problem> problems, Function<Problem, String> part) {
    List<@Nullable String> texts = new ArrayList<>(problems.size());
    for (Problem problem : problems) {
      String text = part.apply(problem);
      texts.add(text.isEmpty() ? null : text);
    }
    return Column.Text.of(texts);
  }
}
