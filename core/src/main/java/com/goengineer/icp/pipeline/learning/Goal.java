package com.goengineer.icp.pipeline.learning;

import java.util.Locale;

/** What weights are learned for. */
public enum Goal {
  /** To foretell what accounts bring after an as-of date ({@link Learning}). */
  HONEST,
  /** To maximise the original's objective, for comparison only ({@link LegacyLearning}). */
  LEGACY;

  /** Its name in JSON and on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
