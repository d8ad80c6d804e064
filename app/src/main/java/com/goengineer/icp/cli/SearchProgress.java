package com.goengineer.icp.cli;

import com.goengineer.icp.weights.Progress;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Tells the best weights so far, and stops the search at the first Ctrl+C, keeping them. */
final class SearchProgress implements Progress, AutoCloseable {
  private static final long EVERY_NANOS = 500_000_000L;

  private final Console console;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread onInterrupt = new Thread(this::stop, "stop-search");
  private volatile boolean stopped;
  private long told;

  SearchProgress(Console console) {
    this.console = console;
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  /** Processor time of this process so far. */
  static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  @Override
  public boolean goOn(Best best) {
    long now = System.nanoTime();
    if (now - told > EVERY_NANOS) {
      told = now;
      console.progress(
          "    best so far %s, utility %.4f, %,d tried",
          Arrays.stream(best.weights())
              .mapToObj(weight -> String.format(Locale.ROOT, "%.3f", weight))
              .collect(Collectors.joining("/")),
          best.value(),
          best.evaluations());
    }
    return !stopped;
  }

  /** Runs when the process is asked to end: the search ends, then what it found is written. */
  private void stop() {
    stopped = true;
    try {
      finished.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException e) {
      // the process is ending already: the hook has done its work
    }
  }
}
