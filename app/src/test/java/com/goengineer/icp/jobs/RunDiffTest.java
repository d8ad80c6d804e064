package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.runs.GradeMove.Cause;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunDiff;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about the difference of two runs is what made it. */
class RunDiffTest {
  private static final Map<String, Double> BY_HAND =
      Map.of("vertical", 0.1, "size", 0.4, "adoption", 0.2, "relationship", 0.3);

  @TempDir Path directory;

  @Test
  void whatLiftsEveryAccountUnderAFrozenModelIsData() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Run before = workspace.run(TestWorkspace.sources(directory.resolve("sources"), 40, 0));
    Run after =
        workspace.runWithModelOf(
            before, TestWorkspace.sources(directory.resolve("grown"), 40, 300));
    RunDiff diff = RunDiff.of(before, after);
    assertThat(diff.moves()).hasSizeGreaterThan(10);
    assertThat(diff.causes()).containsEntry(Cause.DATA, (long) diff.moves().size());
  }

  @Test
  void otherWeightsOnAFrozenModelAreWeights() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Run before = workspace.run(TestWorkspace.sources(directory.resolve("sources"), 40, 0));
    workspace.settings("[model]\nrefit = \"manual\"\n");
    RunDiff diff = RunDiff.of(before, workspace.score(before, BY_HAND));
    assertThat(diff.moves()).isNotEmpty();
    assertThat(diff.causes()).containsEntry(Cause.WEIGHTS, (long) diff.moves().size());
  }

  @Test
  void refittingOnTheSameAccountsAfterAFrozenRunIsRefit() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Run first = workspace.run(TestWorkspace.sources(directory.resolve("sources"), 40, 0));
    Path grown = TestWorkspace.sources(directory.resolve("grown"), 40, 300);
    Run frozen = workspace.runWithModelOf(first, grown);
    RunDiff diff = RunDiff.of(frozen, workspace.run(grown));
    assertThat(diff.moves()).isNotEmpty();
    assertThat(diff.causes()).containsEntry(Cause.REFIT, (long) diff.moves().size());
  }

  @Test
  void otherSharesOfGradesAreRefit() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 40, 0);
    Run before = workspace.run(sources);
    workspace.settings("[grades]\nA = 0.2\nB = 0.1\n");
    RunDiff diff = RunDiff.of(before, workspace.run(sources));
    assertThat(diff.moves()).isNotEmpty();
    assertThat(diff.causes()).containsEntry(Cause.REFIT, (long) diff.moves().size());
  }

  @Test
  void accountsThatCameOrWentAreTold() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Run small = workspace.run(TestWorkspace.sources(directory.resolve("sources"), 20, 0));
    Run large = workspace.run(TestWorkspace.sources(directory.resolve("more"), 22, 0));
    RunDiff came = RunDiff.of(small, large);
    assertThat(came.accounts()).isEqualTo(20);
    assertThat(came.came()).extracting(RunDiff.Single::customerId).containsExactly("120", "121");
    assertThat(came.came()).extracting(RunDiff.Single::companyName).contains("Company 21");
    assertThat(came.gone()).isEmpty();
    RunDiff gone = RunDiff.of(large, small);
    assertThat(gone.gone()).isEqualTo(came.came());
    assertThat(gone.came()).isEmpty();
    assertThat(gone.causes().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(gone.moves().size());
  }
}
