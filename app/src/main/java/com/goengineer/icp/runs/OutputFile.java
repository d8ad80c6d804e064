package com.goengineer.icp.runs;

import com.goengineer.icp.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A CSV file that a person asked for. It is written beside its place and moved there when it is
 * whole: a failure leaves the file that was there as it was.
 */
public final class OutputFile {
  private final Path given;

  private OutputFile(Path given) {
    this.given = given;
  }

  /**
   * A file to write that is none of those read, under whatever name or link.
   *
   * @throws UnusableFile when it is one of them
   */
  public static OutputFile apartFrom(Path target, Path... inputs) {
    for (Path input : inputs) {
      if (isSame(target, input)) {
        throw new UnusableFile(
            "--out %s is the file that is read, %s; it would be overwritten. Give another name."
                .formatted(target, input));
      }
    }
    return new OutputFile(target);
  }

  /**
   * Writes the table; devices and pipes are written to directly.
   *
   * @throws UncheckedIOException with a {@link FileSystemException} that names the file as given
   */
  public void write(Table table) {
    try {
      Path place = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
      if (Files.exists(place) && !Files.isWritable(place)) {
        throw new AccessDeniedException(given.toString());
      }
      if (Files.exists(place) && !Files.isRegularFile(place)) {
        fill(table, place);
      } else {
        moveWhole(table, place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(named(e));
    }
  }

  private static void moveWhole(Table table, Path place) throws IOException {
    Path part = place.resolveSibling(".icp-" + UUID.randomUUID() + ".part");
    try {
      fill(table, part);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void fill(Table table, Path place) throws IOException {
    try (OutputStream out = Files.newOutputStream(place)) {
      CsvFile.write(table, out);
    }
  }

  private static boolean isSame(Path target, Path input) {
    try {
      return Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same failure told of the file that was asked for, with the file system's reason. */
  private IOException named(IOException cause) {
    String file = given.toString();
    IOException told =
        switch (cause) {
          case NoSuchFileException missing ->
              new NoSuchFileException(file, null, missing.getReason());
          case AccessDeniedException denied ->
              new AccessDeniedException(file, null, denied.getReason());
          case FileSystemException other -> new FileSystemException(file, null, other.getReason());
          default -> new FileSystemException(file, null, cause.getMessage());
        };
    told.initCause(cause);
    return told;
  }
}
