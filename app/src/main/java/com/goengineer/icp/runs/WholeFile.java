package com.goengineer.icp.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;

/** A file that is there whole or not at all. */
public final class WholeFile {
  /** How names of files begin and end that are not whole yet. */
  static final String PART = ".*.part";

  private WholeFile() {}

  /**
   * Replaces a file by way of another one beside it: whoever reads sees the old or the new text. On
   * the disk when this returns.
   *
   * @param next the other one; what is left of an earlier try is overwritten
   * @param rights who may read and write, where others than usual
   */
  public static void replace(Path file, Path next, String text, FileAttribute<?>... rights)
      throws IOException {
    Files.deleteIfExists(next);
    Files.createFile(next, rights);
    Files.writeString(next, text, StandardCharsets.UTF_8);
    GrowingFile.force(next);
    try {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
    GrowingFile.forceFolder(file.toAbsolutePath().resolveSibling(""));
  }

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
