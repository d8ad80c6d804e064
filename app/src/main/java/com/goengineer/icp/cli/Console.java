package com.goengineer.icp.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Where commands print: results to standard output, progress and errors to standard error. */
final class Console {
  /** The launcher knows whether standard error is a terminal; Java 21 cannot tell. */
  private static final boolean IS_TERMINAL = Boolean.getBoolean("icp.terminal");

  private final PrintWriter out;
  private final PrintWriter err;
  private final Volume volume;
  private Optional<StepBar> bar = Optional.empty();

  /** How much is said. */
  enum Volume {
    /** Errors only. */
    QUIET,
    /** Progress and the summary. */
    NORMAL,
    /** Everything, with stack traces of failures. */
    VERBOSE,
    /** One JSON object on standard output, progress on standard error. */
    JSON
  }

  Console(PrintWriter out, PrintWriter err, Volume volume) {
    this.out = out;
    this.err = err;
    this.volume = volume;
  }

  /** A step begins: a moving bar on a terminal, a line elsewhere. */
  void step(String name) {
    if (volume == Volume.QUIET) {
      return;
    }
    if (IS_TERMINAL && bar.isEmpty()) {
      bar = Optional.of(new StepBar(System.err));
    }
    bar.ifPresentOrElse(moving -> moving.begins(name), () -> progress("  %s ...", name));
  }

  private void endBar() {
    bar.ifPresent(StepBar::close);
    bar = Optional.empty();
  }

  /** Part of the summary for people. */
  void say(String format, Object... values) {
    endBar();
    if (volume == Volume.NORMAL || volume == Volume.VERBOSE) {
      out.println(format(format, values));
      out.flush();
    }
  }

  /** What nobody can do without: printed however little is said. */
  void essential(String text) {
    endBar();
    if (volume != Volume.JSON) {
      out.println(text);
      out.flush();
    }
  }

  /** The machine-readable summary. */
  void json(String text) {
    endBar();
    if (volume == Volume.JSON) {
      out.println(text);
      out.flush();
    }
  }

  /** Where a command is. */
  void progress(String format, Object... values) {
    if (volume != Volume.QUIET) {
      err.println(format(format, values));
      err.flush();
    }
  }

  /** What went wrong. */
  void error(String message) {
    endBar();
    err.println(message);
    err.flush();
  }

  private static String format(String format, Object... values) {
    return values.length == 0 ? format : String.format(Locale.ROOT, format, values);
  }
}
