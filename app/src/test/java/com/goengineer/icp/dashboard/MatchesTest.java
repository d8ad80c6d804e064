package com.goengineer.icp.dashboard;

import static com.goengineer.icp.dashboard.Visitor.detail;
import static com.goengineer.icp.dashboard.Visitor.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The review of matches over HTTP, on a scored sample. */
class MatchesTest {
  private static final String MATCHES = "/api/v1/runs/current/matches";
  private static final String DECISIONS = "/api/v1/matches/decisions";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path directory;
  private Dashboard dashboard;
  private Visitor visitor;

  @BeforeEach
  void serveTheSample() throws IOException, InterruptedException {
    Path sources = directory.resolve("sources");
    SampleGenerator.write(sources, SampleSettings.of(800, 6000, 1));
    Setup setup = Setup.open(Workspace.at(workspace()), Optional.empty());
    new ScoringJob(
            setup, new Surroundings(Clock.systemUTC(), "test", 2, Optional.empty(), step -> {}))
        .run(sources, Optional.empty());
    dashboard = Dashboard.start(new DashboardSettings(workspace(), "127.0.0.1", 0));
    visitor = Visitor.of(dashboard);
  }

  @AfterEach
  void stop() {
    dashboard.close();
  }

  private Path workspace() {
    return directory.resolve("workspace");
  }

  private JsonNode first(String question) throws IOException, InterruptedException {
    return visitor.get(MATCHES + "/pairs?size=1&question=" + question).path("pairs").get(0);
  }

