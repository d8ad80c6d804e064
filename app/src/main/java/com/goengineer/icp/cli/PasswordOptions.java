package com.goengineer.icp.cli;

import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.team.PasswordRule;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a new password comes from; never from the command line, which others can see. */
final class PasswordOptions {
  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File whose first line is the password (default: asked for).")
  private @Nullable Path file;

  /** Whether a file was named. */
  boolean isGiven() {
    return file != null;
  }

  /**
   * The password of a member, asked for twice on a terminal.
   *
   * @throws UnusableFile when it is refused, with the reason
   */
  String read(String member) {
    String password = file == null ? asked(member) : SecretFile.read(file);
    Optional<String> complaint = PasswordRule.complaint(password, member);
    if (complaint.isPresent()) {
      throw new UnusableFile(complaint.get());
    }
    return password;
  }

  // The launcher asks for the console that is null where there is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static String asked(String member) {
    Console terminal = System.console();
    if (terminal == null) {
      return standardInput();
    }
    char[] first = terminal.readPassword("Password for %s: ", member);
    char[] second = terminal.readPassword("Once more: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new UnusableFile("The two passwords differ; nothing was changed.");
    }
    return new String(first);
  }

  private static String standardInput() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
