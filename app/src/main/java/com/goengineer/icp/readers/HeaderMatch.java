package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
  static Optional<HeaderMatch> bestFor(
      SourceRole role, SheetPreview preview, SourceSettings settings) {
    return preview.rows().stream()
        .map(row ->
            new HeaderMatch(row, ColumnMapping.of(role, row.cells(), settings.of(role).columns())))
        .filter(match -> !match.mapping.columnOf().isEmpty())
        .max(FITNESS);
  }

  /** The best header row of every role that finds one, the best of all first. */
  static List<HeaderMatch> all(SheetPreview preview, SourceSettings settings) {
    return Arrays.stream(SourceRole.values())
        .flatMap(role -> bestFor(role, preview, settings).stream())
        .sorted(FITNESS.reversed())
        .toList();
  }
}
