package com.goengineer.icp.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  @TempDir Path directory;
  private AuditLog log;
  private Path file;

  @BeforeEach
  void threeEntries() {
    log = AuditLog.of(Workspace.at(directory));
    file = directory.resolve("team/audit.jsonl");
    for (String who : List.of("anna", "bert", "anna")) {
      add(who);
    }
  }

  private void add(String who) {
    log.add(
        new AuditLog.Entry(
            Instant.parse("2026-11-26T08:00:00Z"), who, "did a thing", Map.of("weight", 0.1)));
  }

  @Test
  void whatWasWrittenIsReadAndWhole() {
    AuditLog.Check check = log.check();
    assertThat(check.fault()).isEmpty();
    assertThat(check.entries())
        .extracting(AuditLog.Entry::who)
        .containsExactly("anna", "bert", "anna");
    assertThat(check.entries().getFirst().about()).containsEntry("weight", 0.1);
    assertThat(check.last()).matches("[0-9a-f]{64}").isNotEqualTo("0".repeat(64));
  }

  @Test
  void aChangedLineIsFound() throws IOException {
    Files.writeString(file, Files.readString(file).replace("bert", "carl"));
    assertThat(log.check().fault().orElse("")).contains("line 2");
  }

  @Test
  void aRemovedLineIsFound() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.remove(1);
    Files.write(file, lines);
    assertThat(log.check().fault().orElse("")).contains("line 2");
  }

  @Test
  void anExchangedOrInsertedLineIsFound() throws IOException {
    List<String> lines = Files.readAllLines(file);
    Files.write(file, List.of(lines.get(1), lines.get(0), lines.get(2)));
    assertThat(log.check().fault().orElse("")).contains("line 1");
    Files.write(file, List.of(lines.get(0), lines.get(0), lines.get(1)));
    assertThat(log.check().fault().orElse("")).contains("line 2");
  }

  @Test
  void linesMissingAtTheEndShowInTheLastHash() throws IOException {
    String noted = log.check().last();
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, 2));
    assertThat(log.check().fault()).isEmpty();
    assertThat(log.check().last()).isNotEqualTo(noted);
  }

  @Test
  void anUnfinishedLineOfACrashIsCutOffAndTheChainGoesOn() throws IOException {
    Files.writeString(file, "{\"time\":\"2026", StandardOpenOption.APPEND);
    add("dora");
    assertThat(log.check().fault()).isEmpty();
    assertThat(log.check().entries()).hasSize(4);
  }

  @Test
  void aLineTornWithinACharacterIsCutOffToo() throws IOException {
    byte[] torn = "{\"who\":\"J\u00f6rg".getBytes(StandardCharsets.UTF_8);
    Files.write(file, Arrays.copyOf(torn, torn.length - 3), StandardOpenOption.APPEND);
    assertThat(log.check().entries()).hasSize(3);
    add("dora");
    assertThat(log.check().fault()).isEmpty();
    assertThat(log.check().entries()).hasSize(4);
  }

  @Test
  void aDamagedLineIsNamedAndTheOthersAreStillReadAndAdded() throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (String damaged :
        List.of(
            lines.get(1).replace("2026-11-26T08", "yesterday"), lines.get(1).substring(1), "17")) {
      Files.write(file, List.of(lines.get(0), damaged, lines.get(2)));
      AuditLog.Check check = log.check();
      assertThat(check.fault().orElse("")).as(damaged).contains("line 2");
      assertThat(check.entries()).hasSize(2);
      add("dora");
      assertThat(log.check().entries()).hasSize(3);
    }
    Files.write(file, List.of(lines.get(0), "not JSON"));
    add("dora");
    assertThat(log.check().fault().orElse("")).contains("line 2");
    assertThat(log.check().entries()).hasSize(2);
  }

  @Test
  void aLongEntryIsFoundFromTheEndOfTheFile() {
    log.add(
        new AuditLog.Entry(
            Instant.parse("2026-11-26T08:00:00Z"), "anna", "x", Map.of("long", "é".repeat(9000))));
    add("dora");
    assertThat(log.check().fault()).isEmpty();
    assertThat(log.check().entries()).hasSize(5);
  }

  @Test
  void entriesAtTheSameTimeMakeOneChain() {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int each = 0; each < 40; each++) {
        threads.execute(() -> add("many"));
      }
    }
    assertThat(log.check().fault()).isEmpty();
    assertThat(log.check().entries()).hasSize(43);
  }
}
