package com.goengineer.icp.readers;

import com.goengineer.icp.readers.format.SheetName;
import com.goengineer.icp.sources.HeaderDecision;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row that may be the header row of a role.
 *
 * @param header the row
 * @param mapping what its columns tell
 */
record HeaderMatch(SheetPreview.Row header, ColumnMapping mapping) {

  /** More columns told is better; then a role that is played, then an earlier row. */
  private static final Comparator<HeaderMatch> FITNESS =
      Comparator.comparing((HeaderMatch match) -> match.mapping.plays())
          .thenComparingInt(match -> match.mapping.columnOf().size())
          .thenComparingInt(match -> RoleNeeds.specificity(match.mapping.role()))
          .thenComparingInt(match -> -match.header.ordinal());

  SourceRole role() {
    return mapping.role();
  }

  /** The best header row for a role, whether or not it has all that the role needs. */
  private static Optional<HeaderMatch> bestFor(
      SourceRole role, List<DecidedRow> rows, SourceSettings settings) {
    return rows.stream()
        .filter(row -> row.decision().map(decided -> decided.allows(role)).orElse(true))
        .map(row ->
            new HeaderMatch(
                row.row(),
                ColumnMapping.of(role, row.row().cells(), row.columns(settings.of(role)))))
        .filter(match -> !match.mapping.columnOf().isEmpty())
        .max(FITNESS);
  }

  /** The best header row of every role that finds one, the best of all first. */
  static List<HeaderMatch> all(SheetName sheet, SheetPreview preview, SourceSettings settings) {
    List<DecidedRow> rows =
        preview.rows().stream().map(row -> DecidedRow.of(sheet, row, settings)).toList();
    return Arrays.stream(SourceRole.values())
        .flatMap(role -> bestFor(role, rows, settings).stream())
        .sorted(FITNESS.reversed())
        .toList();
  }

  /** A row with what a person decided about sheets that have it as their header row. */
  private record DecidedRow(SheetPreview.Row row, Optional<HeaderDecision> decision) {
    static DecidedRow of(SheetName sheet, SheetPreview.Row row, SourceSettings settings) {
      return new DecidedRow(
          row,
          settings.byFingerprint().isEmpty()
              ? Optional.empty()
              : Optional.ofNullable(
                  settings.byFingerprint().get(HeaderFingerprint.of(sheet, row.cells()))));
    }

    /** Our field to their header; config.toml has the last word. */
    Map<String, String> columns(RoleSettings configured) {
      Map<String, String> columns = new HashMap<>();
      decision.ifPresent(decided -> columns.putAll(decided.columns()));
      columns.putAll(configured.columns());
      return columns;
    }
  }
}
