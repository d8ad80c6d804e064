package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.jobs.LearningJob.Adoption;
import com.goengineer.icp.pipeline.learning.Goal;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.validation.Verdict;
import com.goengineer.icp.weights.Found;
import com.goengineer.icp.weights.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LearningJobTest {
  private static final String MOMENTUM = "[components.momentum]\nenabled = true\n";
  private static final BuyingHabits HABITS = new BuyingHabits(7, 240, 30);

  @TempDir Path directory;

  private static Surroundings surroundings(int threads) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    return new Surroundings(clock, "test", threads, Optional.empty(), step -> {});
  }

  private Setup setup(String settings) throws IOException {
    Path root = Files.createDirectories(directory.resolve("workspace"));
    Files.writeString(root.resolve("config.toml"), settings, StandardCharsets.UTF_8);
    return Setup.open(Workspace.at(root), Optional.empty());
  }

  private Run scored(Setup setup, boolean workbook) {
    Path sources = HABITS.sources(directory.resolve("sources"), workbook);
    return new ScoringJob(setup, surroundings(2)).run(sources, Optional.empty()).run();
  }

  private static LearningJob.Outcome learn(Setup setup, Run run, Adoption adoption, Goal goal) {
    return new LearningJob(setup.asOfRun(run), surroundings(2), Progress.SILENT, goal)
        .optimize(run, adoption);
  }

  private static JsonNode weightsFile(Run run) {
    return Json.read(run.file("optimized_weights.json"), "");
  }

  @Test
  void legacyWeightsAreLabelledAndNeverFoundBetter() throws IOException {
    Setup setup = setup("");
    Run run = scored(setup, true);
    LearningJob.Outcome outcome = learn(setup, run, Adoption.IF_BETTER, Goal.LEGACY);
    JsonNode metadata = weightsFile(outcome.summary().run()).path("metadata");
    assertThat(metadata.path("objective").asString()).isEqualTo("legacy");
    assertThat(metadata.path("evidence").asString()).contains("original's objective");
    assertThat(outcome.learned().evidence().verdict()).isIn(Verdict.NO_EVIDENCE, Verdict.WORSE);
    assertThat(outcome.adopted()).isFalse();
    assertThat(outcome.learned().weights().of("size")).isZero();
    assertThat(outcome.learned().weights().of("adoption")).isBetween(0.0, 0.5);
  }

  @Test
  void theLegacyObjectiveIsRefusedWhereItIsNotDefined() throws IOException {
    Setup setup = setup("");
    Run run = scored(setup, false);
    assertThatThrownBy(() -> learn(setup, run, Adoption.PROPOSE, Goal.LEGACY))
        .isInstanceOf(NotEnoughHistory.class)
        .hasMessageContaining("no account has hardware or consumable revenue");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads(int threads) throws IOException {
    Setup setup = setup(MOMENTUM);
    Run run = scored(setup, false);
    Run alone = learned(setup, run, 1);
    Run together = learned(setup, run, threads);
    for (String artefact : new String[] {"optimized_weights.json", "validation.json"}) {
      assertThat(Files.readAllBytes(together.file(artefact)))
          .as(artefact)
          .isEqualTo(Files.readAllBytes(alone.file(artefact)));
    }
  }

  private static Run learned(Setup setup, Run run, int threads) {
    return new LearningJob(setup.asOfRun(run), surroundings(threads), Progress.SILENT)
        .optimize(run, Adoption.PROPOSE)
        .summary()
        .run();
  }

  @Test
  void adoptedWeightsGoOnWithTheHalfLifeTheyWereLearnedWith() throws IOException {
    Setup setup = setup(MOMENTUM);
    Run run = scored(setup, false);
    LearningJob.Outcome outcome = learn(setup, run, Adoption.FORCE, Goal.HONEST);
    long learned =
        weightsFile(outcome.summary().run())
            .path("metadata")
            .path("momentum_half_life_days")
            .asLong();
    Run next = scored(setup, false);
    JsonNode model = Json.read(next.file("model.json"), "");
    assertThat(model.findValue("half_life_days").asLong()).isEqualTo(learned);
    assertThat(weightsFile(next).path("weights"))
        .isEqualTo(weightsFile(outcome.summary().run()).path("weights"));
    assertThat(weightsFile(next).path("metadata").path("adopted_from").asString())
        .isEqualTo(outcome.summary().run().id());
  }

  @Test
  void weightsThatWereChangedInTheFileAreManualAndJudgedAnew() throws IOException {
    Setup setup = setup(MOMENTUM);
    Run run = learn(setup, scored(setup, false), Adoption.FORCE, Goal.HONEST).summary().run();
    Path file = run.file("optimized_weights.json");
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.writeString(
        file,
        text.replaceFirst("\"momentum_score\"\\s*:\\s*[0-9.]+", "\"momentum_score\": 0.5")
            .replaceFirst("\"relationship_score\"\\s*:\\s*[0-9.]+", "\"relationship_score\": 0.5"));
    ValidationJob.Outcome judged =
        new ValidationJob(setup.asOfRun(run), surroundings(2)).validate(run);
    JsonNode metadata = weightsFile(judged.summary().run()).path("metadata");
    assertThat(metadata.path("manual_override").asBoolean()).isTrue();
    assertThat(metadata.path("origin").asString()).isEqualTo("manual");
    assertThat(metadata.has("verdict")).isFalse();
    assertThat(
            weightsFile(judged.summary().run()).path("weights").path("momentum_score").asDouble())
        .isEqualTo(0.5);
    Run next = scored(setup, false);
    assertThat(weightsFile(next).path("metadata").path("manual_override").asBoolean()).isTrue();
  }

  @Test
  void aFrozenModelIsJudgedAsItIsAndNotFittedAnew() throws IOException {
    scored(setup(""), true);
    Setup frozen = setup("[model]\nrefit = \"manual\"\n");
    Path grown = new BuyingHabits(8, 300, 30).sources(directory.resolve("grown"), true);
    Run run =
        new ScoringJob(frozen, surroundings(2))
            .run(grown, frozen.frozenModel(Optional.empty()))
            .run();
    Run judged =
        new ValidationJob(frozen.asOfRun(run), surroundings(2)).validate(run).summary().run();
    assertThat(Json.read(judged.file("model.json"), ""))
        .isEqualTo(Json.read(run.file("model.json"), ""));
  }

  @Test
  void everyReportSaysWhatMomentumWouldGiveAsLongAsItIsOff() throws IOException {
    Setup setup = setup("");
    Run run = scored(setup, true);
    Run learned = learn(setup, run, Adoption.PROPOSE, Goal.HONEST).summary().run();
    Run judged =
        new ValidationJob(setup.asOfRun(run), surroundings(2)).validate(run).summary().run();
    for (Run each : List.of(learned, judged)) {
      JsonNode validation = Json.read(each.file("validation.json"), "");
      String words = validation.path("momentum").path("words").asString();
      assertThat(words).contains("Momentum (half-life", "cannot be judged", "adoption");
      assertThat(validation.path("words").toString()).contains(words);
      assertThat(Files.readString(each.file("report.html"), StandardCharsets.UTF_8))
          .contains(words);
    }
  }

  @Test
  void withMomentumOnLearningSaysWhetherTheScoreIsLevelWithPastYearProfit() throws IOException {
    Setup setup = setup(MOMENTUM);
    LearningJob.Outcome outcome =
        learn(setup, scored(setup, false), Adoption.IF_BETTER, Goal.HONEST);
    JsonNode metadata = weightsFile(outcome.summary().run()).path("metadata");
    assertThat(metadata.path("level_with_past_12_month_gp").path("level").asBoolean())
        .isEqualTo(outcome.learned().level().orElseThrow().level());
    Run run = outcome.summary().run();
    assertThat(Json.read(run.file("validation.json"), "").has("momentum")).isFalse();
    assertThat(Json.read(run.file("validation.json"), "").path("words").toString())
        .contains(outcome.learned().level().orElseThrow().inWords());
    assertThat(outcome.adopted()).isFalse();
    assertThat(outcome.hindrance().orElseThrow())
        .startsWith("The weights in force stay as they are: only better ones are adopted, and")
        .contains(outcome.learned().evidence().verdict().words())
        .contains("icp optimize --force adopts them");
  }

  @Test
  void aSearchThatIsStoppedFromAnotherThreadLeavesAFinishedRun() throws IOException {
    Setup setup = setup(MOMENTUM + "[sources.sales.product_lines]\n\"Resin\" = \"consumable\"\n");
    Run run = scored(setup, true);
    LearningJob.Outcome outcome =
        new LearningJob(setup.asOfRun(run), surroundings(2), best -> false)
            .optimize(run, Adoption.PROPOSE);
    assertThat(outcome.learned().found().end()).isIn(Found.End.CANCELLED, Found.End.CONVERGED);
    assertThat(outcome.summary().run().file("report.html")).exists();
    assertThat(setup.workspace().current().orElseThrow().id()).isEqualTo(run.id());
  }
}
