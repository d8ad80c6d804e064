package com.goengineer.icp.statistics;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Independent numbered tasks on a fixed number of threads.
 *
 * <p>Each task writes only to places of its own number, and nothing is summed across tasks while
 * they run: that is how results come out the same on 1, 2 or 8 threads.
 *
 * @param threads at least 1; with 1 everything runs on the caller's thread
 */
public record Workers(int threads) {

  public Workers {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
  }

  /**
   * Runs tasks 0 to {@code tasks - 1} and waits for all of them.
   *
   * @throws RuntimeException or Error: what a task threw; the remaining tasks are not started
   */
  public void run(int tasks, IntConsumer task) {
    int helpers = Math.min(threads, tasks) - 1;
    if (helpers < 1) {
      for (int number = 0; number < tasks; number++) {
        task.accept(number);
      }
      return;
    }
    Shared shared = new Shared(tasks, task);
    Thread[] started = new Thread[helpers];
    for (int helper = 0; helper < helpers; helper++) {
      started[helper] = Thread.ofPlatform().daemon().name("worker-" + helper).start(shared);
    }
    shared.run();
    for (Thread thread : started) {
      join(thread);
    }
    shared.rethrow();
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // tasks are short; the flag is handed on when they are done
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Shared implements Runnable {
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final int tasks;
    private final IntConsumer task;

    Shared(int tasks, IntConsumer task) {
      this.tasks = tasks;
      this.task = task;
    }

    @Override
    public void run() {
      try {
        for (int number = next.getAndIncrement(); number < tasks; number = next.getAndIncrement()) {
          task.accept(number);
        }
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
        next.set(tasks);
      }
    }

    void rethrow() {
      switch (failure.get()) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {}
      }
    }
  }
}
