package com.goengineer.icp.runs;

import com.goengineer.icp.sources.HeaderDecision;
import com.goengineer.icp.sources.SourceRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
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
    if (!Files.exists(file)) {
      return inForce;
    }
    try {
      int number = 0;
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank()) {
          JsonNode tree = Json.parse(file, line);
          inForce.put(tree.path("fingerprint").asString(""), decision(file, number, tree));
        }
      }
      return inForce;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(decisions)
        .forEach((fingerprint, decision) -> {
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("fingerprint", fingerprint);
          tree.put("role", decision.role().map(SourceRole::configName).orElse(""));
          tree.put("columns", new TreeMap<>(decision.columns()));
          tree.put("decided_at", decidedAt.toString());
          lines.append(Json.compact(tree)).append('\n');
        });
    Path file = workspace.decisions().resolve(FILE);
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        channel.write(StandardCharsets.UTF_8.encode(lines.toString()));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
