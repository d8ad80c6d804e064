package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.jobs.LearningJob.Adoption;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunFolder;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.WeightDecision;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.runs.WorkspaceBusy;
import com.goengineer.icp.runs.WorkspaceLock;
import com.goengineer.icp.weights.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it takes for learned weights to be in force, and how they cease to be. */
class AdoptedWeightsTest {
  private static final BuyingHabits HABITS = new BuyingHabits(7, 120, 30);
  private static final String MOMENTUM = "[components.momentum]\nenabled = true\n";
  private static final String TYPED =
      MOMENTUM + "[weights]\nvertical = 0.5\nadoption = 0.25\nrelationship = 0.25\n";
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final WeightProposal.Decider ADA =
      new WeightProposal.Decider(NOW, "Ada", "Board decision");

  @TempDir Path directory;

  private static Surroundings surroundings() {
    return new Surroundings(
        Clock.fixed(NOW, ZoneOffset.UTC), "test", 2, Optional.empty(), step -> {});
  }

  private Workspace workspace() {
    return Workspace.at(directory.resolve("workspace"));
  }

  private Setup setup(String settings) throws IOException {
    Path root = Files.createDirectories(workspace().root());
    Files.writeString(root.resolve("config.toml"), settings, StandardCharsets.UTF_8);
    return Setup.open(workspace(), Optional.empty());
  }

  private Run scored(Setup setup) {
    Path sources = HABITS.sources(directory.resolve("sources"), false);
    return new ScoringJob(setup, surroundings()).run(sources, Optional.empty()).run();
  }

  private static LearningJob.Outcome learn(Setup setup, Run run, Adoption adoption) {
    return new LearningJob(setup.asOfRun(run), surroundings(), Progress.SILENT)
        .optimize(run, adoption);
  }

  private static WithdrawalJob.Outcome withdraw(Setup setup) {
    Run current = setup.workspace().requireCurrent();
    return new WithdrawalJob(setup.asOfRun(current), surroundings()).withdraw(current, ADA);
  }

  private Path log() {
    return workspace().decisions().resolve("weights.jsonl");
  }

  @Test
  void besideTypedWeightsNoneAreAdoptedAndEveryWayOfAdoptingSaysItInTheSameWords()
      throws IOException {
    Setup setup = setup(TYPED);
    Run run = scored(setup);
    LearningJob.Outcome forced = learn(setup, run, Adoption.FORCE);
    assertThat(forced.adopted()).isFalse();
    String words = forced.hindrance().orElseThrow();
    assertThat(words)
        .startsWith(
            "config.toml: under [weights] stand weights that somebody typed (vertical = 0.5")
        .contains("vertical = 0.3, size = 0.0, adoption = 0.4, relationship = 0.3")
        .endsWith("then adopt again.");
    assertThat(workspace().requireCurrent()).isEqualTo(run);
    WeightProposal proposal = WeightProposal.newest(workspace()).orElseThrow();
    assertThatThrownBy(() -> proposal.adopt(ADA))
        .isInstanceOf(DecisionRefused.class)
        .hasMessage(words);
    assertThatThrownBy(() -> TypedWeights.requireNone(setup)).hasMessage(words);
    assertThat(log()).doesNotExist();
    Setup untyped = setup(MOMENTUM);
    assertThat(proposal.adopt(ADA).runId()).isEqualTo(forced.summary().run().id());
    assertThat(scored(untyped).model(untyped.registry()).weights())
        .isEqualTo(forced.learned().weights());
  }

  @Test
  void weightsTypedIntoAFileOfItsOwnAreRefusedByItsName() throws IOException {
    Run run = scored(Setup.open(workspace(), Optional.of(ownFile(TYPED))));
    assertThat(run.weightsMetadata().toString()).contains("[weights] in bw.toml");
    Setup setup = Setup.open(workspace(), Optional.empty()).asOfRun(run);
    assertThatThrownBy(() -> TypedWeights.requireNone(setup))
        .hasMessageStartingWith("bw.toml: under [weights] stand weights that somebody typed")
        .hasMessageEndingWith(
            "delete the section, make a run with it again (icp run --config bw.toml), then adopt"
                + " again.");
  }

  @Test
  void aRunThatLearningMadeOfOneWithAFileOfItsOwnKeepsItsSettingsAndSaysSo() throws IOException {
    Run run = scored(Setup.open(workspace(), Optional.of(ownFile(MOMENTUM))));
    Setup setup = Setup.open(workspace(), Optional.empty());
    Run adopted = learn(setup, run, Adoption.FORCE).summary().run();
    Setup later = setup.asOfRun(adopted);
    assertThat(later.notices())
        .containsExactly(
            "Settings are those of run "
                + adopted.id()
                + ", which had a file of its own: bw.toml.");
    assertThat(later.config().components().has("momentum")).isTrue();
  }

  private Path ownFile(String settings) throws IOException {
    return Files.writeString(directory.resolve("bw.toml"), settings);
  }

