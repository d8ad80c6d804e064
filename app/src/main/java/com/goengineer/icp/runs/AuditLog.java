package com.goengineer.icp.runs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Who did what with a workspace through its dashboard: {@code team/audit.jsonl}, one JSON object a
 * line, which only grows. Each line holds the SHA-256 of the one before it, so a line that was
 * changed, removed or put in is found; lines missing at the end are found by whoever noted the last
 * hash. Thread-safe, also between programs.
 */
public final class AuditLog {
  private static final String HASH = "hash";
  private static final String PREVIOUS = "previous";
  private static final String FIRST = "0".repeat(64);

  private final Path file;

  private AuditLog(Path file) {
    this.file = file;
  }

  /** Of a workspace; empty before the first entry. */
  public static AuditLog of(Workspace workspace) {
    return new AuditLog(workspace.team().resolve("audit.jsonl"));
  }

  /**
   * Something that was done.
   *
   * @param who name of the member; {@code local} for who opened the link on this machine
   * @param what in a few words
   * @param about what it was done with or to
   */
  public record Entry(Instant time, String who, String what, Map<String, Object> about) {}

  /**
   * What a check found.
   *
   * @param entries how many lines there are
   * @param last hash of the last one; 64 zeros when there is none
   * @param fault the first line that does not follow from the one before it, in words
   */
  public record Check(List<Entry> entries, String last, Optional<String> fault) {}

  /** Adds an entry; it is on the disk when this returns. */
  public void add(Entry entry) {
    DecisionLog.chain(
        file,
        before -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("time", entry.time().toString());
          line.put("who", entry.who());
          line.put("what", entry.what());
          line.put("about", entry.about());
          line.put(PREVIOUS, before.isEmpty() ? FIRST : hash(Json.objectIn(before)));
          line.put(HASH, Hashes.ofText(Json.compact(line)));
          return Json.compact(line);
        });
  }

  /**
   * Reads all entries and follows the chain. A line that is no entry is a fault and is left out of
   * the entries; those after it are read.
   */
  public Check check() {
    List<Entry> entries = new ArrayList<>();
    String previous = FIRST;
    Optional<String> fault = Optional.empty();
    int number = 0;
    String text = new String(DecisionLog.acknowledged(file), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Optional<JsonNode> tree = Json.objectIn(line);
      Optional<Entry> entry = tree.flatMap(AuditLog::entry);
      entry.ifPresent(entries::add);
      String before = previous;
      boolean isRight = entry.isPresent() && tree.filter(each -> follows(each, before)).isPresent();
      if (fault.isEmpty() && !isRight) {
        fault = Optional.of(wrong(number));
      }
      previous = hash(tree);
    }
    return new Check(entries, previous, fault);
  }

  private String wrong(int number) {
    return file
        + ", line "
        + number
        + ": changed, or not what was written after the line before it.";
  }

  /** The hash that a line names; empty when it is damaged. */
  private static String hash(Optional<JsonNode> line) {
    return line.map(tree -> tree.path(HASH).asString("")).orElse("");
  }

  private static boolean follows(JsonNode line, String previous) {
    Map<String, Object> content = content(line);
    Object hash = content.remove(HASH);
    return previous.equals(content.get(PREVIOUS))
        && Hashes.ofText(Json.compact(content)).equals(hash);
  }

  private static Map<String, Object> content(JsonNode line) {
    Map<String, Object> content = new LinkedHashMap<>();
    line.properties().forEach(each -> content.put(each.getKey(), Json.plain(each.getValue())));
    return content;
  }

  /** The entry of a line; empty when it is none. */
  private static Optional<Entry> entry(JsonNode line) {
    try {
      return Optional.of(
          new Entry(
              Instant.parse(line.path("time").asString("")),
              line.path("who").asString(""),
              line.path("what").asString(""),
              content(line.path("about"))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
