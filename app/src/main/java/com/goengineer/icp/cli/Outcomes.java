package com.goengineer.icp.cli;

import com.goengineer.icp.config.ConfigRefused;
import com.goengineer.icp.engine.EngineRefused;
import com.goengineer.icp.jobs.NotEnoughHistory;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.scoring.InvalidWeights;
import com.goengineer.icp.sources.SourceRefused;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The one place that maps outcomes to exit codes. */
final class Outcomes {
  /** Done. */
  static final int DONE = 0;

  /** Failed unexpectedly: a bug, or the machine. */
  static final int FAILED = 1;

  /** Refused: usage, configuration, or a source that cannot be used at all. */
  static final int REFUSED = 2;

  /** Done, but a row or a value was set aside. */
  static final int SET_ASIDE = 3;

  private Outcomes() {}

  /** A command line that cannot be understood. */
  static int usage(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    command.getErr().println(problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
    command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    command.getErr().flush();
    return REFUSED;
  }

  /** A command that threw. */
  static int failure(Exception problem, CommandLine command, ParseResult parsed) {
    boolean verbose = parsed.originalArgs().contains("--verbose");
    if (verbose) {
      problem.printStackTrace(command.getErr());
    }
    if (problem instanceof UncheckedIOException io
        && io.getCause() instanceof FileSystemException file) {
      command
          .getErr()
          .println(file.getFile() + " cannot be read or written. Check the path and its rights.");
      command.getErr().flush();
      return REFUSED;
    }
    if (isRefusal(problem)) {
      command.getErr().println(problem.getMessage());
      command.getErr().flush();
      return REFUSED;
    }
    command
        .getErr()
        .println(
            "icp failed: %s%s"
                .formatted(
                    message(problem),
                    verbose ? "" : "\nThis is a bug or the machine; add --verbose to see where."));
    command.getErr().flush();
    return FAILED;
  }

  private static boolean isRefusal(Exception problem) {
    return problem instanceof SourceRefused
        || problem instanceof ConfigRefused
        || problem instanceof EngineRefused
        || problem instanceof UnusableFile
        || problem instanceof NotEnoughHistory
        || problem instanceof InvalidWeights;
  }

  private static String message(Exception problem) {
    String told = problem.getMessage();
    return problem.getClass().getSimpleName() + (told == null ? "" : ": " + told);
  }

  /** Done, with so many of so many rows or values set aside. */
  static int done(long setAside, Tolerance tolerance, long rows) {
    return tolerance.covers(setAside, rows) ? DONE : SET_ASIDE;
  }
}
