package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.jobs.LearningJob.Adoption;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.weights.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which runs say how certain their grades are: those whose weights were learned or judged. */
class GradeCertaintyOfRunsTest {
  private static final BuyingHabits HABITS = new BuyingHabits(7, 120, 30);
  private static final String MOMENTUM = "[components.momentum]\nenabled = true\n";
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  @TempDir Path directory;

  private static Surroundings surroundings(int threads) {
    return new Surroundings(
        Clock.fixed(NOW, ZoneOffset.UTC), "test", threads, Optional.empty(), step -> {});
  }

  private Setup setup(String settings) throws IOException {
    Path root = Files.createDirectories(directory.resolve("workspace"));
    Files.writeString(root.resolve("config.toml"), settings, StandardCharsets.UTF_8);
    return Setup.open(Workspace.at(root), Optional.empty());
  }

  private RunSummary scored(Setup setup, int threads) {
    Path sources = HABITS.sources(directory.resolve("sources"), true);
    return new ScoringJob(setup, surroundings(threads)).run(sources, Optional.empty());
  }

  private static LearningJob.Outcome learned(Setup setup, Run run, Adoption adoption) {
    return new LearningJob(setup.asOfRun(run), surroundings(2), Progress.SILENT)
        .optimize(run, adoption);
  }

  private static Run validated(Setup setup, Run run) {
    return new ValidationJob(setup.asOfRun(run), surroundings(2)).validate(run).summary().run();
  }

  /** The column as it stands in the file. */
  private static List<String> certainty(Run run) throws IOException {
    List<String> lines =
        Files.readAllLines(run.file("icp_scored_accounts.csv"), StandardCharsets.UTF_8);
    int place = List.of(lines.getFirst().split(",", -1)).indexOf("grade_certainty");
    return lines.subList(1, lines.size()).stream()
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[place])
        .toList();
  }

  private static String evidence(RunSummary summary) {
    return String.valueOf(summary.weights().get("evidence"));
  }

  @Test
  void aRunWhoseWeightsNobodyTestedLeavesTheCertaintyEmpty() throws IOException {
    RunSummary summary = scored(setup(""), 2);
    assertThat(certainty(summary.run())).hasSize(120).containsOnly("");
    assertThat(evidence(summary))
        .endsWith("nobody has tested them on your data. icp validate does.");
  }

  @Test
  void runsAfterAValidationAreAsCertainAsItOnAnyNumberOfThreads() throws IOException {
    Setup setup = setup("");
    Run validated = validated(setup, scored(setup, 2).run());
    List<String> known = certainty(validated);
    assertThat(known).doesNotContain("").anyMatch(share -> Double.parseDouble(share) < 1);
    assertThat(String.valueOf(validated.weightsMetadata().get("evidence")))
        .startsWith("The weights as shipped, judged in this run: ");
    RunSummary alone = scored(setup, 1);
    RunSummary together = scored(setup, 8);
    assertThat(certainty(alone.run())).isEqualTo(known);
    assertThat(Files.readAllBytes(together.run().file("icp_scored_accounts.csv")))
        .isEqualTo(Files.readAllBytes(alone.run().file("icp_scored_accounts.csv")));
    assertThat(evidence(alone))
        .startsWith("The weights as shipped, judged in run " + validated.id() + ": ");
    RunSummary again =
        new ScoringJob(setup.asOfRun(alone.run()), surroundings(2)).again(alone.run());
    assertThat(certainty(again.run())).as("scored again").isEqualTo(known);
  }

  @Test
  void runsWithAdoptedWeightsAreAsCertainAsTheOneThatLearnedThem() throws IOException {
    Setup setup = setup(MOMENTUM);
    Run learned = learned(setup, scored(setup, 2).run(), Adoption.FORCE).summary().run();
    assertThat(certainty(learned)).doesNotContain("");
    Run next = scored(setup, 2).run();
    assertThat(next.weightsMetadata()).containsEntry("adopted_from", learned.id());
    assertThat(certainty(next)).isEqualTo(certainty(learned));
    assertThat(certainty(validated(setup, next))).as("validated").isEqualTo(certainty(learned));
  }

  @Test
  void weightsThatStayWhenOthersWereLearnedAreTestedBesideThem() throws IOException {
    Setup setup = setup(MOMENTUM);
    RunSummary first = scored(setup, 2);
    LearningJob.Outcome outcome = learned(setup, first.run(), Adoption.PROPOSE);
    ScoringJob scoring = new ScoringJob(setup, surroundings(2));
    RunSummary again = scoring.againIfNowTested(first).orElseThrow();
    assertThat(certainty(again.run())).doesNotContain("");
    assertThat(setup.workspace().requireCurrent()).isEqualTo(again.run());
    assertThat(evidence(again))
        .isEqualTo(
            "The weights as shipped, measured beside the weights that were learned in run "
                + outcome.summary().run().id()
                + ".");
    assertThat(scoring.againIfNowTested(again)).as("nothing to add").isEmpty();
  }

  @Test
  void evidenceForOtherWeightsOrComponentsOrInAChangedFileIsNoneAndTheRunSaysSo()
      throws IOException {
    Setup setup = setup("");
    Run first = scored(setup, 2).run();
    Run validated = validated(setup, first);
    Weights other =
        Weights.of(
            Map.of("vertical", 0.5, "size", 0.0, "adoption", 0.25, "relationship", 0.25),
            setup.config().components());
    RunSummary byHand =
        new ScoringJob(setup.asOfRun(first), surroundings(2))
            .rescore(first, CurrentWeights.manual(other, setup.config().components(), "icp score"));
    assertThat(certainty(byHand.run())).containsOnly("");
    assertThat(evidence(byHand))
        .contains("The newest run that judged weights, " + validated.id() + ", says nothing");
    assertThat(certainty(scored(setup(MOMENTUM), 2).run())).as("Momentum").containsOnly("");
    assertThat(certainty(scored(setup(""), 2).run())).doesNotContain("");
    Files.writeString(
        validated.file("validation.json"), "{\"verdict\": \"better\"}", StandardCharsets.UTF_8);
    assertThat(certainty(scored(setup(""), 2).run())).as("changed file").containsOnly("");
  }
}
