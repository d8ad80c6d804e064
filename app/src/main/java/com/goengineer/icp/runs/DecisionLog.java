package com.goengineer.icp.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A file of decisions, one JSON object a line, that only grows. A line is on the disk when {@link
 * #append} returns; an unfinished last line was never acknowledged and does not count. Thread-safe,
 * also between programs.
 */
final class DecisionLog {
  private static final String TURN = ".decisions.lock";

  private DecisionLog() {}

  /** The lines that were acknowledged, blank ones left out; none where the file is missing. */
  static List<String> lines(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.substring(0, acknowledged(text)).lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds lines; they are on the disk when this returns, and none of them is when it throws. */
  static void append(Path file, List<Map<String, Object>> trees) {
    StringBuilder lines = new StringBuilder();
    trees.forEach(tree -> lines.append(Json.compact(tree)).append('\n'));
    grow(file, () -> lines.toString());
  }

  /** Adds a line that is made of the one before it; of an empty text when there is none. */
  static void chain(Path file, UnaryOperator<String> next) {
    grow(
        file,
        () -> {
          List<String> before = lines(file);
          return next.apply(before.isEmpty() ? "" : before.getLast()) + "\n";
        });
  }

  private static void grow(Path file, Supplier<String> more) {
    synchronized (DecisionLog.class) {
      try {
        Files.createDirectories(file.getParent());
        try (FileChannel turn = turn(file)) {
          turn.lock(); // until the channel is closed
          cut(file);
          GrowingFile.append(file, more.get());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Removes an unfinished last line; true when there was one. */
  static boolean cutUnfinished(Path file) throws IOException {
    synchronized (DecisionLog.class) {
      try (FileChannel turn = turn(file)) {
        turn.lock();
        return cut(file);
      }
    }
  }

  private static FileChannel turn(Path file) throws IOException {
    return FileChannel.open(
        file.resolveSibling(TURN), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Ends a last line that an editor left open; cuts off one that was never finished. */
  private static boolean cut(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int end = acknowledged(text);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (end < text.length()) {
        channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        channel.force(true);
        return true;
      }
      if (!text.isEmpty() && !text.endsWith("\n")) {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), channel.size());
      }
      return false;
    }
  }

  /** How many characters count: all, or those before a last line that is not whole. */
  private static int acknowledged(String text) {
    int lastLine = text.lastIndexOf('\n') + 1;
    String last = text.substring(lastLine);
    return last.isBlank() || Json.isWhole(last) ? text.length() : lastLine;
  }
}
