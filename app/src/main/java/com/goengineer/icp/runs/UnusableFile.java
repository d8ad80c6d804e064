package com.goengineer.icp.runs;

/** A file of the workspace that cannot be used: exit code 2. The message names it. */
public class UnusableFile extends RuntimeException {
  public UnusableFile(String message) {
    super(message);
  }

  public UnusableFile(String message, Throwable cause) {
    super(message, cause);
  }
}
