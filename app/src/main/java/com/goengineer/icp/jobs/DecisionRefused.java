package com.goengineer.icp.jobs;

import com.goengineer.icp.runs.UnusableFile;

/**
 * A decision about weights that would have no effect: exit code 2. The message says why and what to
 * do.
 */
public final class DecisionRefused extends UnusableFile {
  public DecisionRefused(String message) {
    super(message);
  }
}
