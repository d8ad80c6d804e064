package com.goengineer.icp.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The entry point: all commands. */
@Command(
    name = "icp",
    description = "Scores accounts by how much they look like your ideal customer, and says why.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
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
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      return version(out); // asked by scripts, so not worth a parser of command lines
    }
    CommandLine main = new CommandLine(new Main());
    Commands.addTo(main, arguments);
    main.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Main::day)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(Outcomes::usage)
        .setExecutionExceptionHandler(Outcomes::failure);
    try {
      return main.execute(arguments);
    } catch (OutOfMemoryError e) {
      return Outcomes.outOfMemory(err);
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw new TypeConversionException("must be a day such as 2026-10-31, not \"" + text + "\".");
    }
  }

  private static int version(PrintWriter out) {
    out.println(Version.text());
    out.flush();
    return Outcomes.DONE;
  }

  /** Without a command there is nothing to do but explain. */
  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
