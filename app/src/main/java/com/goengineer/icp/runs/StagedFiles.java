package com.goengineer.icp.runs;

import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSheet;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The staged rows of a run, kept so that what-if, validation and "show me the cell" need no source
 * file: one Parquet file per role, and the problems met while reading.
 */
public final class StagedFiles {
  private static final String FOLDER = "staged/";
  private static final String PROBLEMS = FOLDER + "problems.parquet";

  private StagedFiles() {}

  /** Writes them; a file that an earlier run has already is shared with it where disks allow. */
  public static void write(
      RunFolder run, StagedSources sources, List<Problem> reading, Workspace workspace) {
    try (ParquetFiles parquet = new ParquetFiles(run.scratch())) {
      for (SourceRole role : SourceRole.values()) {
        if (role != SourceRole.SALES_LOG || !sources.salesInEngine()) {
          parquet.write(sources.table(role), run.file(name(role)));
        }
      }
      parquet.write(problemTable(reading), run.file(PROBLEMS));
    }
    workspace.current().ifPresent(earlier -> share(run, earlier));
  }

  /** The staged rows of a role. */
  static Path file(Run run, SourceRole role) {
    return run.file(name(role));
  }

  private static String name(SourceRole role) {
    return FOLDER + role.configName() + ".parquet";
  }

  private static void share(RunFolder run, Run earlier) {
    List<String> names = new ArrayList<>(List.of(PROBLEMS));
    for (SourceRole role : SourceRole.values()) {
      names.add(name(role));
    }
    for (String name : names) {
      Path mine = run.file(name);
      Path theirs = earlier.file(name);
      if (isSame(mine, theirs)) {
        link(mine, theirs);
      }
    }
  }

  private static boolean isSame(Path mine, Path theirs) {
    try {
      return Files.exists(theirs) && Files.mismatch(mine, theirs) < 0;
    } catch (IOException e) {
      return false; // unreadable: then it is not shared
    }
  }

  private static void link(Path mine, Path theirs) {
    Path linked = mine.resolveSibling(mine.getFileName() + ".linked");
    try {
      Files.createLink(linked, theirs);
      Files.move(linked, mine, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UnsupportedOperationException e) {
      // a disk without hard links keeps its own copy
    }
  }

  /** Reads the staged rows of a run. */
  public static StagedSources read(Run run, ParquetFiles parquet) {
    Map<SourceRole, Table> tables = new EnumMap<>(SourceRole.class);
    if (!Files.exists(run.file(name(SourceRole.SALES_LOG)))) {
      throw new UnusableFile(
          ("The rows of the sales log of run %s stayed where the engine read them, so it cannot be"
                  + " scored or judged again from its own files. Make a run from a directory of this"
                  + " machine instead.")
              .formatted(run.id()));
    }
    for (SourceRole role : SourceRole.values()) {
      tables.put(role, parquet.read(run.file(name(role))));
    }
    List<String> headers = new ArrayList<>();
    run.manifest().path("pass_through").forEach(header -> headers.add(header.asString()));
    return new StagedSources(tables, headers, sheets(run));
  }

  private static List<SourceSheet> sheets(Run run) {
    return run.inputs().stream()
        .map(input ->
            new SourceSheet(
                SourceRole.named(input.role()), input.file(), input.sheet(), input.columns()))
        .toList();
  }

  /** Reads the problems that were met while reading the sources of a run. */
  public static List<Problem> readProblems(Run run, ParquetFiles parquet) {
    Table table = parquet.read(run.file(PROBLEMS));
    List<Problem> problems = new ArrayList<>(table.rows());
    for (int row = 0; row < table.rows(); row++) {
      Place place =
          new Place(
              table.text("file").orEmpty(row),
              table.text("sheet").orEmpty(row),
              table.count("row").orZero(row),
              (int) table.count("column_index").values()[row],
              table.text("header").orEmpty(row));
      problems.add(
          new Problem(
              Problem.Severity.valueOf(table.text("severity").orEmpty(row)),
              Problem.Code.valueOf(table.text("code").orEmpty(row)),
              place,
              table.text("value").orEmpty(row),
              table.text("message").orEmpty(row),
              table.text("action").orEmpty(row)));
    }
    return problems;
  }

  private static Table problemTable(List<Problem> problems) {
    int size = problems.size();
    Column.Count rows = Column.Count.unknown(size);
    Column.Count columnIndexes = Column.Count.unknown(size);
    for (int row = 0; row < size; row++) {
      rows.values()[row] = problems.get(row).place().row();
      columnIndexes.values()[row] = problems.get(row).place().columnIndex();
    }
    Map<String, Column> columns = new java.util.LinkedHashMap<>();
    columns.put("severity", texts(problems, problem -> problem.severity().name()));
    columns.put("code", texts(problems, problem -> problem.code().name()));
    columns.put("file", texts(problems, problem -> problem.place().file()));
    columns.put("sheet", texts(problems, problem -> problem.place().sheet()));
    columns.put("row", rows);
    columns.put("column_index", columnIndexes);
    columns.put("header", texts(problems, problem -> problem.place().header()));
    columns.put("value", texts(problems, Problem::value));
    columns.put("message", texts(problems, Problem::message));
    columns.put("action", texts(problems, Problem::action));
    return new Table(columns, size);
  }

  private static Column.Text texts(
      List<Problem> problems, java.util.function.Function<Problem, String> part) {
    return Column.Text.of(problems.stream().map(part).toList());
  }
}
