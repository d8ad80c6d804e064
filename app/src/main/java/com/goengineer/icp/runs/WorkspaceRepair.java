package com.goengineer.icp.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts away what a command left behind that was killed, or whose machine stopped. Nothing that a
 * run or a person finished is touched.
 */
final class WorkspaceRepair {
  /** Engines of readers spill too, without the lock; none spills for so long. */
  private static final Duration SPILLS_AT_MOST = Duration.ofDays(1);

  private final Workspace workspace;
  private final List<String> done = new ArrayList<>();

  private WorkspaceRepair(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Repairs a workspace.
   *
   * @param lock held for writing
   * @param now the time
   * @return what was done, a sentence each; nothing where nothing was left behind
   */
  static List<String> under(WorkspaceLock lock, Workspace workspace, Instant now) {
    WorkspaceRepair repair = new WorkspaceRepair(workspace);
    try {
      repair.removeUnfinishedRuns();
      repair.removeSpills(now);
      Files.deleteIfExists(RunFolder.nextCurrent(workspace));
      for (Path part : entries(workspace.root(), WholeFile.PART)) {
        Files.deleteIfExists(part);
      }
      for (Path file : entries(workspace.decisions(), "*.jsonl")) {
        repair.say(
            DecisionLog.cutUnfinished(file), "Removed an unfinished line at the end of ", file);
      }
      if (lock.leftBehind()) {
        repair.refreshCopies();
      }
      return List.copyOf(repair.done);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(boolean happened, String what, Path where) {
    if (happened) {
      done.add(what + where + ", left behind by a command that did not end.");
    }
  }

  private void removeUnfinishedRuns() throws IOException {
    for (Path folder : entries(workspace.runs(), RunFolder.UNFINISHED + "*")) {
      delete(folder);
      say(true, "Removed the unfinished run ", folder);
    }
  }

  private void removeSpills(Instant now) throws IOException {
    for (Path file : entries(workspace.scratch(), "*")) {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      if (written.isBefore(now.minus(SPILLS_AT_MOST))) {
        delete(file);
        say(true, "Removed ", file);
      }
    }
  }

  /** The command may have ended between {@code current} and the last of its copies. */
  private void refreshCopies() throws IOException {
    if (Files.isDirectory(workspace.latest())) {
      for (Path file : walk(workspace.latest())) {
        if (LatestCopies.isUnfinished(file)) {
          Files.delete(file);
          say(true, "Removed ", file);
        }
      }
    }
    workspace
        .current()
        .filter(run -> RunVerification.of(run).faults().isEmpty())
        .ifPresent(run -> {
          LatestCopies.refresh(workspace, run);
          done.add(
              "The last command on this workspace did not end; the current run is "
                  + run.id()
                  + ", whole, and latest/ holds it.");
        });
  }

  private static List<Path> entries(Path folder, String pattern) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(folder, pattern)) {
      entries.forEach(found::add);
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
