package com.goengineer.icp.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is there whole or not at all. */
public final class WholeFile {
  /** How names of files begin and end that are not whole yet. */
  static final String PART = ".*.part";

  private WholeFile() {}

  /** Writes a file unless it is there already; two programs that do it at once do it once. */
  public static void writeIfMissing(Path file, String text) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path part =
        file.resolveSibling(
            "." + file.getFileName() + "-" + ProcessHandle.current().pid() + ".part");
    try {
      Files.writeString(part, text, StandardCharsets.UTF_8);
      GrowingFile.force(part);
      Files.move(part, file);
    } catch (FileAlreadyExistsException e) {
      // another program made it meanwhile
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
