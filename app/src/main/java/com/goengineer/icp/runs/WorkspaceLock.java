package com.goengineer.icp.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The right to write into a workspace, or to be its dashboard: one holder at a time among all
 * programs of this machine. The operating system takes it back when the holder ends, however it
 * ends; who holds it stands in the file, for the message. Reading needs no lock. Thread-safe.
 */
public final class WorkspaceLock implements AutoCloseable {
  /**
   * Locks of this process, by file. A process that closes any channel of a file loses its lock on
   * POSIX systems, so a file that is held here is not opened a second time.
   */
  private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

  /** A byte far behind the text: Windows forbids others to read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;
  private final boolean leftBehind;

  private WorkspaceLock(Path file, FileChannel channel, boolean leftBehind) {
    this.file = file;
    this.channel = channel;
    this.leftBehind = leftBehind;
  }

  /** What only one may do at a time. */
  public enum Purpose {
    /** Making runs, and choosing the current one. */
    WRITE(".lock", "Another command writes to %s: %s. Wait until it has ended, then try again."),
    /** Showing the workspace. */
    SERVE(".serving", "%s has a dashboard already: %s. Use that one, or end it and try again.");

    private final String file;
    private final String refusal;

    Purpose(String file, String refusal) {
      this.file = file;
      this.refusal = refusal;
    }
  }

  /**
   * Takes the lock.
   *
   * @param what what it is for, as a person would say it: "icp run"
   * @param since when
   * @throws WorkspaceBusy naming who holds it, when somebody does
   */
  public static WorkspaceLock take(
      Workspace workspace, Purpose purpose, String what, Instant since) {
    try {
      Files.createDirectories(workspace.root());
      Path file = workspace.root().toRealPath().resolve(purpose.file);
      String holder =
          what
              + ", process "
              + ProcessHandle.current().pid()
              + ", since "
              + since.truncatedTo(ChronoUnit.SECONDS);
      String here = HELD_HERE.putIfAbsent(file, holder);
      if (here != null) {
        throw refusal(workspace, purpose, here);
      }
      return open(file, holder)
          .orElseThrow(() -> refusal(workspace, purpose, text(file).orElse("it did not say who")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes the lock for writing, and puts away what a command left behind that did not end.
   *
   * @param what what it is for: "icp run"
   * @param since when
   * @param hears is told what was put away, in sentences
   * @throws WorkspaceBusy naming who writes, when somebody does
   */
  public static WorkspaceLock forWriting(
      Workspace workspace, String what, Instant since, Consumer<String> hears) {
    WorkspaceLock lock = take(workspace, Purpose.WRITE, what, since);
    try {
      WorkspaceRepair.under(lock, workspace, since).forEach(hears);
      return lock;
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private static WorkspaceBusy refusal(Workspace workspace, Purpose purpose, String holder) {
    return new WorkspaceBusy(purpose.refusal.formatted(workspace.root(), holder.strip()));
  }

  /** Empty when another process holds it; the file is not held here then. */
  private static Optional<WorkspaceLock> open(Path file, String holder) throws IOException {
    Optional<WorkspaceLock> lock = Optional.empty();
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
        boolean leftBehind = channel.size() > 0;
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        lock = Optional.of(new WorkspaceLock(file, channel, leftBehind));
      }
      return lock;
    } finally {
      if (lock.isEmpty()) { // also when the disk is full: nothing is held then
        HELD_HERE.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static Optional<String> text(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.isBlank() ? Optional.empty() : Optional.of(text);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether the holder before did not give it back: it was killed, or the machine stopped. */
  boolean leftBehind() {
    return leftBehind;
  }

  /** Does work and gives the lock back, however the work ends. */
  public <T> T during(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      close();
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
