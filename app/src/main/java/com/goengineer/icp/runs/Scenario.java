package com.goengineer.icp.runs;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * decisions/scenarios.jsonl: weights that somebody found worth keeping, one JSON object a line,
 * newest last, never rewritten.
 *
 * @param id unique in the workspace
 * @param name what it is called
 * @param comment why, may be empty
 * @param author who
 * @param createdAt when
 * @param runId the run it was tried on
 * @param weights component to weight, together 1
 */
public record Scenario(
    String id,
    String name,
    String comment,
    String author,
    Instant createdAt,
    String runId,
    Map<String, Double> weights) {
  private static final String FILE = "scenarios.jsonl";
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_COMMENT = 400;

  public Scenario {
    require(!name.isBlank(), "a scenario needs a name");
    require(!author.isBlank(), "a scenario needs the name of its author");
    require(
        name.length() <= LONGEST_NAME && author.length() <= LONGEST_NAME,
        "names have " + LONGEST_NAME + " characters at most");
    require(
        comment.length() <= LONGEST_COMMENT,
        "a comment has " + LONGEST_COMMENT + " characters at most");
    weights = new LinkedHashMap<>(weights);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Adds it to the workspace; it is on the disk when this returns. */
  public void append(Workspace workspace) {
    DecisionLog.append(workspace.decisions().resolve(FILE), List.of(tree()));
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("name", name);
    tree.put("comment", comment);
    tree.put("author", author);
    tree.put("created_at", createdAt.toString());
    tree.put("run_id", runId);
    tree.put("weights", weights);
    return tree;
  }

  /**
   * All scenarios of a workspace, newest first.
   *
   * @throws UnusableFile when a line is damaged; the message names the file
   */
  public static List<Scenario> list(Workspace workspace) {
    Path file = workspace.decisions().resolve(FILE);
    List<Scenario> scenarios = new ArrayList<>();
    DecisionLog.lines(file).forEach(line -> scenarios.addFirst(read(file, Json.parse(file, line))));
    return List.copyOf(scenarios);
  }

  private static Scenario read(Path file, JsonNode line) {
    Map<String, Double> weights = new LinkedHashMap<>();
    line.path("weights")
        .properties()
        .forEach(weight -> weights.put(weight.getKey(), weight.getValue().asDouble()));
    try {
      return new Scenario(
          line.path("id").asString(""),
          line.path("name").asString(""),
          line.path("comment").asString(""),
          line.path("author").asString(""),
          Instant.parse(line.path("created_at").asString("")),
          line.path("run_id").asString(""),
          weights);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new UnusableFile(
          file + ": a line is not a scenario (" + e.getMessage() + "). Delete the line.", e);
    }
  }
}
