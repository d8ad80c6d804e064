package com.goengineer.icp.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code latest/}: real copies of the current run's artefacts for programs that want a fixed path.
 * Each file is replaced in one step, after {@code current}; staged rows and the model's tables are
 * not for other programs and stay out. What another run left here goes; what somebody else put
 * here, or changed, stays.
 */
final class LatestCopies {
  private static final Set<String> LEFT_OUT = Set.of("staged", "model");

  private LatestCopies() {}

  static void refresh(Workspace workspace, Run run) {
    Set<String> wanted = new HashSet<>();
    for (Path file : files(run.folder())) {
      Path relative = run.folder().relativize(file);
      if (!LEFT_OUT.contains(relative.getName(0).toString())) {
        wanted.add(name(relative));
        replace(file, workspace.latest().resolve(relative));
      }
    }
    removeOthers(workspace, wanted);
  }

  /** Removes copies of other runs: what has the name and the hash of an artefact of any run. */
  private static void removeOthers(Workspace workspace, Set<String> wanted) {
    List<Path> others =
        files(workspace.latest()).stream()
            .filter(file -> !wanted.contains(name(workspace.latest().relativize(file))))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    List<Map<String, String>> artefacts =
        workspace.list().stream().map(LatestCopies::artefacts).toList();
    for (Path file : others) {
      String name = name(workspace.latest().relativize(file));
      String hash = Hashes.ofFile(file);
      if (artefacts.stream().anyMatch(run -> hash.equals(run.get(name)))) {
        delete(file);
      }
    }
  }

  /** What a run is known to have written: nothing, when its manifest is damaged. */
  private static Map<String, String> artefacts(Run run) {
    try {
      return run.artefacts();
    } catch (UnusableFile damaged) {
      return Map.of();
    }
  }

  /** As the manifest writes names. */
  private static String name(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  private static void replace(Path file, Path copy) {
    try {
      Files.createDirectories(copy.getParent());
      Path next = copy.resolveSibling("." + copy.getFileName() + ".next");
      Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING);
      Files.move(next, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file is a copy that was not moved to its place. */
  static boolean isUnfinished(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && name.endsWith(".next");
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
