package com.goengineer.icp.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher as a user types it: a process, its exit code and what it printed. */
final class Launcher {
  private static final long LONGEST_MINUTES = 15;

  private final Path repository;
  private final Path directory;

  /**
   * @param directory where the user stands
   */
  Launcher(Path directory) {
    this.repository = Path.of(System.getProperty("icp.repository")).toAbsolutePath().normalize();
    this.directory = directory;
  }

  /** What a command did. */
  record Outcome(int exitCode, String out, String err) {}

  /** The root of the repository. */
  Path repository() {
    return repository;
  }

  /** Runs {@code icp} with these arguments. */
  Outcome icp(String... arguments) {
    return icp(Map.of(), arguments);
  }

  /** The same with environment variables. */
  Outcome icp(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(repository.resolve("icp").toString()));
    command.addAll(List.of(arguments));
    return run(command, environment);
  }

  private Outcome run(List<String> command, Map<String, String> environment) {
    try {
      Path out = Files.createTempFile("icp", ".out");
      Path err = Files.createTempFile("icp", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running: " + command);
      }
      return new Outcome(process.exitValue(), text(out), text(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }
}
