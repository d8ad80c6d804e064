package com.goengineer.icp.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time, whatever becomes of it; what a killed one leaves behind is put away. */
class WorkspaceLockTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @TempDir private Path folder;
  private Workspace workspace = Workspace.at(Path.of(""));
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void workspace() {
    workspace = Workspace.at(folder);
  }

  private WorkspaceLock write() {
    return WorkspaceLock.forWriting(workspace, "icp score", NOW, told::add);
  }

  @Test
  void aSecondWriterIsToldWhoWritesAndSinceWhen() throws Exception {
    Process other = LockHolder.start(folder);
    try {
      assertThatThrownBy(this::write)
          .isInstanceOf(WorkspaceBusy.class)
          .hasMessage(
              "Another command writes to %s: icp run, process %d, since 2026-11-23T08:00:00Z. Wait"
                  + " until it has ended, then try again.",
              folder, other.pid());
      assertThatThrownBy(this::write).as("once more").isInstanceOf(WorkspaceBusy.class);
    } finally {
      other.getOutputStream().close();
      assertThat(other.waitFor()).isZero();
    }
    write().close();
    assertThat(told).as("it ended as it should").isEmpty();
  }

  @Test
  void aKilledWriterHoldsNothingAndIsTold() throws Exception {
    Files.createDirectories(folder.resolve("runs/.unfinished-20261123T080000Z-abcdef/charts"));
    Process other = LockHolder.start(folder);
    other.destroyForcibly().waitFor();
    write().close();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst())
        .startsWith("Removed the unfinished run " + folder)
        .endsWith("abcdef, left behind by a command that did not end.");
    assertThat(folder.resolve("runs")).isEmptyDirectory();
  }

  @Test
  void threadsOfOneProgramTakeTurnsToo() {
    try (WorkspaceLock first = write()) {
      assertThat(first.leftBehind()).isFalse();
      assertThatThrownBy(this::write)
          .isInstanceOf(WorkspaceBusy.class)
          .hasMessageContaining("icp score, process " + ProcessHandle.current().pid());
    }
    write().close();
  }

  @Test
  void aProgramOutsideIsRefusedAlsoAfterOneInside() throws IOException {
    try (WorkspaceLock first = write()) {
      assertThatThrownBy(this::write).isInstanceOf(WorkspaceBusy.class);
      assertThatThrownBy(() -> LockHolder.start(folder))
          .as("a refusal must not give the lock away (closing a file does on POSIX)")
          .hasMessageContaining("did not get the lock");
      assertThat(first.leftBehind()).isFalse();
    }
  }

  @Test
  void readersAndTheDashboardAreNotBlocked() {
    try (WorkspaceLock writing = write()) {
      assertThat(writing.leftBehind()).isFalse();
      assertThat(workspace.list()).isEmpty();
      WorkspaceLock.take(workspace, WorkspaceLock.Purpose.SERVE, "icp serve", NOW).close();
    }
  }

  @Test
  void aSecondDashboardIsToldOfTheFirst() {
    try (WorkspaceLock first =
        WorkspaceLock.take(workspace, WorkspaceLock.Purpose.SERVE, "icp serve", NOW)) {
      assertThat(first.leftBehind()).isFalse();
      assertThatThrownBy(
              () -> WorkspaceLock.take(workspace, WorkspaceLock.Purpose.SERVE, "icp serve", NOW))
          .hasMessageContaining("has a dashboard already: icp serve, process");
    }
  }

  @Test
  void anUnfinishedDecisionIsNotCountedAndNotInTheWayOfTheNext() throws IOException {
    scenario("first").append(workspace);
    Path file = workspace.decisions().resolve("scenarios.jsonl");
    String whole = Files.readString(file);
    Files.writeString(file, whole + "{\"id\":\"2\",\"na");
    assertThat(Scenario.list(workspace)).extracting(Scenario::name).containsExactly("first");
    scenario("second").append(workspace);
    assertThat(Scenario.list(workspace))
        .extracting(Scenario::name)
        .containsExactly("second", "first");
    Files.writeString(file, whole + "{\"id\":\"2\",\"na");
    write().close();
    assertThat(Files.readString(file)).isEqualTo(whole);
    assertThat(told).hasSize(1).first().asString().contains("unfinished line", "scenarios.jsonl");
  }

  @Test
  void aLastLineThatAnEditorLeftOpenCounts() throws IOException {
    scenario("first").append(workspace);
    Path file = workspace.decisions().resolve("scenarios.jsonl");
    Files.writeString(file, Files.readString(file).strip());
    scenario("second").append(workspace);
    assertThat(Scenario.list(workspace)).hasSize(2);
  }

  @Test
  void decisionsOfManyThreadsAreAllKept() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = "scenario " + i;
      threads.add(Thread.ofPlatform().start(() -> scenario(name).append(workspace)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(Scenario.list(workspace))
        .extracting(Scenario::name)
        .doesNotHaveDuplicates()
        .hasSize(8);
  }

  private static Scenario scenario(String name) {
    return new Scenario(name, name, "", "Ann", NOW, "run", Map.of("vertical", 1.0));
  }
}
