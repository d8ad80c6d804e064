package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSettings;
import com.goengineer.icp.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a directory of sources: finds out by their headers which files play which role, whatever
 * they are called, and stages their rows.
 *
 * <p>Everything is read or nothing is: a file that breaks off in the middle refuses the run. Files
 * are read two at a time; the result does not depend on that.
 */
public final class SourceCatalog {
  private SourceCatalog() {}

  /**
   * Reads all sources of a directory.
   *
   * @param directory read without its sub-directories
   * @param settings what config.toml says about sources
   * @throws SourceRefused when a required source is missing, when it cannot be told which file is
   *     meant, or when a file cannot be used at all
   */
  public static Sources read(Path directory, SourceSettings settings) {
    try (OpenFiles files = OpenFiles.open(directory, settings)) {
      RoleAssignment assignment = RoleAssignment.of(files, settings);
      List<StagedSheet> staged = stage(assignment.chosen(), settings);
      List<Problem> problems = new ArrayList<>(assignment.notices());
      staged.forEach(sheet -> problems.addAll(sheet.problems()));
      problems.sort(Problem.REPORT_ORDER);
      List<InputFile> inputs = staged.stream().map(StagedSheet::input).toList();
      return new Sources(join(staged), inputs, problems);
    }
  }

  /** Sheets of one file are read one after the other, for they share its document. */
  static List<StagedSheet> stage(List<RoleAssignment.Chosen> chosen, SourceSettings settings) {
    List<List<RoleAssignment.Chosen>> byFile = RoleAssignment.Chosen.byFile(chosen);
    List<StagedSheet> all =
        TwoThreads.map(byFile, ofFile -> ofFile.stream().map(each -> each.stage(settings)).toList())
            .stream()
            .flatMap(List::stream)
            .toList();
    return all.stream().sorted(StagedSheet.ORDER).toList();
  }

  static Map<SourceRole, StagedSource> join(List<StagedSheet> staged) {
    Map<SourceRole, List<StagedSheet>> byRole = new EnumMap<>(SourceRole.class);
    staged.forEach(sheet ->
        byRole.computeIfAbsent(sheet.input().role(), role -> new ArrayList<>()).add(sheet));
    Map<SourceRole, StagedSource> sources = new EnumMap<>(SourceRole.class);
    byRole.forEach((role, sheets) -> {
      List<String> headers = sheets.getFirst().extraHeaders();
      List<Table> tables = sheets.stream().map(sheet -> sheet.tableIn(headers)).toList();
      sources.put(role, new StagedSource(role, TableJoin.below(tables), headers));
    });
    return sources;
  }
}
