package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** What is worth saying about the headers of a sheet that is used. */
final class HeaderNotes {
  private HeaderNotes() {}

  /** Notes on a sheet; {@code stray} are its columns with values that nobody reads. */
  static List<Problem> of(Sheet sheet, HeaderMatch match, BitSet stray) {
    List<Problem> notes = new ArrayList<>();
    ColumnMapping mapping = match.mapping();
    for (Map.Entry<Integer, Field> near : mapping.nearMisses().entrySet()) {
      notes.add(
          note(
              Problem.Severity.WARNING,
              place(sheet, match, near.getKey()),
              "is not read as "
                  + near.getValue().headers().getFirst()
                  + ", which it nearly spells.\nMaybe rename it, or set sources."
                  + mapping.role().configName()
                  + ".columns."
                  + near.getValue().name()
                  + " in config.toml"));
    }
    mapping
        .passedOver()
        .forEach((field, columns) ->
            columns.forEach(column ->
                notes.add(
                    note(
                        Problem.Severity.NOTICE,
                        place(sheet, match, column),
                        "would also do for "
                            + field
                            + ", for which \""
                            + usedHeader(mapping, field)
                            + "\" is read. Set sources."
                            + mapping.role().configName()
                            + ".columns."
                            + field
                            + " in config.toml to change that"))));
    if (mapping.role() == SourceRole.CUSTOMERS) {
      stray.stream()
          .forEach(column ->
              notes.add(
                  note(
                      Problem.Severity.NOTICE,
                      place(sheet, match, column),
                      "has values but no header, and is not kept. Give it a header")));
    }
    return notes;
  }

  private static String usedHeader(ColumnMapping mapping, String field) {
    Integer column = mapping.columnOf().get(field);
    return column == null ? "" : mapping.headers().get(column).strip();
  }

  private static Place place(Sheet sheet, HeaderMatch match, int column) {
    List<String> headers = match.mapping().headers();
    String header = column < headers.size() ? headers.get(column).strip() : "";
    return new Place(
        sheet.file().name(), sheet.name().name(), match.header().number(), column, header);
  }

  private static Problem note(Problem.Severity severity, Place place, String message) {
    return new Problem(
        severity, Problem.Code.IGNORED_COLUMN, place, "", message, "column not used");
  }
}
