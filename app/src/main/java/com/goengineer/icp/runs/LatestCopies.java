package com.goengineer.icp.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code latest/}: real copies of the current run's artefacts for programs that want a fixed path.
 * Each file is replaced in one step, after {@code current}; staged rows and the model's tables are
 * not for other programs and stay out.
 */
final class LatestCopies {
  private static final Set<String> LEFT_OUT = Set.of("staged", "model");

  private LatestCopies() {}

  static void refresh(Workspace workspace, Run run) {
    Set<Path> wanted = new HashSet<>();
    for (Path file : files(run.folder())) {
      Path relative = run.folder().relativize(file);
      if (!LEFT_OUT.contains(relative.getName(0).toString())) {
        wanted.add(relative);
        replace(file, workspace.latest().resolve(relative));
      }
    }
    for (Path file : files(workspace.latest())) {
      if (!wanted.contains(workspace.latest().relativize(file))) {
        delete(file);
      }
    }
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
