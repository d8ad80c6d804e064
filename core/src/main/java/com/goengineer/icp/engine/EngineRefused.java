package com.goengineer.icp.engine;

/** An engine cannot be had, or cannot do what was asked of it. The message says what to do. */
public final class EngineRefused extends RuntimeException {
  public EngineRefused(String message) {
    super(message);
  }

  public EngineRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
