package com.goengineer.icp.jobs;

import com.goengineer.icp.charts.typeface.Weight;
import com.goengineer.icp.embedded.ParquetFiles;
import com.goengineer.icp.readers.InputFile;
import com.goengineer.icp.readers.SourceCatalog;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that was checked.
 *
 * @param subject what
 * @param isWell whether it is as it should be
 * @param finding what was seen, and what to do when it is not well
 */
public record Diagnosis(String subject, boolean isWell, String finding) {
  private static final long MEGABYTE = 1 << 20;
  private static final long ENOUGH_MEMORY = 512 * MEGABYTE;
  private static final long ENOUGH_DISK = 1024 * MEGABYTE;
  private static final int OLDEST_JAVA = 21;
  private static final String FONT_DAMAGED =
      "the bundled font is damaged; build or download icp again";

  /** Runs all checks. */
  public static List<Diagnosis> all(Path workspace, Optional<Path> sources) {
    List<Diagnosis> checks = new ArrayList<>();
    checks.add(java());
    checks.add(memory());
    checks.add(disk(workspace));
    checks.add(engine(workspace));
    checks.add(fonts());
    sources.ifPresent(directory -> checks.add(sources(directory)));
    return checks;
  }

  private static Diagnosis java() {
    int version = Runtime.version().feature();
    return new Diagnosis(
        "Java",
        version >= OLDEST_JAVA,
        "%s (%s)%s"
            .formatted(
                Runtime.version(),
                System.getProperty("java.vm.name"),
                version >= OLDEST_JAVA ? "" : "; install version 21 or newer"));
  }

  private static Diagnosis memory() {
    long heap = Runtime.getRuntime().maxMemory();
    return new Diagnosis(
        "Memory",
        heap >= ENOUGH_MEMORY,
        String.format(
            Locale.ROOT,
            "%,d MB for Java%s",
            heap / MEGABYTE,
            heap >= ENOUGH_MEMORY ? "" : "; 512 MB or more is needed, set -Xmx"));
  }

  private static Diagnosis disk(Path workspace) {
    Path folder = workspace.toAbsolutePath();
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      boolean writable = Files.isWritable(folder);
      String advice = writable ? "; 1 GB or more is needed" : "; it cannot be written to";
      boolean well = writable && free >= ENOUGH_DISK;
      return new Diagnosis(
          "Disk",
          well,
          String.format(
              Locale.ROOT, "%,d MB free at %s%s", free / MEGABYTE, folder, well ? "" : advice));
    } catch (IOException e) {
      return new Diagnosis("Disk", false, folder + " cannot be looked at: " + e.getMessage());
    }
  }

  private static Diagnosis engine(Path workspace) {
    try {
      new ParquetFiles(Workspace.at(workspace).scratch()).close();
      return new Diagnosis("Engine", true, "DuckDB starts");
    } catch (IllegalStateException | LinkageError e) {
      return new Diagnosis(
          "Engine",
          false,
          "DuckDB does not start: " + e.getMessage() + ". Is the temporary folder writable?");
    }
  }

  /** Pictures need no font of the machine: theirs comes with the product. */
  private static Diagnosis fonts() {
    try {
      boolean complete = Weight.REGULAR.typeface().glyph('A') > 0;
      return new Diagnosis("Fonts", complete, complete ? "the bundled one is used" : FONT_DAMAGED);
    } catch (LinkageError e) {
      return new Diagnosis("Fonts", false, FONT_DAMAGED);
    }
  }

  private static Diagnosis sources(Path directory) {
    try {
      String files =
          SourceCatalog.read(directory, SourceSettings.NONE).inputs().stream()
              .map(Diagnosis::told)
              .collect(Collectors.joining("; "));
      return new Diagnosis("Sources", true, files);
    } catch (SourceRefused e) {
      return new Diagnosis("Sources", false, String.valueOf(e.getMessage()));
    }
  }

  private static String told(InputFile input) {
    return String.format(
        Locale.ROOT, "%s is the %s, %,d rows", input.file(), input.role().label(), input.rows());
  }
}
