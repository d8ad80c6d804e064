package com.goengineer.icp.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** The entry point: all commands. */
@Command(
    name = "icp",
    description = "Scores accounts by how much they look like your ideal customer, and says why.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      OptimizeCommand.class,
      ValidateCommand.class,
      ScoreCommand.class,
      LinkCommand.class,
      NamesCommand.class,
      IndustriesCommand.class,
      ExportCommand.class,
      RunsCommand.class,
      ServeCommand.class,
      DoctorCommand.class
    },
    footer = {"", "Begin with: icp demo", "With your own files: icp run --sources DIR"})
public final class Main implements Runnable {
  @Spec private CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs a command line and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(Outcomes::usage)
        .setExecutionExceptionHandler(Outcomes::failure)
        .execute(arguments);
  }

  /** Without a command there is nothing to do but explain. */
  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
