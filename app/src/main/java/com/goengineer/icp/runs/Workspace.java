package com.goengineer.icp.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with settings, decisions and runs.
 *
 * <p>{@code current} names the current run and is the only truth about it; runs are never changed
 * once they have their final name.
 */
public final class Workspace {
  private final Path root;

  private Workspace(Path root) {
    this.root = root;
  }

  /** A workspace that is there already, or becomes one when something is written. */
  public static Workspace at(Path root) {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new UnusableFile(root + " is a file; --workspace needs a folder.");
    }
    return new Workspace(root);
  }

  /**
   * A workspace that has at least one run.
   *
   * @throws UnusableFile when the folder is missing or has no run
   */
  public static Workspace existing(Path root) {
    Workspace workspace = at(root);
    if (workspace.list().isEmpty()) {
      throw new UnusableFile(
          root + " holds no run yet. Make one: icp run --sources DIR --workspace " + root);
    }
    return workspace;
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** Settings in force. */
  public Path configFile() {
    return root.resolve("config.toml");
  }

  /** Strategic tiers and blend. */
  public Path tiersFile() {
    return root.resolve("strategic_industry_tiers.json");
  }

  /** What people decided; append-only. */
  public Path decisions() {
    return root.resolve("decisions");
  }

  /** Members of team mode, and the record of what they did. */
  public Path team() {
    return root.resolve("team");
  }

  /** Copies of the current run's artefacts for other programs. */
  public Path latest() {
    return root.resolve("latest");
  }

  /** Where engines may spill; emptied by them. */
  public Path scratch() {
    return root.resolve(".scratch");
  }

  Path runs() {
    return root.resolve("runs");
  }

  Path currentFile() {
    return root.resolve("current");
  }

  /** The current run; empty when none was made current, or it is not there any more. */
  public Optional<Run> current() {
    if (!Files.exists(currentFile())) {
      return Optional.empty();
    }
    try {
      String id = Files.readString(currentFile(), StandardCharsets.UTF_8).strip();
      return list().stream().filter(run -> run.id().equals(id)).findFirst();
    } catch (IOException e) {
      throw new UnusableFile(
          currentFile() + " cannot be read. Write into it the ID of a run: icp runs", e);
    }
  }

  /**
   * The current run.
   *
   * @throws UnusableFile when there is none, or it is not there any more
   */
  public Run requireCurrent() {
    return current()
        .orElseThrow(() ->
            new UnusableFile(
                "%s names no run that is there. Choose one: icp runs restore RUN --workspace %s"
                    .formatted(currentFile(), root)));
  }

  /**
   * The run of an ID, or of the only run whose ID begins or ends with the text.
   *
   * @throws UnusableFile when there is none or there are several
   */
  public Run run(String id) {
    List<Run> fitting =
        list().stream().filter(run -> run.id().startsWith(id) || run.id().endsWith(id)).toList();
    Optional<Run> exact = fitting.stream().filter(run -> run.id().equals(id)).findFirst();
    if (exact.isPresent()) {
      return exact.get();
    }
    if (fitting.size() != 1) {
      throw new UnusableFile(
          "%s in %s. See them all: icp runs --workspace %s"
              .formatted(
                  fitting.isEmpty()
                      ? "There is no run " + id
                      : "\"" + id + "\" fits " + fitting.size() + " runs",
                  root,
                  root));
    }
    return fitting.getFirst();
  }

  /** All finished runs, oldest first. */
  public List<Run> list() {
    if (!Files.isDirectory(runs())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runs())) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(Run.MANIFEST)))
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .map(Run::new)
          .sorted((left, right) -> left.id().compareTo(right.id()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
