package com.goengineer.icp.cli;

import com.goengineer.icp.config.ConfigRefused;
import com.goengineer.icp.engine.EngineRefused;
import com.goengineer.icp.jobs.NotEnoughHistory;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.scoring.InvalidWeights;
import com.goengineer.icp.sources.SourceRefused;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** A command for which the machine, or what we may use of it, was too small. */
  static int outOfMemory(PrintWriter err) {
    err.println(
        "The memory for this is not enough: "
            + Runtime.getRuntime().maxMemory() / (1 << 20)
            + " MB for names and accounts, beside what --memory gives the engine. What was"
            + " finished before is as it was. Close other programs, use a larger machine, or where"
            + " there is more than is used: ICP_JAVA_OPTIONS=-Xmx8g");
    err.flush();
    return REFUSED;
  }

  /** A command that threw. */
  static int failure(Exception problem, CommandLine command, ParseResult parsed) {
    if (Stream.iterate((Throwable) problem, Objects::nonNull, Throwable::getCause)
        .anyMatch(OutOfMemoryError.class::isInstance)) {
      return outOfMemory(command.getErr());
    }
    boolean verbose = parsed.originalArgs().contains("--verbose");
    if (verbose) {
      problem.printStackTrace(command.getErr());
    }
    Optional<String> refusal =
        isRefusal(problem) ? Optional.ofNullable(problem.getMessage()) : unusable(problem);
    if (refusal.isPresent()) {
      command.getErr().println(refusal.get());
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

  /** What the machine did not let us do, in words; empty where it is not about files. */
  private static Optional<String> unusable(Exception problem) {
    if (problem instanceof UncheckedIOException io
        && io.getCause() instanceof FileSystemException file) {
      return Optional.of(unusable(file));
    }
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      String told = String.valueOf(cause.getMessage());
      if (told.contains("No space left") || told.contains("not enough space")) {
        return Optional.of(
            "There is no space left on the disk. What was finished before is as it was. Free some"
                + " space, then try again.");
      }
    }
    return problem instanceof UncheckedIOException io
        ? Optional.of(
            "A file cannot be read or written: %s. Check its rights and the space left."
                .formatted(message(io)))
        : Optional.empty();
  }

  private static String unusable(FileSystemException file) {
    return "%s cannot be read or written: %s. Check the path, its rights and the space left."
        .formatted(file.getFile(), reason(file));
  }

  /** What the file system said; it says nothing about the two most frequent reasons. */
  private static String reason(FileSystemException file) {
    if (file.getReason() != null) {
      return file.getReason();
    }
    if (file instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    return file instanceof AccessDeniedException
        ? "access denied"
        : file.getClass().getSimpleName();
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
