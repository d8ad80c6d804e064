package com.goengineer.icp.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that serves the dashboard, as a process that is ended like a user ends it. */
final class DashboardProcess implements AutoCloseable {
  private static final Pattern LINK =
      Pattern.compile("http://127\\.0\\.0\\.1:\\d+/(open\\?key=\\S+)?");
  private static final int GRACE_SECONDS = 30;

  private final Process process;
  private final String link;

  private DashboardProcess(Process process, String link) {
    this.process = process;
    this.link = link;
  }

  /** Starts a command and waits for the link it prints. */
  static DashboardProcess start(Path repository, Path directory, String... arguments) {
    List<String> command = new ArrayList<>(List.of(repository.resolve("icp").toString()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new DashboardProcess(process, linkIn(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String linkIn(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder seen = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher link = LINK.matcher(line);
      if (link.find()) {
        return link.group();
      }
      seen.append(line).append('\n');
    }
    throw new IllegalStateException("no link was printed, only:\n" + seen);
  }

  /** CPU time the server has used since it was started. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The one-time link; the address where members sign in. */
  String link() {
    return link;
  }

  /** The address without a page: http://127.0.0.1:port. */
  String origin() {
    return link.substring(0, link.indexOf('/', "http://".length()));
  }

  /** Ends it as Ctrl+C does, and says how it ended. */
  int end() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "still running " + GRACE_SECONDS + " s after it was told to end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      end();
    }
  }
}
