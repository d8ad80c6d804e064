package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.table.Table;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One file of sources that are read in many places at once, by the same rules as a directory. Parts
 * are put together by {@link #join}.
 *
 * @param location where the file stands; unique among the parts
 * @param sheets its sheets that play a role
 * @param notices what was passed over, and why
 */
public record SourcePart(String location, List<StagedSheet> sheets, List<Problem> notices)
    implements Serializable {

  public SourcePart {
    sheets = List.copyOf(sheets);
    notices = List.copyOf(notices);
  }

  /**
   * Reads the only file of a directory.
   *
   * @throws SourceRefused when the file cannot be used at all
   */
  public static SourcePart read(String location, Path directory, SourceSettings settings) {
    try (OpenFiles files = OpenFiles.open(directory, settings)) {
      RoleAssignment assignment = RoleAssignment.of(files, settings, false);
      return new SourcePart(
          location, SourceCatalog.stage(assignment.chosen(), settings), assignment.notices());
    }
  }

  /** The rows of the sales log in this part. */
  public Optional<Table> salesLog() {
    List<Table> tables =
        sheets.stream()
            .filter(sheet -> sheet.input().role() == SourceRole.SALES_LOG)
            .map(StagedSheet::table)
            .toList();
    return tables.isEmpty() ? Optional.empty() : Optional.of(TableJoin.below(tables));
  }

  /** The same part without the rows of the sales log; what is known about them stays. */
  public SourcePart withoutSalesRows() {
    return new SourcePart(
        location, sheets.stream().map(SourcePart::withoutSalesRows).toList(), notices);
  }

  private static StagedSheet withoutSalesRows(StagedSheet sheet) {
    SourceRole role = sheet.input().role();
    return role != SourceRole.SALES_LOG
        ? sheet
        : new StagedSheet(
            sheet.input(),
            SourceTables.empty(role),
            sheet.extraHeaders(),
            sheet.shape(),
            sheet.problems());
  }

  /** The parts without those whose bytes equal those of an earlier one, by location. */
  public static List<SourcePart> distinct(List<SourcePart> parts) {
    Map<String, SourcePart> byHash = new LinkedHashMap<>();
    parts.stream()
        .sorted((left, right) -> left.location.compareTo(right.location))
        .forEach(part -> byHash.putIfAbsent(part.hash().orElse(part.location), part));
    return List.copyOf(byHash.values());
  }

  private Optional<String> hash() {
    return sheets.stream().findFirst().map(sheet -> sheet.input().sha256());
  }

  private String file() {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /**
   * Puts parts together as if one directory had held their files.
   *
   * @throws SourceRefused when a required role is missing, or one role has two shapes
   */
  public static Sources join(List<SourcePart> parts) {
    List<SourcePart> kept = distinct(parts);
    List<StagedSheet> staged =
        kept.stream().flatMap(part -> part.sheets.stream()).sorted(StagedSheet.ORDER).toList();
    requireRoles(staged, kept);
    requireOneShape(staged);
    List<Problem> problems = new ArrayList<>(duplicates(parts, kept));
    kept.forEach(part -> problems.addAll(part.notices));
    staged.forEach(sheet -> problems.addAll(sheet.problems()));
    problems.sort(Problem.REPORT_ORDER);
    List<InputFile> inputs = staged.stream().map(StagedSheet::input).toList();
    return new Sources(SourceCatalog.join(staged), inputs, problems);
  }

  private static List<Problem> duplicates(List<SourcePart> parts, List<SourcePart> kept) {
    Map<String, String> first = new HashMap<>();
    kept.forEach(part -> part.hash().ifPresent(hash -> first.put(hash, part.file())));
    return parts.stream()
        .filter(part -> !kept.contains(part))
        .map(part ->
            SheetNotices.duplicate(part.file(), first.getOrDefault(part.hash().orElse(""), "")))
        .toList();
  }

  private static void requireRoles(List<StagedSheet> staged, List<SourcePart> parts) {
    for (SourceRole role : SourceRole.values()) {
      if (role.required() && staged.stream().noneMatch(each -> each.input().role() == role)) {
        throw new SourceRefused(
            "None of the %s files read is the %s: %s. It needs the columns %s."
                .formatted(
                    parts.size(),
                    role.label(),
                    parts.stream().map(SourcePart::file).limit(8).collect(Collectors.joining(", ")),
                    role.fields().stream()
                        .filter(Field::required)
                        .map(field -> field.headers().getFirst())
                        .collect(Collectors.joining(", "))));
      }
    }
  }

  private static void requireOneShape(List<StagedSheet> staged) {
    Map<SourceRole, StagedSheet> first = new HashMap<>();
    for (StagedSheet sheet : staged) {
      StagedSheet other = first.putIfAbsent(sheet.input().role(), sheet);
      if (other != null && !other.shape().equals(sheet.shape())) {
        throw new SourceRefused(
            "%s and %s both look like the %s, but their headers differ: %s. Give all files of one role the same columns, or move one away."
                .formatted(
                    place(other), place(sheet), sheet.input().role().label(), gap(other, sheet)));
      }
    }
  }

  private static String place(StagedSheet sheet) {
    return new Place(sheet.input().file(), sheet.input().sheet(), 0, -1, "").describe();
  }

  private static String gap(StagedSheet one, StagedSheet other) {
    return Stream.concat(one.shape().stream(), other.shape().stream())
        .filter(header -> !one.shape().contains(header) || !other.shape().contains(header))
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }
}
