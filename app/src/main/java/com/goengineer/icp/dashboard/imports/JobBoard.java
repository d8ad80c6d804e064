package com.goengineer.icp.dashboard.imports;

import com.goengineer.icp.config.ConfigRefused;
import com.goengineer.icp.jobs.NotEnoughHistory;
import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.sources.SourceRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one job that may run on the workspace at a time, and who wants to hear of it. A job that has
 * ended stays to be seen until the next one. Thread-safe.
 */
public final class JobBoard implements AutoCloseable {
  /** A search tells of itself some thousand times a second; listeners hear ten of them. */
  private static final long TELL_EVERY_NANOS = 100_000_000L;

  private final List<Consumer<JobState>> listeners = new CopyOnWriteArrayList<>();
  private @Nullable JobState state;
  private int jobs;
  private boolean cancelled;
  private long toldAt;

  /** There is a job already. */
  public static final class Busy extends RuntimeException {
    Busy(JobState running) {
      super(
          "%s is running since %s. Wait for it, or stop it, then try again."
              .formatted(running.kind(), running.startedAt()));
    }
  }

  /**
   * Starts a job in the background.
   *
   * @param kind what it does: "Import"
   * @param work gets a listener for its steps, which ends the work when somebody stops the job;
   *     gives the ID of the run it made
   * @return the job as it begins
   * @throws Busy when one is running
   */
  public synchronized JobState start(String kind, Function<Progress, String> work) {
    requireIdle();
    jobs++;
    cancelled = false;
    toldAt = 0;
    JobState begun = JobState.begun(jobs, kind, Instant.now());
    state = begun;
    Thread.ofPlatform().daemon().name("icp-job").start(() -> perform(work));
    return begun;
  }

  /**
   * Nothing, when no job is running.
   *
   * @throws Busy when one is
   */
  public synchronized void requireIdle() {
    if (state != null && state.isRunning()) {
      throw new Busy(state);
    }
  }

  private void perform(Function<Progress, String> work) {
    try {
      String run = work.apply(this::begins);
      change(JobBoard::done, run);
    } catch (CancellationException stopped) {
      change((now, why) -> now.ended("cancelled", Optional.empty()), "");
    } catch (NotEnoughHistory refused) {
      change((now, why) -> now.refused(why, refused.sensitivity()), refused.reason());
    } catch (RuntimeException | Error e) {
      change((now, told) -> now.ended("failed", Optional.of(told)), why(e));
    }
  }

  /** Our own refusals say what to do; anything else is a bug or the machine. */
  private static String why(Throwable problem) {
    return switch (problem) {
      case SourceRefused refused -> String.valueOf(refused.getMessage());
      case ConfigRefused refused -> String.valueOf(refused.getMessage());
      case UnusableFile unusable -> String.valueOf(unusable.getMessage());
      default ->
          "Something unexpected went wrong, and nothing was kept: "
              + problem
              + ". Try again; icp doctor checks this machine.";
    };
  }

  private static JobState done(JobState now, String run) {
    return now.done(run);
  }

  private void begins(String step) {
    synchronized (this) {
      if (cancelled && nothingToKeep()) {
        throw new CancellationException();
      }
    }
    change(JobState::begins, step);
  }

  private boolean nothingToKeep() {
    return state == null || state.best().isEmpty();
  }

  /**
   * Hears of the best weights that the running job has found so far. Once there are any, a stop
   * ends the search, and the job goes on to its end with what was found.
   *
   * @return false when the search is to end
   */
  public boolean found(JobState.Best best) {
    JobState changed;
    boolean tell;
    synchronized (this) {
      if (state == null) {
        return false;
      }
      long now = System.nanoTime();
      tell = toldAt == 0 || now - toldAt > TELL_EVERY_NANOS || cancelled;
      toldAt = tell ? now : toldAt;
      changed = state.found(best);
      state = changed;
    }
    if (tell) {
      listeners.forEach(listener -> listener.accept(changed));
    }
    return goesOn();
  }

  private synchronized boolean goesOn() {
    return !cancelled;
  }

  /** A change of the state, with a text that belongs to it. */
  @FunctionalInterface
  private interface Change {
    JobState of(JobState now, String text);
  }

  private void change(Change change, String text) {
    JobState changed;
    synchronized (this) {
      if (state == null) {
        return;
      }
      changed = change.of(state, text);
      state = changed;
    }
    listeners.forEach(listener -> listener.accept(changed));
  }

  /** The running job, or the last one; empty before the first. */
  public synchronized Optional<JobState> now() {
    return Optional.ofNullable(state);
  }

  /**
   * Asks the running job to end after its step; nothing it wrote stays. A search that has found
   * something ends with that instead.
   */
  public synchronized void cancel() {
    cancelled = true;
  }

  /**
   * Hears every change from now on.
   *
   * @return stops hearing
   */
  public Runnable listen(Consumer<JobState> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Stops the running job. */
  @Override
  public void close() {
    cancel();
  }
}
