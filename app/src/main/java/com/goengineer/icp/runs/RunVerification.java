package com.goengineer.icp.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

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
    Set<Map.Entry<String, JsonNode>> named;
    try {
      named = run.manifest().path("artefacts").properties();
    } catch (UnusableFile damaged) {
      return new RunVerification(run.id(), 0, List.of(String.valueOf(damaged.getMessage())));
    }
    named.forEach(artefact -> {
      Path file = run.file(artefact.getKey());
      if (!Files.exists(file)) {
        faults.add(artefact.getKey() + " is missing");
      } else if (!Hashes.ofFile(file).equals(artefact.getValue().asString())) {
        faults.add(artefact.getKey() + " was changed after the run");
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
