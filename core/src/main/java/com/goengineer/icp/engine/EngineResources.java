package com.goengineer.icp.engine;

import java.util.Optional;

/**
 * What an engine may use of the place it runs in.
 *
 * @param threads of this machine, at least 1; results do not depend on it
 * @param memory a limit such as "2GB", beyond which data spills; empty for the engine's own rule
 * @param scratch folder for temporary files, made when needed
 * @param master where a cluster takes jobs ({@code spark://host:7077}); empty for the engine's own
 *     rule
 */
public record EngineResources(
    int threads, Optional<String> memory, String scratch, Optional<String> master) {

  public EngineResources {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was " + threads);
    }
  }
}
