package com.goengineer.icp.pipeline;

/** Hears where a run is. Called from one thread. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = step -> {};

  /**
   * A step begins; the one before it has ended.
   *
   * @param step what is being done, in a reader's words: "Match names"
   */
  void begins(String step);

  /**
   * Something a person should know, in whole sentences; no step begins or ends with it. Unless
   * overridden it is told like a step.
   *
   * @param sentences what happened
   */
  default void tells(String sentences) {
    begins(sentences);
  }
}
