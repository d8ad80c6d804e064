package com.goengineer.icp.sources;

/**
 * A source that cannot be used at all: exit code 2. The message is one paragraph: what was seen,
 * what was expected, what to do. It names the file.
 */
public final class SourceRefused extends RuntimeException {
  public SourceRefused(String message) {
    super(message);
  }

  public SourceRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
