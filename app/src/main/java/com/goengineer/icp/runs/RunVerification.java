package com.goengineer.icp.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether the artefacts of a run are still what its manifest says.
 *
 * @param runId the run
 * @param artefacts how many the manifest names
 * @param faults what is missing or changed, one sentence each
 */
public record RunVerification(String runId, int artefacts, List<String> faults) {

  public RunVerification {
    faults = List.copyOf(faults);
  }

  /** Recomputes the hash of every artefact. */
  public static RunVerification of(Run run) {
    List<String> faults = new ArrayList<>();
    Map<String, String> named;
    try {
      named = run.artefacts();
    } catch (UnusableFile damaged) {
      return new RunVerification(run.id(), 0, List.of(String.valueOf(damaged.getMessage())));
    }
    named.forEach((name, hash) -> {
      Path file = run.file(name);
      if (!Files.exists(file)) {
        faults.add(name + " is missing");
      } else if (!Hashes.ofFile(file).equals(hash)) {
        faults.add(name + " was changed after the run");
      }
    });
    return new RunVerification(run.id(), named.size(), faults);
  }

  /**
   * Nothing, when the run is whole.
   *
   * @throws UnusableFile when something is missing or changed
   */
  public void requireWhole() {
    if (!faults.isEmpty()) {
      throw new UnusableFile(
          "Run %s is not what it was: %s. Choose another run: icp runs"
              .formatted(runId, String.join("; ", faults)));
    }
  }
}
