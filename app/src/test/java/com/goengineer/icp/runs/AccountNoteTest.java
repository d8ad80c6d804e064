package com.goengineer.icp.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountNoteTest {
  private static final Instant DAY = Instant.parse("2026-11-02T09:00:00Z");

  @TempDir Path directory;

  @Test
  void theNotesOfAnAccountComeBackNewestFirst() {
    Workspace workspace = Workspace.at(directory);
    assertThat(AccountNote.about("C1", workspace)).isEmpty();
    AccountNote first = new AccountNote("C1", "Moves to Provo.\nAsk again.", "Kim", DAY);
    AccountNote other = new AccountNote("C2", "Sold to a competitor", "Lee", DAY);
    AccountNote second = new AccountNote("C1", "Asked", "Kim", DAY.plusSeconds(60));
    first.append(workspace);
    other.append(workspace);
    second.append(workspace);
    assertThat(AccountNote.about("C1", workspace)).containsExactly(second, first);
  }

  @Test
  void aNoteHasTextAnAuthorAndTwoThousandCharactersAtMost() {
    String longest = "x".repeat(2000);
    assertThat(new AccountNote("C1", longest, "Kim", DAY).text()).hasSize(2000);
    assertThatThrownBy(() -> new AccountNote("C1", longest + "x", "Kim", DAY))
        .hasMessageContaining("2000 characters at most, not 2001");
    assertThatThrownBy(() -> new AccountNote("C1", " ", "Kim", DAY)).hasMessageContaining("text");
    assertThatThrownBy(() -> new AccountNote("C1", "x", "", DAY)).hasMessageContaining("author");
  }

  @Test
  void aDamagedLineNamesItsFile() throws IOException {
    Workspace workspace = Workspace.at(directory);
    Files.createDirectories(workspace.decisions());
    Files.writeString(workspace.decisions().resolve("notes.jsonl"), "{\"account_id\":\"C1\"}\n");
    assertThatThrownBy(() -> AccountNote.about("C1", workspace))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("notes.jsonl")
        .hasMessageContaining("Delete the line");
  }
}
