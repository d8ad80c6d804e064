package com.goengineer.icp.readers;

import com.goengineer.icp.readers.format.SourceFile;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.RoleSettings;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which sheets play which role.
 *
 * @param chosen sheets with their roles, by role, then by file name
 * @param notices what was passed over, and why
 */
record RoleAssignment(List<Chosen> chosen, List<Problem> notices) {

  /**
   * A sheet that plays a role.
   *
   * @param sheet the sheet
   * @param match its header row and what its columns tell
   */
  record Chosen(Sheet sheet, HeaderMatch match) {
    StagedSheet stage(SourceSettings settings) {
      return new SheetStager(sheet, match, settings.of(match.role())).stage();
    }

    /** The same, together with the others of the same file; the largest file first. */
    static List<List<Chosen>> byFile(List<Chosen> chosen) {
      Map<SourceFile, List<Chosen>> byFile = new LinkedHashMap<>();
      chosen.forEach(
          each -> byFile.computeIfAbsent(each.sheet.file(), file -> new ArrayList<>()).add(each));
      return byFile.values().stream()
          .sorted((a, b) -> Long.compare(b.getFirst().size(), a.getFirst().size()))
          .toList();
    }

    private long size() {
      return sheet.file().path().toFile().length();
    }
  }

  /**
   * Assigns the roles.
   *
   * @throws SourceRefused when a required role has no sheet, or when several come into question
   */
  static RoleAssignment of(OpenFiles files, SourceSettings settings) {
    return of(files, settings, true);
  }

  /**
   * The same for some of the files, or for all.
   *
   * @param whole whether a required role must be among them
   */
  static RoleAssignment of(OpenFiles files, SourceSettings settings, boolean whole) {
    Attempt attempt = attempt(files, settings, whole);
    if (!attempt.refusals().isEmpty()) {
      throw new SourceRefused(String.join("\n", attempt.refusals()));
    }
    return new RoleAssignment(attempt.chosen(), SheetNotices.of(files, attempt.chosen()));
  }

  /**
   * How far an assignment gets.
   *
   * @param chosen sheets of the roles that can be played
   * @param refusals why the other roles cannot
   */
  record Attempt(List<Chosen> chosen, List<String> refusals) {}

  /** Assigns what can be assigned. */
  static Attempt attempt(OpenFiles files, SourceSettings settings, boolean whole) {
    List<Chosen> chosen = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    for (SourceRole role : SourceRole.values()) {
      try {
        chosen.addAll(choose(role, files, settings, whole));
      } catch (SourceRefused refused) {
        refusals.add(String.valueOf(refused.getMessage()));
      }
    }
    return new Attempt(List.copyOf(chosen), List.copyOf(refusals));
  }

  private static List<Chosen> choose(
      SourceRole role, OpenFiles files, SourceSettings settings, boolean whole) {
    RoleSettings ofRole = settings.of(role);
    Optional<Path> named = SourceFolder.named(files.directory(), ofRole);
    List<Sheet> eligible =
        files.sheets().stream()
            .filter(sheet -> named.map(path -> isAt(sheet, path, files)).orElse(true))
            .filter(sheet -> isNamed(sheet, ofRole))
            .toList();
    boolean pinned = named.isPresent() || ofRole.sheet().isPresent();
    List<Chosen> chosen =
        eligible.stream().flatMap(sheet -> match(sheet, role, pinned).stream()).toList();
    boolean needed = role.required() || pinned || !ofRole.columns().isEmpty();
    if (chosen.isEmpty() && whole && needed) {
      throw new MissingSource(role, eligible, files, ofRole).refusal();
    }
    Ambiguity.checkOneSheetPerFile(role, chosen);
    Ambiguity.checkOneShape(role, chosen);
    chosen.forEach(each -> Ambiguity.checkColumns(each, ofRole));
    return chosen;
  }

  /** A sheet plays the role its headers speak for; one that is named, any that it can play. */
  private static Optional<Chosen> match(Sheet sheet, SourceRole role, boolean pinned) {
    if (pinned) {
      return sheet
          .matchFor(role)
          .filter(match -> match.mapping().plays())
          .map(match -> new Chosen(sheet, match));
    }
    return sheet.name().hidden()
        ? Optional.empty()
        : sheet
            .recognised()
            .filter(match -> match.role() == role)
            .map(match -> new Chosen(sheet, match));
  }

  private static boolean isAt(Sheet sheet, Path path, OpenFiles files) {
    SourceFile file = sheet.file();
    return file.path().equals(path)
        || files.duplicates().entrySet().stream()
            .anyMatch(entry -> entry.getKey().path().equals(path) && entry.getValue().equals(file));
  }

  private static boolean isNamed(Sheet sheet, RoleSettings settings) {
    return settings
        .sheet()
        .map(name -> name.strip().equalsIgnoreCase(sheet.name().name().strip()))
        .orElse(true);
  }
}
