package com.goengineer.icp.runs;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/**
 * The end of a file of lines, found without reading what is before it: a file may have grown for
 * years. Works on bytes, since a line may have been torn within a character.
 */
final class FileTail {
  private static final int BLOCK = 4096;

  private FileTail() {}

  /**
   * The last line with something on it, decoded as UTF-8 with replacement characters for what is
   * none.
   *
   * @param start byte at which it starts
   * @param isEnded whether a line feed follows
   */
  record Line(String text, long start, boolean isEnded) {}

  /** The last line that is not blank; an empty, ended one at 0 when all are. */
  static Line of(FileChannel channel) throws IOException {
    long end = last(channel, channel.size(), each -> !isWhite(each)) + 1;
    if (end == 0) {
      return new Line("", 0, true);
    }
    long start = last(channel, end, each -> each == '\n') + 1;
    byte[] line = bytes(channel, start, Math.toIntExact(end - start));
    boolean isEnded = last(channel, channel.size(), each -> each == '\n') >= end;
    return new Line(new String(line, StandardCharsets.UTF_8), start, isEnded);
  }

  private static boolean isWhite(int value) {
    return value == '\n' || value == '\r' || value == ' ' || value == '\t';
  }

  /** Where the last wanted byte before {@code end} is; -1 when there is none. */
  private static long last(FileChannel channel, long end, IntPredicate wanted) throws IOException {
    for (long blockEnd = end; blockEnd > 0; ) {
      long start = Math.max(0, blockEnd - BLOCK);
      byte[] block = bytes(channel, start, Math.toIntExact(blockEnd - start));
      for (int place = block.length - 1; place >= 0; place--) {
        if (wanted.test(block[place])) {
          return start + place;
        }
      }
      blockEnd = start;
    }
    return -1;
  }

  private static byte[] bytes(FileChannel channel, long start, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, start + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
    return buffer.array();
  }
}
