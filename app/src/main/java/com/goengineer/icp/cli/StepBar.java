package com.goengineer.icp.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A moving bar with the step that is running, for a terminal. */
final class StepBar implements AutoCloseable {
  private static final int WIDTH = 100;
  private static final int EVERY_MILLIS = 200;

  private final ProgressBar bar;

  StepBar(PrintStream terminal) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("icp")
            .setInitialMax(-1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(EVERY_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
            .build();
  }

  /** A step begins. */
  void begins(String step) {
    bar.setExtraMessage(step);
    bar.step();
  }

  @Override
  public void close() {
    bar.setExtraMessage("");
    bar.close();
  }
}
