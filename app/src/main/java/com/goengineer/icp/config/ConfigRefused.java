package com.goengineer.icp.config;

import java.util.List;

/** Settings that cannot be used: exit code 2. Names the file and every fault in it. */
public final class ConfigRefused extends RuntimeException {
  private final List<String> faults;

  ConfigRefused(String file, List<String> faults) {
    super(
        faults.size() == 1
            ? file + ": " + faults.getFirst()
            : file + " has " + faults.size() + " faults:\n  - " + String.join("\n  - ", faults));
    this.faults = List.copyOf(faults);
  }

  /** The faults, one sentence or two each. */
  public List<String> faults() {
    return faults;
  }
}
