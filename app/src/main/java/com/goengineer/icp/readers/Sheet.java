package com.goengineer.icp.readers;

import com.goengineer.icp.readers.format.SheetName;
import com.goengineer.icp.readers.format.SourceDocument;
import com.goengineer.icp.readers.format.SourceFile;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.SourceRole;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of an opened file, with the roles its headers allow.
 *
 * @param file where it is
 * @param document the opened file; used by one thread at a time
 * @param name of the sheet
 * @param preview its first rows
 * @param matches the best header row for each role, the best of all first
 */
record Sheet(
    SourceFile file,
    SourceDocument document,
    SheetName name,
    SheetPreview preview,
    List<HeaderMatch> matches) {

  /** The role its headers speak for; empty for none. */
  Optional<HeaderMatch> recognised() {
    return isOurOutput()
        ? Optional.empty()
        : matches.stream().filter(match -> match.mapping().plays()).findFirst();
  }

  Optional<HeaderMatch> matchFor(SourceRole role) {
    return matches.stream().filter(match -> match.role() == role).findFirst();
  }

  /** True for scored accounts that were put back among the sources. */
  boolean isOurOutput() {
    return preview.rows().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.equals("ICP_score_raw"));
  }

  /** How messages name it: {@code a.xlsx, sheet "Data"}. */
  String describe() {
    return new Place(file.name(), name.name(), 0, -1, "").describe();
  }

  /** Its presumable header row, for messages that say what was seen. */
  String seen() {
    List<String> cells =
        matches.isEmpty()
            ? preview.rows().stream().findFirst().map(SheetPreview.Row::cells).orElse(List.of())
            : matches.getFirst().header().cells();
    List<String> named = cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    String some = String.join(", ", named.stream().limit(8).map(Sheet::shorten).toList());
    return some.isEmpty() ? "no text" : named.size() > 8 ? some + ", ..." : some;
  }

  private static String shorten(String cell) {
    return cell.length() <= 40 ? cell : cell.substring(0, 40) + "...";
  }
}
