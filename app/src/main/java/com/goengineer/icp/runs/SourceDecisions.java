package com.goengineer.icp.runs;

import com.goengineer.icp.sources.HeaderDecision;
import com.goengineer.icp.sources.SourceRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * decisions/sources.jsonl: which role sheets with a certain header row play, and by which columns;
 * one JSON object a line, never rewritten. The last line about a header row is in force.
 */
public final class SourceDecisions {
  private static final String FILE = "sources.jsonl";

  private SourceDecisions() {}

  /**
   * Reads what is in force; nothing where the file is missing.
   *
   * @return decisions by fingerprint
   * @throws UnusableFile naming the line that is wrong
   */
  public static Map<String, HeaderDecision> read(Workspace workspace) {
    Path file = workspace.decisions().resolve(FILE);
    Map<String, HeaderDecision> inForce = new TreeMap<>();
    int number = 0;
    for (String line : DecisionLog.lines(file)) {
      number++;
      JsonNode tree = Json.parse(file, line);
      inForce.put(tree.path("fingerprint").asString(""), decision(file, number, tree));
    }
    return inForce;
  }

  private static HeaderDecision decision(Path file, int line, JsonNode tree) {
    String role = tree.path("role").asString("");
    Map<String, String> columns = new LinkedHashMap<>();
    tree.path("columns")
        .properties()
        .forEach(each -> columns.put(each.getKey(), each.getValue().asString("")));
    try {
      return new HeaderDecision(
          role.isEmpty() ? Optional.empty() : Optional.of(SourceRole.named(role)), columns);
    } catch (IllegalArgumentException e) {
      throw new UnusableFile(
          "%s, line %s: %s. Delete the line, or decide again on the Start page."
              .formatted(file, line, e.getMessage()),
          e);
    }
  }

  /** Adds decisions; they are on the disk when this returns. */
  public static void append(
      Workspace workspace, Map<String, HeaderDecision> decisions, Instant decidedAt) {
    if (decisions.isEmpty()) {
      return;
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    new TreeMap<>(decisions)
        .forEach((fingerprint, decision) -> {
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("fingerprint", fingerprint);
          tree.put("role", decision.role().map(SourceRole::configName).orElse(""));
          tree.put("columns", new TreeMap<>(decision.columns()));
          tree.put("decided_at", decidedAt.toString());
          lines.add(tree);
        });
    DecisionLog.append(workspace.decisions().resolve(FILE), lines);
  }
}
