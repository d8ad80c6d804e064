package com.goengineer.icp.cli;

import com.goengineer.icp.runs.UnusableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file whose first line is a password. */
final class SecretFile {
  private SecretFile() {}

  /**
   * The first line, empty for an empty file.
   *
   * @throws UnusableFile when it cannot be read
   */
  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UnusableFile(file + " cannot be read. Check its name and rights.", e);
    }
  }
}
