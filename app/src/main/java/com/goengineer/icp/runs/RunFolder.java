package com.goengineer.icp.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A run while it is being written: a hidden folder that gets its final name in one step when it is
 * whole. Closing it before that removes it.
 */
public final class RunFolder implements AutoCloseable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  static final String UNFINISHED = ".unfinished-";
  private static final int HASH_DIGITS = 6;

  private final Workspace workspace;
  private final Path folder;
  private final String id;
  private boolean published;

  private RunFolder(Workspace workspace, String id) {
    this.workspace = workspace;
    this.id = id;
    this.folder = workspace.runs().resolve(UNFINISHED + id);
  }

  /**
   * Begins a run.
   *
   * @param time when; part of the ID, moved on by a second where the ID is taken
   * @param fingerprint text that stands for inputs, settings and code
   */
  public static RunFolder begin(Workspace workspace, Instant time, String fingerprint) {
    String hash = Hashes.ofText(fingerprint).substring(0, HASH_DIGITS);
    Instant at = time;
    while (Files.exists(workspace.runs().resolve(id(at, hash)))) {
      at = at.plusSeconds(1);
    }
    RunFolder run = new RunFolder(workspace, id(at, hash));
    try {
      Files.createDirectories(run.folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return run;
  }

  private static String id(Instant time, String hash) {
    return TIME.format(time) + "-" + hash;
  }

  /** The ID the run will have. */
  public String id() {
    return id;
  }

  /** Where an artefact is to be written; folders on the way are made. */
  public Path file(String name) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Where engines may spill; not part of the run. */
  public Path scratch() {
    return workspace.scratch();
  }

  /** Names (with forward slashes) and hashes of everything written so far but the manifest. */
  SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path file : files()) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (!name.equals(Run.MANIFEST)) {
        hashes.put(name, Hashes.ofFile(file));
      }
    }
    return hashes;
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the run its final name; from then on it never changes. */
  public Run publish() {
    try {
      for (Path file : files()) {
        GrowingFile.force(file);
      }
      GrowingFile.forceFolder(folder);
      Path finished = workspace.runs().resolve(id);
      Files.move(folder, finished, StandardCopyOption.ATOMIC_MOVE);
      GrowingFile.forceFolder(workspace.runs());
      published = true;
      return new Run(finished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a published run the current one, by one atomic replacement of one small file, then
   * refreshes the copies for other programs.
   */
  public static void makeCurrent(Workspace workspace, Run run) {
    try {
      WholeFile.replace(workspace.currentFile(), nextCurrent(workspace), run.id() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LatestCopies.refresh(workspace, run);
  }

  /** What {@code current} is replaced with. */
  static Path nextCurrent(Workspace workspace) {
    return workspace.root().resolve(".current.next");
  }

  /** Removes what was written, unless it was published. */
  @Override
  public void close() {
    if (published || !Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
