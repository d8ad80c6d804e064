package com.goengineer.icp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, which can be killed. */
final class CommandProcess {
  private static final long LONGEST_SECONDS = 300;

  private final Process process;
  private final Path out;
  private final Path err;

  private CommandProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it.
   *
   * @param logs folder for what it prints
   * @param before words in front of the java command, such as those of setpriv
   * @param java options of the virtual machine
   * @param arguments of {@code icp}
   */
  static CommandProcess start(
      Path logs, List<String> before, List<String> java, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(java);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    Path out = Files.createTempFile(logs, "icp", ".out");
    Path err = Files.createTempFile(logs, "icp", ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new CommandProcess(process, out, err);
  }

  /** Exit code of another program, whose words do not count; -1 where it is not installed. */
  static int exitOf(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException notInstalled) {
      return -1;
    }
  }

  /** Waits for its end and gives the exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after " + LONGEST_SECONDS + " s");
    }
    return process.exitValue();
  }

  /** Kills it after a time; true when it had not ended before. */
  boolean killAfter(long millis) throws InterruptedException {
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  /** What it printed for programs and people. */
  String out() throws IOException {
    return Files.readString(out);
  }

  /** What it printed about its progress and its errors. */
  String err() throws IOException {
    return Files.readString(err);
  }
}
