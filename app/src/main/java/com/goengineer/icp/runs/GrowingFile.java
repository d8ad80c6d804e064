package com.goengineer.icp.runs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is written is on the disk, its folder's entry with it. */
final class GrowingFile {
  private GrowingFile() {}

  /** Adds text at the end, on the disk when this returns; a failure leaves the file as it was. */
  static void append(Path file, String text) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long before = out.size();
      try {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        long end = before;
        while (bytes.hasRemaining()) {
          end += out.write(bytes, end);
        }
        out.force(true);
      } catch (IOException e) {
        out.truncate(before);
        throw e;
      }
    }
    forceFolder(file.toAbsolutePath().resolveSibling(""));
  }

  /** Puts a file's bytes on the disk. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Puts the names in a folder on the disk, where the system lets a folder be opened. */
  static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folder, and keeps names by itself
    }
  }
}
