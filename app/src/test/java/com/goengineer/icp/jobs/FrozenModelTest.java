package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.UnusableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that is applied as it is keeps everything, and says whose it is. */
class FrozenModelTest {
  private static final Map<String, Double> BY_HAND =
      Map.of("vertical", 0.1, "size", 0.4, "adoption", 0.2, "relationship", 0.3);

  @TempDir Path directory;

  @Test
  void aFrozenRunSaysOfItsWeightsWhatTheirRunSaid() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 40, 0);
    Run byHand = workspace.score(workspace.run(sources), BY_HAND);
    Run frozen = workspace.runWithModelOf(byHand, sources);
    var weights = TestWorkspace.json(frozen, "optimized_weights.json");
    assertThat(weights.path("weights").path("size_score").asDouble()).isEqualTo(0.4);
    assertThat(weights.path("metadata").path("origin").asString()).isEqualTo("manual");
    assertThat(weights.path("metadata").path("applied_from").asString()).isEqualTo(byHand.id());
    assertThat(TestWorkspace.text(frozen, "report.html"))
        .contains("Chosen by hand")
        .doesNotContain("The weights as shipped");
  }

  @Test
  void aFrozenRunTellsTheIndustryRuleThatItWasFittedWith() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    workspace.settings("[industries]\nfloor = 0.2\n");
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 40, 0);
    Run fitted = workspace.run(sources);
    workspace.settings("[industries]\nfloor = 0.25\n[components.momentum]\nenabled = true\n");
    workspace.tiers("\"tier_1\" : 1", "\"tier_1\" : 0.5");
    Run frozen = workspace.runWithModelOf(fitted, sources);
    assertThat(TestWorkspace.text(frozen, "industry_weights.json"))
        .isEqualTo(TestWorkspace.text(fitted, "industry_weights.json"))
        .contains("\"floor\" : 0.2,");
    assertThat(TestWorkspace.text(frozen, "icp_scored_accounts.csv"))
        .isEqualTo(TestWorkspace.text(fitted, "icp_scored_accounts.csv"));
  }

  @Test
  void scoringAFrozenWorkspaceAgainMovesNobodyUnderTheSameWeights() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    workspace.run(TestWorkspace.sources(directory.resolve("sources"), 40, 0));
    workspace.settings("[model]\nrefit = \"manual\"\n");
    Run frozen = workspace.run(TestWorkspace.sources(directory.resolve("grown"), 40, 300));
    Run again =
        workspace.score(
            frozen, Map.of("vertical", 0.3, "size", 0.0, "adoption", 0.4, "relationship", 0.3));
    assertThat(TestWorkspace.text(again, "icp_scored_accounts.csv"))
        .isEqualTo(TestWorkspace.text(frozen, "icp_scored_accounts.csv"));
  }

  @Test
  void otherWeightsOnAFrozenModelAreNoDriftOfTheAccounts() {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Run fitted = workspace.run(TestWorkspace.sources(directory.resolve("sources"), 40, 0));
    workspace.settings("[model]\nrefit = \"manual\"\n");
    Run reweighted = workspace.score(fitted, BY_HAND);
    var drift = TestWorkspace.json(reweighted, "manifest.json").path("drift");
    assertThat(drift.path("distance").asDouble(-1)).isZero();
    assertThat(TestWorkspace.text(reweighted, "icp_scored_accounts.csv"))
        .isNotEqualTo(TestWorkspace.text(fitted, "icp_scored_accounts.csv"));
  }

  @Test
  void aModelThatWasChangedAfterItsRunIsRefused() throws IOException {
    TestWorkspace workspace = new TestWorkspace(directory.resolve("workspace"));
    Path sources = TestWorkspace.sources(directory.resolve("sources"), 40, 0);
    Run fitted = workspace.run(sources);
    String model = TestWorkspace.text(fitted, "model.json");
    Files.writeString(fitted.file("model.json"), model.replace("0.4", "0.5"));
    assertThatThrownBy(() -> workspace.runWithModelOf(fitted, sources))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("model.json")
        .hasMessageContaining(fitted.id());
  }
}
