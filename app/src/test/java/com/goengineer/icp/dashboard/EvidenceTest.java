package com.goengineer.icp.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Learning, judging and deciding over HTTP: a real server on a real workspace. */
@Timeout(300)
class EvidenceTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SHORT_SALES =
      """
      Company Name,Dates,GP,Revenue
      Alpha Tools,2026-03-01,100.10,1000.00
      Beta Molds,2026-04-01,50.05,500.00
      Alpha Tools,2026-05-01,7.01,70.00
      """;
  private static final String CUSTOMERS =
      """
      Customer ID,Company Name,Industry,Big Box Count,Total Hardware Revenue
      1,Alpha Tools,High Tech,3,1000.00
      2,Beta Molds,Dental,0,500.00
      """;

  @TempDir Path directory;
  private final List<Dashboard> served = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();

  @AfterEach
  void stop() {
    served.forEach(Dashboard::close);
  }

  private void serveTheSample() throws IOException, InterruptedException {
    Path sources = directory.resolve("sources");
    SampleGenerator.write(sources, SampleSettings.of(400, 4000, 1));
    serve(sources);
  }

  private void serveAShortLog() throws IOException, InterruptedException {
    Path sources = Files.createDirectories(directory.resolve("sources"));
    Files.writeString(sources.resolve("customers.csv"), CUSTOMERS);
    Files.writeString(sources.resolve("sales.csv"), SHORT_SALES);
    serve(sources);
  }

  private void serve(Path sources) throws IOException, InterruptedException {
    Surroundings surroundings =
        new Surroundings(Clock.systemUTC(), "test", 2, Optional.empty(), step -> {});
    Setup setup = Setup.open(Workspace.at(workspace()), Optional.empty());
    new ScoringJob(setup, surroundings).run(sources, Optional.empty());
    Dashboard dashboard = Dashboard.start(new DashboardSettings(workspace(), "127.0.0.1", 0));
    served.add(dashboard);
    keepCookies(
        client.send(
            HttpRequest.newBuilder(URI.create(dashboard.link())).build(), BodyHandlers.ofString()));
    get("/api/v1/runs");
  }

  private Path workspace() {
    return directory.resolve("workspace");
  }

  private String current() throws IOException {
    return Files.readString(workspace().resolve("current")).strip();
  }

  private void keepCookies(HttpResponse<String> answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] parts = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(parts[0], parts[1]);
    }
  }

  private HttpRequest.Builder to(String path) {
    String sent =
        cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
    return HttpRequest.newBuilder(URI.create(served.getLast().address()).resolve(path))
        .header("Cookie", sent)
        .header("Content-Type", "application/json")
        .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    keepCookies(answer);
    return answer;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(to(path).POST(BodyPublishers.ofString(body)));
  }

  /** Starts a job and hears its events to the end. */
  private JsonNode ended(String path) throws IOException, InterruptedException {
    HttpResponse<String> started = post(path, "");
    assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    String last =
        get("/api/v1/job/events")
            .body()
            .lines()
            .filter(line -> line.startsWith("data:"))
            .reduce((before, after) -> after)
            .orElseThrow();
    return JSON.readTree(last.substring("data:".length()));
  }

  private JsonNode proposal() throws IOException, InterruptedException {
    return JSON.readTree(get("/api/v1/optimize").body());
  }

  @Test
  void weightsAreLearnedShownKeptAndAdoptedOnlyWithAReasonAgainstTheVerdict()
      throws IOException, InterruptedException {
    serveTheSample();
    assertThat(get("/api/v1/optimize").statusCode()).isEqualTo(204);
    String before = current();
    JsonNode job = ended("/api/v1/optimize");
    assertThat(job.path("status").asString("")).as(job.toString()).isEqualTo("done");
    assertThat(job.path("best").path("evaluations").asLong()).isPositive();
    assertThat(current()).isEqualTo(before);

    JsonNode found = proposal();
    assertThat(found.path("run").path("id")).isEqualTo(job.path("run_id"));
    assertThat(found.path("is_up_to_date").asBoolean()).isTrue();
    JsonNode metadata = found.path("metadata");
    assertThat(metadata.path("front").size()).isPositive();
    assertThat(metadata.path("in_force").path("weights").path("adoption_score").asDouble())
        .isEqualTo(0.4);
    assertThat(metadata.path("in_force").path("closeness").asDouble()).isEqualTo(1);

    String decide = "/api/v1/optimize/" + found.path("run").path("id").asString("");
    assertThat(post(decide + "/keep", "{\"author\":\"Ada\"}").statusCode()).isEqualTo(200);
    assertThat(proposal().path("decision").path("choice").asString("")).isEqualTo("KEPT");
    assertThat(current()).isEqualTo(before);

    boolean permitted = found.path("permits_adoption").asBoolean();
    HttpResponse<String> unreasoned = post(decide + "/adopt", "{\"reason\":\"  \"}");
    assertThat(unreasoned.statusCode()).isEqualTo(permitted ? 200 : 400);
    if (!permitted) {
      assertThat(unreasoned.body()).contains("give a reason");
      assertThat(current()).isEqualTo(before);
    }
    post(decide + "/adopt", "{\"author\":\"Ada\",\"reason\":\"Board decision\"}");
    assertThat(current()).isEqualTo(found.path("run").path("id").asString(""));
    assertThat(proposal().path("is_current").asBoolean()).isTrue();
    assertThat(Files.readString(workspace().resolve("decisions/weights.jsonl")))
        .contains("\"kept_at\"", "\"forced\":" + !permitted, "\"reason\":\"Board decision\"");
  }

  @Test
  void adoptedWeightsAreWithdrawnAndNoneAreAdoptedBesideTypedOnes()
      throws IOException, InterruptedException {
    serveTheSample();
    String learned = ended("/api/v1/optimize").path("run_id").asString("");
    String adopt = "/api/v1/optimize/" + learned + "/adopt";
    String withdraw = "/api/v1/optimize/withdraw";
    assertThat(post(withdraw, "{}").statusCode()).isEqualTo(409);
    assertThat(post(adopt, "{\"reason\":\"Board decision\"}").statusCode()).isEqualTo(200);
    assertThat(proposal().path("in_force").path("run_id").asString("")).isEqualTo(learned);

    JsonNode came = JSON.readTree(post(withdraw, "{\"author\":\"Ada\"}").body());
    assertThat(came.path("scored_again").asString("")).isEqualTo(current()).isNotEqualTo(learned);
    assertThat(came.path("weights").path("adoption").asDouble()).isEqualTo(0.4);
    assertThat(proposal().path("in_force").isObject()).isFalse();
    assertThat(proposal().path("hindrance").isString()).isFalse();

    Files.writeString(workspace().resolve("config.toml"), "[weights]\nvertical = 0.9\n");
    String words = proposal().path("hindrance").asString("");
    assertThat(words).contains("weights that somebody typed");
    HttpResponse<String> refused = post(adopt, "{\"reason\":\"Board decision\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(JSON.readTree(refused.body()).path("detail").asString("")).isEqualTo(words);
  }

  @Test
  void aNewImportMakesLearnedWeightsOutOfDate() throws IOException, InterruptedException {
    serveTheSample();
    ended("/api/v1/optimize");
    String learned = proposal().path("run").path("id").asString("");
    Path sources = directory.resolve("other");
    SampleGenerator.write(sources, SampleSettings.of(400, 4000, 2));
    new ScoringJob(
            Setup.open(Workspace.at(workspace()), Optional.empty()),
            new Surroundings(Clock.systemUTC(), "test", 2, Optional.empty(), step -> {}))
        .run(sources, Optional.empty());
    assertThat(proposal().path("is_up_to_date").asBoolean()).isFalse();
    HttpResponse<String> refused =
        post("/api/v1/optimize/" + learned + "/adopt", "{\"reason\":\"all the same\"}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Learn again");
    assertThat(post("/api/v1/optimize/elsewhere/keep", "{}").body()).contains("not the newest");
  }

  @Test
  void theWeightsInForceAreJudgedAndTheJudgementIsFoundAgain()
      throws IOException, InterruptedException {
    serveTheSample();
    assertThat(get("/api/v1/validation").statusCode()).isEqualTo(204);
    JsonNode job = ended("/api/v1/validation");
    assertThat(job.path("status").asString("")).as(job.toString()).isEqualTo("done");
    JsonNode found = JSON.readTree(get("/api/v1/validation").body());
    assertThat(found.path("run").path("id")).isEqualTo(job.path("run_id"));
    assertThat(found.path("is_up_to_date").asBoolean()).isTrue();
    assertThat(found.path("weights").path("adoption").asDouble()).isEqualTo(0.4);
    JsonNode report = found.path("report");
    assertThat(report.path("gain_curve").size()).isEqualTo(20);
    assertThat(report.path("deciles").size()).isEqualTo(10);
    assertThat(report.path("leaky").path("why").asString("")).isNotBlank();
  }

  @Test
  void aLogThatIsTooShortIsRefusedWithWhatWouldBeNeededAndWhatHangsOnEachWeight()
      throws IOException, InterruptedException {
    serveAShortLog();
    for (String path : new String[] {"/api/v1/optimize", "/api/v1/validation"}) {
      JsonNode job = ended(path);
      assertThat(job.path("status").asString("")).as(job.toString()).isEqualTo("refused");
      assertThat(job.path("problem").asString(""))
          .contains("The sales log covers", "Judging weights needs");
      assertThat(job.path("sensitivity").size()).isEqualTo(4);
      assertThat(get(path).statusCode()).isEqualTo(204);
    }
  }
}
