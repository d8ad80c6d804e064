package com.goengineer.icp.dashboard.imports;

import com.goengineer.icp.jobs.ImportJob;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import com.goengineer.icp.sources.HeaderDecision;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files somebody uploaded and has not imported yet, in a temporary folder that only this user can
 * read; with what was decided about their sheets. It outlives the page, so that one that is loaded
 * again finds it. Thread-safe.
 */
public final class ImportDraft implements AutoCloseable {
  /** Files of one draft. */
  public static final int MOST_FILES = 20;

  /** Bytes of one file. */
  public static final long MOST_BYTES = 1L << 30;

  private static final int SAMPLE_ACCOUNTS = 5000;
  private static final int SAMPLE_LINES = 50_000;
  private static final int BUFFER = 1 << 16;

  private final Map<String, HeaderDecision> decisions = new LinkedHashMap<>();
  private @Nullable Path directory;

  /** A file of the draft. */
  public record Upload(String name, long bytes) {}

  /** Its files by name. */
  public synchronized List<Upload> files() {
    if (directory == null) {
      return List.of();
    }
    List<Upload> files = new ArrayList<>();
    for (Path file : list(directory)) {
      files.add(new Upload(file.getFileName().toString(), file.toFile().length()));
    }
    return files;
  }

  /**
   * Takes a file; one of the same name is replaced.
   *
   * @throws UploadRefused when it is too large, one too many, or of no type we read
   */
  public synchronized void add(String givenName, InputStream content) {
    String name = UploadName.of(givenName);
    Path folder = folder();
    boolean replaces = Files.exists(folder.resolve(name));
    if (!replaces && files().size() >= MOST_FILES) {
      throw new UploadRefused(
          "More than %s files are not taken at once. Remove one, or put them into a folder and start in the terminal: icp run --sources DIR"
              .formatted(MOST_FILES));
    }
    Path partial = folder.resolve("." + name + ".part");
    try {
      copy(name, content, partial);
      Files.move(partial, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(partial);
    }
  }

  private static void copy(String name, InputStream content, Path to) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        bytes += read;
        if (bytes > MOST_BYTES) {
          throw new UploadRefused("%s is larger than 1 GB.".formatted(name));
        }
        out.write(buffer, 0, read);
      }
    }
  }

  /** Removes a file; nothing happens when there is none of the name. */
  public synchronized void remove(String name) {
    files().stream()
        .filter(file -> file.name().equals(name))
        .forEach(file -> delete(folder().resolve(file.name())));
  }

  /** Replaces everything by the sample: invented companies, messy on purpose. */
  public synchronized void useSample() {
    clear();
    try {
      SampleGenerator.write(folder(), SampleSettings.of(SAMPLE_ACCOUNTS, SAMPLE_LINES, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes what sheets with a certain header row are; nothing of it is written yet. */
  public synchronized void decide(String fingerprint, HeaderDecision decision) {
    decisions.put(fingerprint, decision);
  }

  /** The draft as a job; empty when it has no file. */
  public synchronized Optional<ImportJob> job(Workspace workspace) {
    return files().isEmpty()
        ? Optional.empty()
        : Optional.of(new ImportJob(workspace, folder(), decisions));
  }

  /** Forgets files and decisions. */
  public synchronized void clear() {
    decisions.clear();
    if (directory != null) {
      list(directory).forEach(ImportDraft::delete);
    }
  }

  private Path folder() {
    try {
      if (directory == null) {
        directory = Files.createTempDirectory("icp-import-");
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(Path::getFileName))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the temporary folder. */
  @Override
  public synchronized void close() {
    clear();
    if (directory != null) {
      delete(directory);
      directory = null;
    }
  }
}
