package com.goengineer.icp.runs;

import com.goengineer.icp.scoring.Components;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * decisions/weights.jsonl: which learned weights were adopted when, one JSON object a line, newest
 * last, never rewritten. The last line is in force.
 *
 * @param runId the run whose weights were adopted
 * @param adoptedAt when
 * @param forced whether the verdict spoke against it
 */
public record AdoptedWeights(String runId, Instant adoptedAt, boolean forced) {
  private static final String FILE = "weights.jsonl";

  /** Adds a decision; it is on the disk when this returns. */
  public void append(Workspace workspace) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("run_id", runId);
    tree.put("adopted_at", adoptedAt.toString());
    tree.put("forced", forced);
    DecisionLog.append(workspace.decisions().resolve(FILE), List.of(tree));
  }

  /** The decision in force, if any was made. */
  public static Optional<AdoptedWeights> last(Workspace workspace) {
    Path file = workspace.decisions().resolve(FILE);
    List<String> lines = DecisionLog.lines(file);
    return lines.isEmpty() ? Optional.empty() : Optional.of(read(file, lines.getLast()));
  }

  private static AdoptedWeights read(Path file, String line) {
    JsonNode tree = Json.parse(file, line);
    try {
      return new AdoptedWeights(
          tree.path("run_id").asString(),
          Instant.parse(tree.path("adopted_at").asString()),
          tree.path("forced").asBoolean());
    } catch (DateTimeException e) {
      throw new UnusableFile(
          file
              + ": the last line says no time (adopted_at) at which weights were adopted. Delete"
              + " the line, or restore the file.",
          e);
    }
  }

  /**
   * The weights that were adopted, for these components; empty when they are for others.
   *
   * @throws UnusableFile when the run is gone or its file is damaged
   */
  public Optional<WeightsOnFile> weights(Workspace workspace, Components components) {
    return WeightsOnFile.read(workspace.run(runId), components)
        .map(found -> {
          Map<String, Object> metadata = new LinkedHashMap<>(found.metadata());
          metadata.put("adopted_from", runId);
          return new WeightsOnFile(found.weights(), found.components(), metadata);
        });
  }
}
