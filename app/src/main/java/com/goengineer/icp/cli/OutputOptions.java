package com.goengineer.icp.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options every command takes. */
final class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @ArgGroup private Choice choice = new Choice();

  /** At most one of them. */
  static final class Choice {
    @Option(names = "--quiet", description = "Print errors only.")
    private boolean quiet;

    @Option(
        names = "--verbose",
        description = "Print every notice, and the stack trace of a failure.")
    private boolean verbose;

    @Option(
        names = "--json",
        description = "Print one machine-readable object to standard output, nothing else there.")
    private boolean json;
  }

  Console console() {
    return new Console(command.commandLine().getOut(), command.commandLine().getErr(), volume());
  }

  Console.Volume volume() {
    if (choice.quiet) {
      return Console.Volume.QUIET;
    }
    if (choice.verbose) {
      return Console.Volume.VERBOSE;
    }
    return choice.json ? Console.Volume.JSON : Console.Volume.NORMAL;
  }
}
