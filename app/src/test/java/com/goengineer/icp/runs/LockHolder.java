package com.goengineer.icp.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Another program that writes to a workspace, until its standard input ends or it is killed. */
final class LockHolder {
  private LockHolder() {}

  public static void main(String[] arguments) throws IOException {
    WorkspaceLock lock =
        WorkspaceLock.take(
            Workspace.at(Path.of(arguments[0])),
            WorkspaceLock.Purpose.WRITE,
            "icp run",
            Instant.parse("2026-11-23T08:00:00Z"));
    System.out.write('\n');
    System.out.flush();
    if (System.in.read() < 0) {
      lock.close();
    }
  }

  /** Starts it, and waits until it holds the lock. */
  static Process start(Path workspace) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                workspace.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() != '\n') {
      throw new IOException("the other program did not get the lock");
    }
    return process;
  }
}
