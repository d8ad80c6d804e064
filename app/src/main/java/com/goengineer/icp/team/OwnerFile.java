package com.goengineer.icp.team;

import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A small file that only its owner may read, where the file system knows owners. It is replaced as
 * a whole: whoever reads sees the old or the new one. Thread-safe, also between programs.
 */
final class OwnerFile {
  private final Path file;

  OwnerFile(Path file) {
    this.file = file;
  }

  /** Differs between any two contents of the file; empty while there is none. */
  String version() {
    try {
      BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
      return about.lastModifiedTime() + " " + about.size() + " " + about.fileKey();
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new UnusableFile(file + " cannot be read. Check its rights.", e);
    }
  }

  /**
   * Replaces the file by a text that is made of what it holds by then; on the disk when this
   * returns.
   */
  void replace(Supplier<String> text) {
    synchronized (OwnerFile.class) {
      try {
        Files.createDirectories(file.getParent());
        try (FileChannel turn = open(file.resolveSibling("." + file.getFileName() + ".lock"))) {
          turn.lock(); // until the channel is closed
          Path next = file.resolveSibling("." + file.getFileName() + ".part");
          WholeFile.replace(file, next, text.get(), ownerOnly());
        }
      } catch (IOException e) {
        throw new UnusableFile(file + " cannot be written. Check its rights, and the disk.", e);
      }
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly());
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[] {};
  }
}
