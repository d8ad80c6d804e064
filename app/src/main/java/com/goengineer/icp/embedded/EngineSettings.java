package com.goengineer.icp.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the embedded engine may use.
 *
 * @param threads at least 1; results do not depend on it
 * @param memory a limit as DuckDB writes it ("2GB"); beyond it data spills; empty for half of what
 *     Java may use, 1 GB at least default, 80 % of the machine
 * @param spillDirectory where it spills; made when needed, emptied at the end
 */
public record EngineSettings(int threads, Optional<String> memory, Path spillDirectory) {

  public EngineSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + threads);
    }
  }
}
