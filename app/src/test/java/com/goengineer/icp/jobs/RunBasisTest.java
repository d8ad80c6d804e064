package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.runs.Hashes;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ID and the manifest of a run cover everything that made it. */
class RunBasisTest {
  @TempDir Path directory;

  @Test
  void theSameRunTwiceHasTheSameHash() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 12, 0);
    assertThat(hash(workspace.run(sources))).isEqualTo(hash(workspace.run(sources)));
  }

  @Test
  void otherTiersAreAnotherHashAndStandInTheManifest() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 12, 0);
    Run before = workspace.run(sources);
    workspace.tiers("\"tier_1\" : 1", "\"tier_1\" : 0.5");
    Run after = workspace.run(sources);
    assertThat(hash(after)).isNotEqualTo(hash(before));
    var vertical = TestWorkspace.json(after, "manifest.json").path("settings").path("components");
    assertThat(
            vertical.path("vertical").path("tiers").path("tier_scores").path("tier_1").asDouble())
        .isEqualTo(0.5);
  }

  @Test
  void anAppliedModelIsAnotherHashAndIsNamedWithItsHash() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 12, 0);
    Run fitted = workspace.run(sources);
    Run frozen = workspace.runWithModelOf(fitted, sources);
    assertThat(hash(frozen)).isNotEqualTo(hash(fitted));
    var applied = TestWorkspace.json(frozen, "manifest.json").path("applied_model");
    assertThat(applied.path("run_id").asString()).isEqualTo(fitted.id());
    assertThat(applied.path("sha256").asString())
        .isEqualTo(Hashes.ofFile(fitted.file("model.json")));
  }

  @Test
  void anotherTaxonomyUnderTheSameNameIsAnotherHash() throws IOException {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    workspace.settings("[industries]\ntaxonomy = \"own.csv\"\n");
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 12, 0);
    Path taxonomy = directory.resolve("workspace").resolve("own.csv");
    Files.writeString(taxonomy, "industry,sub_list\nDental,\nHigh Tech,\n");
    Run before = workspace.run(sources);
    Files.writeString(taxonomy, "industry,sub_list\nDental,\n");
    Run after = workspace.run(sources);
    assertThat(hash(after)).isNotEqualTo(hash(before));
    assertThat(TestWorkspace.json(after, "manifest.json").path("taxonomy_sha256").asString())
        .isEqualTo(Hashes.ofFile(taxonomy));
  }

  @Test
  void reportAndPicturesNameTheMonthsThatTheRunWasSetTo() throws IOException {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    workspace.settings("[run]\nwindow_months = 12\n");
    Run run = workspace.run(TestWorkspace.sources(directory.resolve("sources"), 12, 0));
    assertThat(TestWorkspace.text(run, "report.html"))
        .contains("GP, 12 months")
        .doesNotContain("24 months");
    try (Stream<Path> pictures = Files.list(run.file("charts"))) {
      assertThat(pictures.filter(file -> file.toString().endsWith(".svg")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain("24 months"));
    }
    assertThat(TestWorkspace.text(run, "charts/vis2_gp24_vertical.svg")).contains("12 months");
  }

  @Test
  void theDayOfTheRunIsARecordedSetting() {
    Run run =
        new TestWorkspace(directory.resolve("workspace"))
            .run(TestWorkspace.sources(directory.resolve("sources"), 12, 0));
    assertThat(run.settings()).extractingByKey("run").asString().contains("today=2026-11-23");
  }

  @Test
  void scoringAgainKeepsTheSettingsOfTheRunAndSaysWhichDiffer() throws IOException {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    workspace.settings("[run]\nwindow_months = 1\n");
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 12, 0);
    Run run = workspace.run(sources);
    workspace.settings(
        """
        [run]
        window_months = 12
        [validation]
        gap_months = 2
        """);
    Setup setup = workspace.setup().asOfRun(run);
    assertThat(setup.config().windowMonths()).isEqualTo(1);
    assertThat(setup.config().validation().gapMonths()).isEqualTo(2);
    assertThat(setup.notices())
        .singleElement()
        .asString()
        .contains("changed since: run.window_months.")
        .contains(run.id());
    Run again = workspace.score(run, weights());
    assertThat(TestWorkspace.text(again, "icp_scored_accounts.csv"))
        .isEqualTo(TestWorkspace.text(run, "icp_scored_accounts.csv"));
  }

  @Test
  void scoringAgainKeepsTheFileThatTheRunWasGiven() throws IOException {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Path file = directory.resolve("quarter.toml");
    Files.writeString(file, "[run]\nwindow_months = 3\n[validation]\ngap_months = 4\n");
    Run run =
        workspace.run(
            TestWorkspace.sources(directory.resolve("sources"), 12, 0),
            Setup.open(Workspace.at(directory.resolve("workspace")), Optional.of(file)));
    Setup setup = workspace.setup().asOfRun(run);
    assertThat(setup.config().windowMonths()).isEqualTo(3);
    assertThat(setup.config().validation().gapMonths()).isEqualTo(4);
    assertThat(setup.notices()).singleElement().asString().contains("a file of its own");
  }

  @Test
  void unchangedSettingsAreNoNotice() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Run run = workspace.run(TestWorkspace.sources(directory.resolve("sources"), 12, 0));
    assertThat(workspace.setup().asOfRun(run).notices()).isEmpty();
    assertThat(hash(workspace.score(run, weights())))
        .isEqualTo(hash(workspace.score(run, weights())));
  }

  private static Map<String, Double> weights() {
    return Map.of("vertical", 0.3, "size", 0.0, "adoption", 0.4, "relationship", 0.3);
  }

  private static String hash(Run run) {
    return run.id().substring(run.id().indexOf('-'));
  }
}
