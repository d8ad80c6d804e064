package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What is worth saying about the headers of a sheet that is used. */
final class HeaderNotes {
  private final Sheet sheet;
  private final HeaderMatch match;
  private final ColumnMapping mapping;
  private final List<Problem> notes = new ArrayList<>();

  private HeaderNotes(Sheet sheet, HeaderMatch match) {
    this.sheet = sheet;
    this.match = match;
    this.mapping = match.mapping();
  }

  /** Notes on a sheet; {@code stray} are its columns with values that nobody reads. */
  static List<Problem> of(Sheet sheet, HeaderMatch match, BitSet stray) {
    HeaderNotes headers = new HeaderNotes(sheet, match);
    headers.noteNearMisses();
    headers.notePassedOver();
    if (match.role() == SourceRole.CUSTOMERS) {
      headers.noteStray(stray);
    }
    return headers.notes;
  }

  private void noteNearMisses() {
    mapping
        .nearMisses()
        .forEach((column, field) ->
            add(
                Problem.Severity.WARNING,
                column,
                "is not read as "
                    + field.headers().getFirst()
                    + ", which it nearly spells.\nMaybe rename it, or set "
                    + setting(field.name())
                    + " in config.toml"));
  }

  private void notePassedOver() {
    mapping
        .passedOver()
        .forEach((field, columns) ->
            columns.forEach(column ->
                add(
                    Problem.Severity.NOTICE,
                    column,
                    "would also do for "
                        + field
                        + ", for which \""
                        + headerOf(field)
                        + "\" is read. Set "
                        + setting(field)
                        + " in config.toml to change that")));
  }

  private void noteStray(BitSet stray) {
    stray.stream()
        .forEach(column ->
            add(
                Problem.Severity.NOTICE,
                column,
                "has values but no header, and is not kept. Give it a header"));
  }

  private String setting(String field) {
    return "sources." + mapping.role().configName() + ".columns." + field;
  }

  private String headerOf(String field) {
    Integer column = mapping.columnOf().get(field);
    return column == null ? "" : mapping.headers().get(column).strip();
  }

  private void add(Problem.Severity severity, int column, String message) {
    List<String> headers = mapping.headers();
    String header = column < headers.size() ? headers.get(column).strip() : "";
    Place place =
        new Place(
            sheet.file().name(), sheet.name().name(), match.header().number(), column, header);
    notes.add(
        new Problem(severity, Problem.Code.IGNORED_COLUMN, place, "", message, "column not used"));
  }
}
