package com.goengineer.icp.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A file of decisions, one JSON object a line, that only grows. A line is on the disk when {@link
 * #append} returns; an unfinished last line was never acknowledged and does not count. Adding takes
 * as long for a long file as for a short one. Thread-safe, also between programs.
 */
final class DecisionLog {
  private static final String TURN = ".decisions.lock";

  private DecisionLog() {}

  /**
   * The lines that were acknowledged, blank ones left out; none where the file is missing.
   *
   * @throws UnusableFile when bytes of them are no UTF-8
   */
  static List<String> lines(Path file) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(acknowledged(file)))
              .toString();
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (CharacterCodingException e) {
      throw new UnusableFile(file + " is damaged: it is no UTF-8. Restore it from a backup.", e);
    }
  }

  /** The bytes of the lines that were acknowledged; none where the file is missing. */
  static byte[] acknowledged(Path file) {
    if (!Files.exists(file)) {
      return new byte[0];
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      FileTail.Line last = FileTail.of(channel);
      byte[] all = Files.readAllBytes(file);
      int counting = isUnfinished(last) ? Math.toIntExact(last.start()) : all.length;
      return Arrays.copyOf(all, Math.min(counting, all.length));
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
    grow(file, before -> next.apply(before) + "\n");
  }

  /** Adds what is made of the last line. */
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
   * Ends a last line that an editor left open; cuts off one that was never finished. The last line
   * that counts then; empty when there is none.
   */
  private static String cut(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      FileTail.Line last = FileTail.of(channel);
      if (isUnfinished(last)) {
        channel.truncate(last.start());
        channel.force(true);
        return FileTail.of(channel).text();
      }
      if (!last.isEnded()) {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), channel.size());
      }
      return last.text();
    }
  }

  private static boolean isUnfinished(FileTail.Line last) {
    return !last.isEnded() && !Json.isWhole(last.text());
  }
}
