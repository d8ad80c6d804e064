package com.goengineer.icp.dashboard.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.jobs.NotEnoughHistory;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.validation.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One job at a time, seen and stopped. */
@Timeout(60)
class JobBoardTest {
  private final JobBoard board = new JobBoard();
  private final LinkedBlockingQueue<JobState> heard = new LinkedBlockingQueue<>();

  private JobState ended() throws InterruptedException {
    List<JobState> all = new ArrayList<>();
    while (all.isEmpty() || all.getLast().isRunning()) {
      JobState next = heard.poll(30, TimeUnit.SECONDS);
      assertThat(next).as("heard so far: %s", all).isNotNull();
      all.add(next);
    }
    return all.getLast();
  }

  @Test
  void stepsAndTheRunAreHeardAndStayToBeSeen() throws InterruptedException {
    board.listen(heard::add);
    board.start(
        "Import",
        progress -> {
          progress.begins("Read sources");
          progress.begins("Score accounts");
          return "run-1";
        });
    JobState done = ended();
    assertThat(done.status()).isEqualTo("done");
    assertThat(done.runId()).contains("run-1");
    assertThat(done.steps()).containsExactly("Read sources", "Score accounts");
    assertThat(board.now()).contains(done);
  }

  @Test
  void aSecondJobIsRefusedWhileOneRunsAndAStopEndsItAtTheNextStep() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    board.listen(heard::add);
    board.start(
        "Import",
        progress -> {
          progress.begins("Read sources");
          begun.countDown();
          await(asked);
          progress.begins("Score accounts");
          return "never";
        });
    await(begun);
    assertThatThrownBy(() -> board.start("Import", progress -> "second"))
        .isInstanceOf(JobBoard.Busy.class)
        .hasMessageContaining("Import is running since");
    board.cancel();
    asked.countDown();
    JobState stopped = ended();
    assertThat(stopped.status()).isEqualTo("cancelled");
    assertThat(stopped.runId()).isEmpty();
    assertThat(board.start("Import", progress -> "third").isRunning()).isTrue();
  }

  @Test
  void aRefusalKeepsItsWordsAndABugIsSaidToBeOne() throws InterruptedException {
    board.listen(heard::add);
    board.start(
        "Import",
        progress -> {
          throw new UnusableFile("Port 1 is taken.");
        });
    assertThat(ended().problem()).contains("Port 1 is taken.");
    board.start(
        "Import",
        progress -> {
          throw new IllegalStateException("row 3");
        });
    assertThat(ended().problem().orElse("")).contains("unexpected", "row 3", "icp doctor");
  }

  @Test
  void aStoppedSearchGoesOnWithTheBestItHasFound() throws InterruptedException {
    board.listen(heard::add);
    board.start(
        "Learning weights",
        progress -> {
          progress.begins("Learn weights");
          assertThat(board.found(new JobState.Best(Map.of("size", 1.0), 0.1, 10))).isTrue();
          board.cancel();
          assertThat(board.found(new JobState.Best(Map.of("size", 1.0), 0.2, 20))).isFalse();
          progress.begins("Write artefacts");
          return "run-1";
        });
    JobState done = ended();
    assertThat(done.status()).isEqualTo("done");
    assertThat(done.steps()).endsWith("Write artefacts");
    assertThat(done.best().orElseThrow().utility()).isEqualTo(0.2);
  }

  @Test
  void aRefusalSaysWhyAndWhatCanBeToldInstead() throws InterruptedException {
    Sensitivity size =
        new Sensitivity(
            "size",
            new Sensitivity.Change(0, 0.1, OptionalDouble.empty()),
            new Sensitivity.Change(0.1, 0.2, OptionalDouble.empty()));
    board.listen(heard::add);
    board.start(
        "Judging weights",
        progress -> {
          throw new NotEnoughHistory("Three months are too few.", List.of(size));
        });
    JobState refused = ended();
    assertThat(refused.status()).isEqualTo("refused");
    assertThat(refused.problem()).contains("Three months are too few.");
    assertThat(refused.sensitivity()).containsExactly(size);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