  private HttpResponse<String> answer(JsonNode pair, String answer)
      throws IOException, InterruptedException {
    return visitor.post(
        DECISIONS,
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("name", pair.path("pair").path("party").path("name").asString())
                .put("customer_id", pair.path("pair").path("account").path("id").asString())
                .put("answer", answer)
                .put(
                    "question",
                    pair.path("pair").path("question").asString().equals("AUDIT")
                        ? "audit"
                        : "review")
                .put("author", "Kim")));
  }

  private String written() throws IOException {
    Path file = workspace().resolve("decisions/links.csv");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Test
  void thePairsComeByWhatIsAtStakeAndTheirEvidenceSumsUp()
      throws IOException, InterruptedException {
    JsonNode answer = visitor.get(MATCHES + "/pairs?size=200");
    double last = Double.MAX_VALUE;
    assertThat(answer.path("pairs").size()).isPositive().isEqualTo(answer.path("open").asInt());
    for (JsonNode each : answer.path("pairs")) {
      double atStake = each.path("pair").path("stakes").path("at_stake").asDouble();
      assertThat(atStake).isLessThanOrEqualTo(last);
      last =
          each.path("pair").path("source").asString().equals("sales") ? atStake : Double.MAX_VALUE;
      double logOdds = each.path("log_odds").asDouble();
      assertThat(1 / (1 + Math.exp(-logOdds)))
          .isCloseTo(each.path("pair").path("probability").asDouble(), within(1e-9));
    }
  }

  @Test
  void theThresholdsInForceComeToWhatTheRunDid() throws IOException, InterruptedException {
    JsonNode overview = visitor.get(MATCHES);
    JsonNode linkage =
        JSON.readTree(Files.readString(run().resolve("manifest.json"))).path("linkage");
    long matched = 0;
    long review = 0;
    double wrong = 0;
    for (JsonNode source : linkage) {
      matched += source.path("match").path("names").asLong();
      review += source.path("review").path("names").asLong();
      wrong += source.path("predicted_wrong_names").asDouble();
    }
    assertThat(overview.path("now").path("matched").asLong()).isPositive().isEqualTo(matched);
    assertThat(overview.path("now").path("review").asLong()).isPositive().isEqualTo(review);
    assertThat(overview.path("now").path("expected_wrong").asDouble())
        .isCloseTo(wrong, within(1e-9));
    JsonNode bolder = visitor.get(MATCHES + "/thresholds?accept=0.3&review=0.3");
    assertThat(bolder.path("matched").asLong()).isGreaterThanOrEqualTo(matched);
    assertThat(visitor.ask(MATCHES + "/thresholds?accept=0.3&review=0.9").statusCode())
        .isEqualTo(400);
  }

  private Path run() throws IOException {
    return workspace()
        .resolve("runs")
        .resolve(Files.readString(workspace().resolve("current")).strip());
  }

  @Test
  void anAnswerIsOnTheDiskWhenItIsAcknowledgedAndCountsInTheNextRun()
      throws IOException, InterruptedException {
    JsonNode pair = first("review");
    String name = pair.path("pair").path("party").path("name").asString();
    assertThat(good(answer(pair, "same")).path("added").asInt()).isEqualTo(1);
    assertThat(written()).contains(",Kim,must_link,").contains(",review,");
    assertThat(good(answer(pair, "same")).path("added").asInt()).isZero();
    assertThat(first("review").path("number").asInt()).isNotEqualTo(pair.path("number").asInt());
    JsonNode line = visitor.get(DECISIONS).path("lines").get(0);
    assertThat(line.path("waits").asBoolean()).isTrue();
    assertThat(line.path("effects").get(0).path("decision").asString()).isEqualTo("review");
    scoreAgain();
    JsonNode traced = visitor.get(DECISIONS).path("lines").get(0);
    assertThat(traced.path("waits").asBoolean()).isFalse();
    assertThat(traced.path("decision").path("name").asString()).isEqualTo(name);
    assertThat(traced.path("effects").get(0).path("method").asString()).isEqualTo("decision");
    assertThat(traced.path("effects").get(0).path("evidence").asString())
        .contains("by Kim (line 2)");
  }

  private void scoreAgain() throws IOException, InterruptedException {
    good(visitor.post("/api/v1/job/again", ""));
    assertThat(visitor.ask("/api/v1/job/events").body()).contains("\"status\":\"done\"");
  }

  @Test
  void whatIsTakenBackIsAskedAgainAndStaysInTheFile() throws IOException, InterruptedException {
    JsonNode pair = first("review");
    good(answer(pair, "different"));
    good(answer(pair, "undo"));
    assertThat(first("review").path("number")).isEqualTo(pair.path("number"));
    assertThat(written()).contains("cannot_link").contains(",undo,");
    JsonNode lines = visitor.get(DECISIONS).path("lines");
    assertThat(lines.get(1).path("in_force").asBoolean()).isFalse();
  }

  @Test
  void rightAnswersToTheAuditRaiseWhatIsKnownOfThePrecision()
      throws IOException, InterruptedException {
    good(answer(first("audit"), "same"));
    good(answer(first("audit"), "same"));
    JsonNode audited = visitor.get(MATCHES).path("audited");
    assertThat(audited.path("asked").asInt()).isEqualTo(2);
    assertThat(audited.path("lower95").asDouble()).isBetween(0.3, 0.4);
  }

  @Test
  void whatCannotBeDecidedIsToldAndNothingIsWritten() throws IOException, InterruptedException {
    for (String body :
        new String[] {
          "{\"name\":\"Acme\",\"customer_id\":\"nobody\",\"answer\":\"same\",\"author\":\"Kim\"}",
          "{\"name\":\"Acme\",\"customer_id\":\"nobody\",\"answer\":\"perhaps\",\"author\":\"Kim\"}",
          "{\"name\":\"Acme\",\"answer\":\"same\"}",
          "{\"name\":\" \",\"customer_id\":\"%s\",\"answer\":\"same\",\"author\":\"Kim\"}"
              .formatted(first("review").path("pair").path("account").path("id").asString())
        }) {
      HttpResponse<String> refused = visitor.post(DECISIONS, body);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
      assertThat(detail(refused)).isNotEmpty().doesNotContain("Exception");
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void theSheetGoesOutAndComesBackWithItsAnswers() throws IOException, InterruptedException {
    String sheet = visitor.ask(MATCHES + "/sheet").body();
    assertThat(sheet).startsWith("answer,instead,note,");
    String answered = sheet.replaceFirst("\r\n,", "\r\nyes,");
    JsonNode kept = good(visitor.upload("/api/v1/matches/answers", "review.csv", answered, "Kim"));
    assertThat(kept.path("added").asInt()).isEqualTo(1);
    assertThat(written()).contains("must_link");
    HttpResponse<String> refused =
        visitor.upload(
            "/api/v1/matches/answers",
            "review.csv",
            sheet.replaceAll("\r\n,", "\r\nmaybe,"),
            "Kim");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(detail(refused))
        .startsWith("review.csv: nothing of it was used.")
        .contains("\"maybe\" is none of yes, no, unsure, undo");
    assertThat(visitor.upload("/api/v1/matches/answers", "review.exe", "", "Kim").statusCode())
        .isEqualTo(422);
  }
}