  @Test
  void withdrawnWeightsGiveWayToTheShippedOnesInTheCurrentAndInTheNextRun() throws IOException {
    Setup setup = setup(MOMENTUM);
    Run adopted = learn(setup, scored(setup), Adoption.FORCE).summary().run();
    Run after = scored(setup);
    assertThat(after.weightsMetadata()).containsEntry("adopted_from", adopted.id());
    WithdrawalJob.Outcome outcome = withdraw(setup);
    Run again = outcome.scoredAgain().orElseThrow().run();
    assertThat(workspace().requireCurrent()).isEqualTo(again);
    assertThat(again.weightsMetadata()).containsEntry("origin", "default");
    assertThat(scored(setup).weightsMetadata()).containsEntry("origin", "default");
    assertThat(Files.readString(log()))
        .contains("\"withdrawn_at\":\"2026-11-25T10:00:00Z\"", "\"reason\":\"Board decision\"");
    assertThat(WeightDecision.about(adopted, workspace()).orElseThrow().choice())
        .isEqualTo(WeightDecision.WeightChoice.WITHDRAWN);
    assertThatThrownBy(() -> withdraw(setup))
        .isInstanceOf(DecisionRefused.class)
        .hasMessage("No learned weights are in force, so there are none to withdraw.");
  }

  @Test
  void whatIsKeptLeavesAnAdoptionInForceAndWhatIsAdoptedAfterAWithdrawalIsInForce()
      throws IOException {
    Setup setup = setup(MOMENTUM);
    String first = learn(setup, scored(setup), Adoption.FORCE).summary().run().id();
    WeightProposal newest = WeightProposal.newest(workspace()).orElseThrow();
    assertThatThrownBy(() -> newest.keep(ADA)).isInstanceOf(DecisionRefused.class);
    assertThat(WeightDecision.inForce(workspace()).orElseThrow().runId()).isEqualTo(first);
    withdraw(setup);
    newest.keep(ADA);
    assertThat(WeightDecision.inForce(workspace())).isEmpty();
    newest.adopt(ADA);
    assertThat(WeightDecision.inForce(workspace()).orElseThrow().runId()).isEqualTo(first);
  }

  @Test
  void aCurrentRunWithOtherWeightsIsNotScoredAgainWhenAdoptedOnesAreWithdrawn() throws IOException {
    Setup setup = setup(MOMENTUM);
    Run before = scored(setup);
    learn(setup, before, Adoption.FORCE);
    RunFolder.makeCurrent(workspace(), before);
    assertThat(withdraw(setup).scoredAgain()).isEmpty();
    assertThat(workspace().requireCurrent()).isEqualTo(before);
  }

  @Test
  void restoringARunLeavesTheAdoptedWeightsInForceAndSaysSo() throws IOException {
    Setup setup = setup(MOMENTUM);
    Run before = scored(setup);
    Run adopted = learn(setup, before, Adoption.FORCE).summary().run();
    assertThat(WeightsAfterRestore.notice(workspace(), adopted)).isEmpty();
    assertThat(WeightsAfterRestore.notice(workspace(), before).orElseThrow())
        .contains("does not change which weights are in force")
        .contains("adopted from run " + adopted.id() + ": icp optimize --withdraw");
    withdraw(setup);
    assertThat(WeightsAfterRestore.notice(workspace(), before)).isEmpty();
    assertThat(WeightsAfterRestore.notice(workspace(), adopted).orElseThrow())
        .contains("They stand in config.toml, [weights].");
    Files.writeString(workspace().configFile(), "nonsense = 1\n");
    assertThat(WeightsAfterRestore.notice(workspace(), before).orElseThrow())
        .startsWith("Which weights the next run is scored with cannot be told.")
        .contains("nonsense");
  }

  @Test
  void nothingIsAdoptedOrWithdrawnWhileSomebodyElseWritesToTheWorkspace() throws IOException {
    Setup setup = setup(MOMENTUM);
    Run run = scored(setup);
    learn(setup, run, Adoption.PROPOSE);
    WeightProposal proposal = WeightProposal.newest(workspace()).orElseThrow();
    try (WorkspaceLock held =
        WorkspaceLock.take(workspace(), WorkspaceLock.Purpose.WRITE, "icp run", NOW)) {
      assertThatThrownBy(() -> proposal.adopt(ADA))
          .isInstanceOf(WorkspaceBusy.class)
          .hasMessageContaining("icp run, process");
      assertThatThrownBy(() -> withdraw(setup)).isInstanceOf(WorkspaceBusy.class);
      assertThat(log()).doesNotExist();
      assertThat(workspace().requireCurrent()).isEqualTo(run);
      assertThat(held).isNotNull();
    }
    proposal.adopt(ADA);
    assertThat(workspace().requireCurrent()).isEqualTo(proposal.run());
  }

  @Test
  void underAFrozenModelNothingIsLearnedAndNoRunIsMade() throws IOException {
    Setup setup = setup(MOMENTUM);
    Run fitted = scored(setup);
    Path sources = directory.resolve("sources");
    Run applied =
        new ScoringJob(setup, surroundings())
            .run(sources, setup.frozenModel(Optional.of(fitted.id())))
            .run();
    Setup manual = setup(MOMENTUM + "[model]\nrefit = \"manual\"\n");
    int runs = workspace().list().size();
    assertThatThrownBy(() -> learn(setup, applied, Adoption.PROPOSE))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("is frozen and its weights with it");
    assertThatThrownBy(() -> learn(manual, fitted, Adoption.PROPOSE))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("refit = \"always\"");
    assertThat(workspace().list()).hasSize(runs);
  }
}
