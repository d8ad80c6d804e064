package com.goengineer.icp.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Where commands print: results to standard output, progress and errors to standard error. */
final class Console {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Volume volume;

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

  /** Part of the summary for people. */
  void say(String format, Object... values) {
    if (volume == Volume.NORMAL || volume == Volume.VERBOSE) {
      out.println(format(format, values));
      out.flush();
    }
  }

  /** The machine-readable summary. */
  void json(String text) {
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
    err.println(message);
    err.flush();
  }

  private static String format(String format, Object... values) {
    return values.length == 0 ? format : String.format(Locale.ROOT, format, values);
  }
}
