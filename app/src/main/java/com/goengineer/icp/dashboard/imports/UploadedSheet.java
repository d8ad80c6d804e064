package com.goengineer.icp.dashboard.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One uploaded table in a temporary folder of its own, removed when it was read. */
public final class UploadedSheet implements AutoCloseable {
  private final Path file;

  private UploadedSheet(Path file) {
    this.file = file;
  }

  /**
   * Takes a table.
   *
   * @throws UploadRefused when its ending is that of no table we read
   */
  public static UploadedSheet of(String givenName, InputStream content) throws IOException {
    String name = UploadName.of(givenName);
    Path file = Files.createTempDirectory("icp-sheet-").resolve(name);
    Files.copy(content, file);
    return new UploadedSheet(file);
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /**
   * A refusal that names the file as its sender knows it.
   *
   * @param why names the file with the folder it is kept in
   */
  public UploadRefused refused(RuntimeException why) {
    return new UploadRefused(
        String.valueOf(why.getMessage()).replace(file.toString(), file.getFileName().toString()));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.getParent());
  }
}
