package com.goengineer.icp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learning and judging as a user types it. */
class LearningCommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TYPED = "[weights]\nvertical = 0.6\nadoption = 0.2\n";

  @TempDir private static Path sources;
  @TempDir private Path directory;
  private Path workspace = Path.of("");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeAll
  static void sample() throws IOException {
    SampleGenerator.write(sources, SampleSettings.of(400, 4000, 1));
  }

  @BeforeEach
  void workspace() {
    workspace = directory.resolve("workspace");
  }

  private int icp(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--workspace=" + workspace);
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  private JsonNode told() {
    assertThat(out.toString().lines()).as("one object, nothing else").hasSize(1);
    return JSON.readTree(out.toString());
  }

  private int run(String... more) {
    List<String> all = new ArrayList<>(List.of("run", "--sources=" + sources, "--tolerate=100%"));
    all.addAll(List.of(more));
    return icp(all.toArray(String[]::new));
  }

  private void write(String settings) throws IOException {
    Files.createDirectories(workspace);
    Files.writeString(workspace.resolve("config.toml"), settings);
  }

  private int runs() {
    return Workspace.at(workspace).list().size();
  }

  @Test
  void theProductLinesOfTheDemosSampleAreMappedSoThatWeightsAreFreeToBeLearned() {
    Path demo = directory.resolve("demo");
    workspace = demo.resolve("workspace");
    String[] small = {
      "demo", "--dir=" + demo, "--accounts=400", "--sales-lines=4000", "--csv", "--no-serve"
    };
    assertThat(Main.run(new PrintWriter(out, true), new PrintWriter(err, true), small)).isZero();
    assertThat(icp("optimize")).as(err.toString()).isZero();
    assertThat(out.toString() + err)
        .contains("weights are equally good")
        .doesNotContain("No weight is free");
  }

  @Test
  void runWithLearnTellsWhatWasLearnedAndWhichRunIsCurrent() {
    assertThat(run("--learn", "--json")).as(err.toString()).isZero();
    JsonNode told = told();
    JsonNode learned = told.path("learned");
    assertThat(learned.path("verdict").asString())
        .isIn("better", "provisional", "no_evidence", "worse");
    assertThat(learned.path("evidence").size()).isPositive();
    boolean adopted = learned.path("adopted").asBoolean();
    assertThat(told.path("run_dir").asString().equals(learned.path("run_dir").asString()))
        .isEqualTo(adopted);
    assertThat(told.path("run_id").asString())
        .isEqualTo(Workspace.at(workspace).requireCurrent().id());
    assertThat(runs()).as("scored, learned, scored with certainty").isEqualTo(adopted ? 2 : 3);
    run("--learn", "--json");
    assertThat(runs()).as("certain from the start").isEqualTo(adopted ? 4 : 5);
  }

  @Test
  void validateTellsEveryKeyThatOthersRelyOn() {
    run();
    assertThat(icp("validate", "--json")).as(err.toString()).isZero();
    JsonNode told = told();
    for (String metric :
        List.of("spearman", "gini", "auc", "tau_b", "ndcg_10", "share_5", "share_10", "share_20")) {
      for (String bound : List.of("value", "lower95", "upper95")) {
        assertThat(told.path("metrics").path(metric).path(bound).isNumber())
            .as(metric + " " + bound)
            .isTrue();
      }
      assertThat(told.path("baselines").path("past_12_month_gp").has(metric)).isTrue();
    }
    assertThat(told.path("verdict").asString()).isNotBlank();
    assertThat(told.path("cut_offs").size()).isPositive();
    assertThat(told.path("independent_years").isNumber()).isTrue();
    assertThat(told.path("leaky").path("spearman").isNumber()).isTrue();
    assertThat(told.path("undated_components").isArray()).isTrue();
    assertThat(Path.of(told.path("run_dir").asString()).resolve("validation.json")).exists();
  }

  @Test
  void everyLookAtTheOutcomeOfTheVerdictIsCountedAndTold() throws IOException {
    run();
    icp("validate");
    assertThat(out.toString()).contains("looked at for the first time");
    icp("optimize", "--json");
    assertThat(told().path("looks").asInt()).isEqualTo(2);
    icp("optimize", "--objective=legacy");
    assertThat(out.toString()).contains("looked at 3 times in this workspace");
    icp("score", "--weights=vertical=.3,size=0,adoption=.4,relationship=.3");
    icp("validate", "--json");
    assertThat(told().path("looks").asInt()).isEqualTo(4);
    Files.writeString(
        workspace.resolve("config.toml"), "[validation]\nhorizon_months = 3\ngap_months = 1\n");
    icp("validate", "--json");
    assertThat(told().path("looks").asInt()).as("another verdict's date").isEqualTo(1);
  }

  @Test
  void adoptingBesideTypedWeightsIsRefusedBeforeAnythingIsLearned() throws IOException {
    write(TYPED);
    run();
    for (String how : List.of("--adopt", "--force")) {
      assertThat(icp("optimize", how)).isEqualTo(Outcomes.REFUSED);
      assertThat(err.toString()).contains("weights that somebody typed (vertical = ");
    }
    assertThat(runs()).isEqualTo(1);
    assertThat(icp("optimize", "--json")).isZero();
    assertThat(told().path("adopted").asBoolean()).isFalse();
  }

  @Test
  void learningUnderAFrozenModelIsRefusedBeforeTheSourcesAreRead() throws IOException {
    run();
    String first = Workspace.at(workspace).requireCurrent().id();
    assertThat(run("--model=" + first, "--learn")).isEqualTo(Outcomes.REFUSED);
    assertThat(err.toString()).contains("The model of run " + first + " is frozen");
    write("[model]\nrefit = \"manual\"\n");
    assertThat(run("--learn")).isEqualTo(Outcomes.REFUSED);
    assertThat(icp("optimize")).isEqualTo(Outcomes.REFUSED);
    assertThat(err.toString()).contains("refit = \"always\"");
    assertThat(runs()).isEqualTo(1);
  }

  @Test
  void adoptedWeightsAreWithdrawnAndTheDefaultsScoreTheNextRun() {
    run();
    String before = Workspace.at(workspace).requireCurrent().id();
    assertThat(icp("optimize", "--withdraw")).isEqualTo(Outcomes.REFUSED);
    assertThat(icp("optimize", "--force", "--json")).isZero();
    assertThat(told().path("adopted").asBoolean()).isTrue();
    assertThat(icp("runs", "restore", before)).isZero();
    assertThat(icp("optimize", "--withdraw", "--adopt")).isEqualTo(Outcomes.REFUSED);
    assertThat(icp("optimize", "--withdraw", "--json")).isZero();
    assertThat(told().path("weights").path("adoption").asDouble()).isEqualTo(0.4);
    assertThat(told().path("run_id").asString()).isEqualTo(before);
    run();
    assertThat(Workspace.at(workspace).requireCurrent().weightsMetadata())
        .containsEntry("origin", "default");
  }
}
