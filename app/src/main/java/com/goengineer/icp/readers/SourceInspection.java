package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a directory of sources seems to hold, before anything of it is read: which sheet plays which
 * role, by which columns, and what stands in the way.
 *
 * @param sheets every sheet of every table, in the order of file names
 * @param passedOver files that are no tables or copies of another, with the reason
 * @param refusals why the sources cannot be used as they are; empty when they can
 */
public record SourceInspection(
    List<SheetReading> sheets, List<String> passedOver, List<String> refusals) {
  private static final int PREVIEW_ROWS = 5;

  public SourceInspection {
    sheets = List.copyOf(sheets);
    passedOver = List.copyOf(passedOver);
    refusals = List.copyOf(refusals);
  }

  /**
   * A sheet as it is understood.
   *
   * @param file name without folder
   * @param sheet its name, "" in formats without sheets
   * @param hidden true when the workbook does not show it
   * @param role the part it plays; empty for none
   * @param nearest the part it comes nearest to; empty when no header is known
   * @param fingerprint what stands for its name and header row
   * @param headers its header row as given
   * @param columns our field to the position of its column, 0-based
   * @param missing what it lacks for the part, in words
   * @param rows the first rows below the header row, as text
   */
  public record SheetReading(
      String file,
      String sheet,
      boolean hidden,
      Optional<SourceRole> role,
      Optional<SourceRole> nearest,
      String fingerprint,
      List<String> headers,
      Map<String, Integer> columns,
      List<String> missing,
      List<List<String>> rows) {
    public SheetReading {
      headers = List.copyOf(headers);
      columns = Map.copyOf(columns);
      missing = List.copyOf(missing);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Looks at a directory; reads the first rows of every sheet.
   *
   * @param directory read without its sub-directories
   * @param settings what config.toml and people's decisions say about sources
   */
  public static SourceInspection of(Path directory, SourceSettings settings) {
    try (OpenFiles files = OpenFiles.open(directory, settings)) {
      RoleAssignment.Attempt attempt = RoleAssignment.attempt(files, settings, true);
      Map<Sheet, HeaderMatch> chosen = new HashMap<>();
      attempt.chosen().forEach(each -> chosen.put(each.sheet(), each.match()));
      List<String> passedOver =
          SheetNotices.of(files, attempt.chosen()).stream()
              .filter(notice -> notice.place().sheet().isEmpty())
              .map(notice -> notice.describe())
              .toList();
      return new SourceInspection(
          files.sheets().stream()
              .map(sheet -> reading(sheet, Optional.ofNullable(chosen.get(sheet))))
              .toList(),
          passedOver,
          attempt.refusals());
    } catch (SourceRefused refused) {
      return new SourceInspection(List.of(), List.of(), List.of(refused.getMessage()));
    }
  }

  private static SheetReading reading(Sheet sheet, Optional<HeaderMatch> chosen) {
    Optional<HeaderMatch> match = chosen.or(() -> sheet.matches().stream().findFirst());
    List<SheetPreview.Row> rows = sheet.preview().rows();
    Optional<SheetPreview.Row> header =
        match.map(HeaderMatch::header).or(() -> rows.stream().findFirst());
    List<String> headers = header.map(SheetPreview.Row::cells).orElse(List.of());
    int below = header.map(SheetPreview.Row::ordinal).orElse(-1);
    return new SheetReading(
        sheet.file().name(),
        sheet.name().name(),
        sheet.name().hidden(),
        chosen.map(HeaderMatch::role),
        match.map(HeaderMatch::role),
        HeaderFingerprint.of(sheet.name(), headers),
        headers,
        match.map(each -> each.mapping().columnOf()).orElse(Map.of()),
        match.map(each -> each.mapping().missing()).orElse(List.of()),
        rows.stream()
            .filter(row -> row.ordinal() > below)
            .limit(PREVIEW_ROWS)
            .map(SheetPreview.Row::cells)
            .toList());
  }
}
