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
}
