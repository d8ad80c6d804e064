package com.goengineer.icp.runs;

import com.goengineer.icp.scoring.Components;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * decisions/weights.jsonl: what was decided about learned weights and when, one JSON object a line,
 * newest last, never rewritten. The last line that adopts weights is in force, until one withdraws
 * them.
 *
 * @param runId the run whose weights were decided about
 * @param decidedAt when
 * @param choice what
 * @param author who; empty when decided on the command line
 * @param reason why; empty when none was given
 */
public record WeightDecision(
    String runId, Instant decidedAt, WeightChoice choice, String author, String reason) {
  private static final String FILE = "weights.jsonl";
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_REASON = 400;

  /** What can be decided. */
  public enum WeightChoice {
    /** They are in force. */
    ADOPTED("adopted_at"),
    /** They are in force although the verdict spoke against it. */
    FORCED("adopted_at"),
    /** What was in force stays. */
    KEPT("kept_at"),
    /** They were in force; no learned ones are any more. */
    WITHDRAWN("withdrawn_at");

    private final String time;

    WeightChoice(String time) {
      this.time = time;
    }

    private static WeightChoice of(JsonNode line) {
      for (WeightChoice choice : List.of(KEPT, WITHDRAWN)) {
        if (line.has(choice.time)) {
          return choice;
        }
      }
      return line.path("forced").asBoolean() ? FORCED : ADOPTED;
    }
  }

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException when one is too long
   */
  public WeightDecision {
    if (author.length() > LONGEST_NAME || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "a name has " + LONGEST_NAME + " characters at most, a reason " + LONGEST_REASON);
    }
  }

  /** Adds a decision; it is on the disk when this returns. */
  public void append(Workspace workspace) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("run_id", runId);
    tree.put(choice.time, decidedAt.toString());
    tree.put("forced", choice == WeightChoice.FORCED);
    tree.put("author", author);
    tree.put("reason", reason);
    DecisionLog.append(workspace.decisions().resolve(FILE), List.of(tree));
  }

  /** The adoption in force: the last one, if it was not withdrawn. */
  public static Optional<WeightDecision> inForce(Workspace workspace) {
    return newestFirst(workspace).stream()
        .filter(decision -> decision.choice != WeightChoice.KEPT)
        .findFirst()
        .filter(decision -> decision.choice != WeightChoice.WITHDRAWN);
  }

  /**
   * Whether a run was scored with the learned weights that are in force, or with none while none
   * are. Weights typed into config.toml count as none.
   */
  public static boolean agreesWith(Run run, Workspace workspace) {
    Map<String, Object> metadata = run.weightsMetadata();
    Optional<String> learnedBy =
        "learned".equals(metadata.get("origin"))
            ? Optional.of(metadata.getOrDefault("adopted_from", run.id()).toString())
            : Optional.empty();
    return learnedBy.equals(inForce(workspace).map(WeightDecision::runId));
  }

  /** The last decision about the weights of a run, if any was made. */
  public static Optional<WeightDecision> about(Run run, Workspace workspace) {
    return newestFirst(workspace).stream()
        .filter(decision -> decision.runId.equals(run.id()))
        .findFirst();
  }

  private static List<WeightDecision> newestFirst(Workspace workspace) {
    Path file = workspace.decisions().resolve(FILE);
    List<WeightDecision> decisions = new ArrayList<>();
    DecisionLog.lines(file).forEach(line -> decisions.addFirst(read(file, Json.parse(file, line))));
    return decisions;
  }

  private static WeightDecision read(Path file, JsonNode line) {
    WeightChoice choice = WeightChoice.of(line);
    try {
      return new WeightDecision(
          line.path("run_id").asString(""),
          Instant.parse(line.path(choice.time).asString("")),
          choice,
          line.path("author").asString(""),
          line.path("reason").asString(""));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new UnusableFile(
          file
              + ": a line says no time (adopted_at) at which weights were adopted. Delete the line,"
              + " or restore the file.",
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
