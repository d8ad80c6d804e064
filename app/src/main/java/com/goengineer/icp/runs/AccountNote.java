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
 * decisions/notes.jsonl: what somebody knows about an account that no file says, one JSON object a
 * line, newest last, never rewritten. It changes no score.
 *
 * @param accountId the account
 * @param text what is known, 1 to 2,000 characters
 * @param author who
 * @param createdAt when
 */
public record AccountNote(String accountId, String text, String author, Instant createdAt) {
  private static final String FILE = "notes.jsonl";
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_AUTHOR = 80;

  public AccountNote {
    require(!accountId.isEmpty(), "a note needs the ID of an account");
    require(!text.isBlank(), "a note needs a text");
    require(!author.isBlank(), "a note needs the name of its author");
    require(
        text.length() <= LONGEST_TEXT,
        "a note has " + LONGEST_TEXT + " characters at most, not " + text.length());
    require(
        author.length() <= LONGEST_AUTHOR, "names have " + LONGEST_AUTHOR + " characters at most");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Adds it to the workspace; it is on the disk when this returns. */
  public void append(Workspace workspace) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("account_id", accountId);
    tree.put("text", text);
    tree.put("author", author);
    tree.put("created_at", createdAt.toString());
    DecisionLog.append(workspace.decisions().resolve(FILE), List.of(tree));
  }

  /**
   * The notes about an account, newest first; none for an account that nobody wrote about.
   *
   * @throws UnusableFile when a line is damaged; the message names the file
   */
  public static List<AccountNote> about(String accountId, Workspace workspace) {
    Path file = workspace.decisions().resolve(FILE);
    List<AccountNote> notes = new ArrayList<>();
    for (String line : DecisionLog.lines(file)) {
      AccountNote note = read(file, Json.parse(file, line));
      if (note.accountId().equals(accountId)) {
        notes.addFirst(note);
      }
    }
    return List.copyOf(notes);
  }

  private static AccountNote read(Path file, JsonNode line) {
    try {
      return new AccountNote(
          line.path("account_id").asString(""),
          line.path("text").asString(""),
          line.path("author").asString(""),
          Instant.parse(line.path("created_at").asString("")));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new UnusableFile(
          file + ": a line is not a note (" + e.getMessage() + "). Delete the line.", e);
    }
  }
}
