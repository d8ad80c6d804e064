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
    grow(file, before -> lines.toString());
  }

  /** Adds a line that is made of the one before it; of an empty text when there is none. */
  static void chain(Path file, UnaryOperator<String> next) {
    grow(file, before -> next.apply(lastLine(before)) + "\n");
  }

  private static String lastLine(String text) {
    String stripped = text.stripTrailing();
    return stripped.substring(stripped.lastIndexOf('\n') + 1);
  }

  /** Adds what is made of the text before it. */
  private static void grow(Path file, UnaryOperator<String> more) {
    synchronized (DecisionLog.class) {
      try {
        Files.createDirectories(file.getParent());
        try (FileChannel turn = turn(file)) {
          turn.lock(); // until the channel is closed
          GrowingFile.append(file, more.apply(cut(file)));
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
        long before = Files.exists(file) ? Files.size(file) : 0;
        cut(file);
        return before > 0 && Files.size(file) < before;
      }
    }
  }

  private static FileChannel turn(Path file) throws IOException {
    return FileChannel.open(
        file.resolveSibling(TURN), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /**
   * Ends a last line that an editor left open; cuts off one that was never finished. The text that
   * counts then, without a last line feed that was missing.
   */
  private static String cut(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int end = acknowledged(text);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (end < text.length()) {
        channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        channel.force(true);
      } else if (!text.isEmpty() && !text.endsWith("\n")) {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), channel.size());
      }
    }
    return text.substring(0, end);
  }

  /** How many characters count: all, or those before a last line that is not whole. */
  private static int acknowledged(String text) {
    int lastLine = text.lastIndexOf('\n') + 1;
    String last = text.substring(lastLine);
    return last.isBlank() || Json.isWhole(last) ? text.length() : lastLine;
  }
}
