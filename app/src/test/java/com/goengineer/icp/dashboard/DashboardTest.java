package com.goengineer.icp.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a real workspace, asked over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RUN = "/api/v1/runs/current";

  @TempDir static Path directory;
  private Dashboard dashboard;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new TreeMap<>();

  @BeforeAll
  void serveTheSample() throws IOException, InterruptedException {
    Path sources = directory.resolve("sources");
    SampleGenerator.write(sources, SampleSettings.of(400, 3000, 1));
    Setup setup = Setup.open(Workspace.at(directory.resolve("workspace")), Optional.empty());
    Surroundings surroundings =
        new Surroundings(Clock.systemUTC(), "test", 2, Optional.empty(), step -> {});
    new ScoringJob(setup, surroundings).run(sources, Optional.empty());
    dashboard = start(directory.resolve("workspace"));
    open(dashboard);
  }

  @AfterAll
  void stop() {
    dashboard.close();
  }

  private static Dashboard start(Path workspace) {
    return Dashboard.start(new DashboardSettings(workspace, "127.0.0.1", 0));
  }

  private HttpResponse<String> open(Dashboard served) throws IOException, InterruptedException {
    HttpResponse<String> opened =
        client.send(
            HttpRequest.newBuilder(URI.create(served.link())).build(), BodyHandlers.ofString());
    for (String cookie : opened.headers().allValues("Set-Cookie")) {
      String[] parts = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(parts[0], parts[1]);
    }
    return opened;
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(dashboard.address()).resolve(path));
  }

  private HttpRequest.Builder signedIn(String path) {
    String sent =
        cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
    return to(path).header("Cookie", sent).header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> ask(String body) throws IOException, InterruptedException {
    return post(RUN + "/what-if", body);
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(
        signedIn(path)
            .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void theLinkOpensOneBrowserOnce() throws IOException, InterruptedException {
    String link = dashboard.link();
    HttpRequest request = HttpRequest.newBuilder(URI.create(link)).build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(303);
    HttpResponse<String> again = client.send(request, BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).contains("was used before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/accounts", "/app.js", "/api/v1/runs", "/api/v1/openapi.json"})
  void nothingIsShownToABrowserThatWasNotLetIn(String path)
      throws IOException, InterruptedException {
    assertThat(send(to(path)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "X-XSRF-TOKEN, wrong, 403"
  })
  void aForeignPageCannotAsk(String header, String value, int status)
      throws IOException, InterruptedException {
    HttpResponse<String> refused =
        send(
            signedIn(RUN + "/what-if")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() throws IOException, InterruptedException {
    for (String path : Set.of("/", "/api/v1/runs", "/nothing.js")) {
      var headers = send(signedIn(path)).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'self'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }
  }

  @Test
  void anotherHostThanThisMachineIsRefusedWithTheReason() {
    for (String host : Set.of("0.0.0.0", "192.0.2.1")) {
      assertThatThrownBy(() -> Dashboard.start(new DashboardSettings(directory, host, 0)))
          .isInstanceOf(UnusableFile.class)
          .hasMessageContaining("--host " + host)
          .hasMessageContaining("without sign-in");
    }
  }

  @Test
  void aTakenPortIsSaidInWords() {
    int taken = URI.create(dashboard.address()).getPort();
    assertThatThrownBy(() -> Dashboard.start(new DashboardSettings(directory, "127.0.0.1", taken)))
        .hasMessageContaining("Port " + taken + " is taken");
  }

  @Test
  void aWhatIfAnswersWithCardsBinsFlowAndRows() throws IOException, InterruptedException {
    JsonNode answer =
        JSON.readTree(
            ask("{\"weights\":{\"vertical\":1,\"size\":1,\"adoption\":1,\"relationship\":1},\"size\":50}")
                .body());
    assertThat(answer.path("rows").size()).isEqualTo(50);
    assertThat(answer.path("cards").path("accounts").asInt())
        .isEqualTo(answer.path("population").asInt());
    assertThat(answer.path("scores").path("now").size()).isEqualTo(50);
    assertThat(answer.path("flow").size()).isEqualTo(5);
    assertThat(ask("{}").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"weigths\":{}} | weigths",
        "{\"weights\":{\"vertical\":0,\"size\":0,\"adoption\":0,\"relationship\":0}} | all are 0",
        "{\"weights\":{\"vertical\":1}} | there is none for",
        "{\"weights\":{\"vertical\":-1,\"size\":0,\"adoption\":1,\"relationship\":1}} | vertical is"
            + " -1",
        "{\"sort\":\"height\"} | cannot be sorted by",
        "{\"filter\":{\"grades\":[\"E\"]}} | there is no grade",
        "{\"filter\":{\"segments\":[\"Tiny\"]}} | there is no segment",
        "{\"thresholds\":{\"small_business_max_usd\":5,\"mid_market_max_usd\":4}} |"
            + " small_business_max",
        "{\"mode\":\"soft\"} | fitted",
        "{\"size\":100000} | 0 to 1000 rows",
        "{\"from\":-1} | row 0 or later",
        "nonsense | Unrecognized"
      })
  void whatCannotBeAskedIsToldInWords(String body, String expected)
      throws IOException, InterruptedException {
    HttpResponse<String> refused = ask(body);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    JsonNode problem = JSON.readTree(refused.body());
    assertThat(problem.path("detail").asString("")).contains(expected);
    assertThat(refused.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void theMeanOfOneAccountHasNoInterval() throws IOException, InterruptedException {
    String id = JSON.readTree(ask("{\"size\":1}").body()).path("rows").get(0).path("id").asString();
    String alone = ask("{\"filter\":{\"text\":\"" + id + "\"}}").body();
    assertThat(JSON.readTree(alone).path("industries").get(0).path("half_width95").isNull())
        .isTrue();
    assertThat(alone).doesNotContain("NaN");
  }

  @Test
  void theTermsOfAnAccountAddUpAndLeadToTheirCells() throws IOException, InterruptedException {
    JsonNode best = JSON.readTree(ask("{\"size\":1}").body()).path("rows").get(0);
    String query = "?id=" + best.path("id").asString();
    JsonNode account = read(RUN + "/account" + query);
    double sum = 0;
    for (JsonNode term : account.path("terms")) {
      sum += term.path("points").asDouble();
    }
    assertThat(sum).isCloseTo(best.path("raw").asDouble(), within(1e-9));
    assertThat(account.path("terms").get(2).path("fields").toString())
        .contains("big_box_count", "hardware_revenue");
    assertThat(account.path("line").path("grade")).isEqualTo(best.path("grade"));
    JsonNode row = read(RUN + "/account/sources" + query).get(0);
    assertThat(row.path("file").asString()).endsWith(".xlsx");
    assertThat(row.path("row").asLong()).isGreaterThan(1);
    assertThat(row.path("cells").path("customer_id")).isEqualTo(best.path("id"));
    assertThat(row.path("cells").propertyNames())
        .contains("Owner")
        .noneMatch(name -> name.startsWith("extra_"));
    assertThat(read(RUN + "/account/orders" + query).path("lines").asLong()).isPositive();
    JsonNode history = read(RUN + "/account/history" + query);
    assertThat(history.size()).isEqualTo(1);
    assertThat(history.get(0).path("command").asString()).isEqualTo("run");
    assertThat(history.get(0).path("created_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(send(signedIn(RUN + "/account?id=nobody")).statusCode()).isEqualTo(404);
  }

  private JsonNode read(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(signedIn(path));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void whatIsExportedIsWhatIsSeenInThatOrder() throws IOException, InterruptedException {
    String question =
        "{\"weights\":{\"vertical\":0,\"size\":1,\"adoption\":1,\"relationship\":1},"
            + "\"filter\":{\"grades\":[\"A\",\"B\"]},\"sort\":\"gp24\",\"descending\":true,\"size\":1000}";
    List<String> seen = new ArrayList<>();
    for (JsonNode row : JSON.readTree(ask(question).body()).path("rows")) {
      seen.add(
          row.path("id").asString() + " " + row.path("rank") + " " + row.path("grade").asString());
    }
    String encoded = URLEncoder.encode(question, StandardCharsets.UTF_8);
    HttpResponse<String> file = send(signedIn(RUN + "/export?format=csv&question=" + encoded));
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("icp-accounts-")
        .contains(".csv");
    List<String> exported = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file.body())) {
      rows.forEach(row ->
          exported.add(
              row.getField("Customer ID")
                  + " "
                  + row.getField("rank")
                  + " "
                  + row.getField("ICP_grade")));
    }
    assertThat(exported).isNotEmpty().isEqualTo(seen);
    for (String format : List.of("xlsx", "json", "parquet")) {
      for (String kind : List.of("accounts", "calls")) {
        String path = RUN + "/export?format=" + format + "&kind=" + kind + "&question=" + encoded;
        assertThat(send(signedIn(path)).statusCode()).as(path).isEqualTo(200);
      }
    }
    assertThat(send(signedIn(RUN + "/export?format=pdf")).statusCode()).isEqualTo(400);
  }

  @Test
  void aCallListGivesTheReasonInOneSentenceAndTheIdAsItStands()
      throws IOException, InterruptedException {
    String calls = send(signedIn(RUN + "/export?format=csv&kind=calls")).body();
    assertThat(calls.lines().findFirst().orElse(""))
        .startsWith("rank,Customer ID,Company Name,ICP_grade,ICP_score,reason");
    assertThat(calls)
        .contains("Grade A: ")
        .containsPattern("of 40.0 points for hardware adoption, .*; last order 20");
  }

  @Test
  void aCallListHoldsTheColumnsThatWereChosenInTheirOrder()
      throws IOException, InterruptedException {
    JsonNode columns = read(RUN + "/export/columns");
    assertThat(columns.path("standard").toString()).contains("\"reason\"").contains("\"Owner\"");
    assertThat(columns.path("further").toString()).contains("\"percentile\"");
    String path = RUN + "/export?format=csv&kind=calls";
    String chosen = "&column=Owner&column=reason&column=percentile&column=Customer%20ID";
    assertThat(send(signedIn(path + chosen)).body().lines().findFirst().orElse(""))
        .isEqualTo("Owner,reason,percentile,Customer ID");
    HttpResponse<String> unknown = send(signedIn(path + "&column=Height"));
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("there is no column").contains("Height");
  }

  @Test
  void aScenarioIsKeptWithTheWorkspace() throws IOException, InterruptedException {
    String id = read(RUN).path("run").path("id").asString();
    String body =
        "{\"name\":\"More size\",\"author\":\"Kim\",\"run_id\":\""
            + id
            + "\",\"weights\":{\"vertical\":1,\"size\":2,\"adoption\":1,\"relationship\":0}}";
    assertThat(post("/api/v1/scenarios", body).statusCode()).isEqualTo(201);
    JsonNode kept = read("/api/v1/scenarios").get(0);
    assertThat(kept.path("name").asString()).isEqualTo("More size");
    assertThat(kept.path("weights").path("size").asDouble()).isEqualTo(0.5);
    assertThat(directory.resolve("workspace/decisions/scenarios.jsonl")).isNotEmptyFile();
    assertThat(post("/api/v1/scenarios", body.replace("Kim", " ")).statusCode()).isEqualTo(400);
  }

  @Test
  void aNoteIsKeptWithItsAuthorAndFoundUnderItsAccountOnly()
      throws IOException, InterruptedException {
    JsonNode rows = JSON.readTree(ask("{\"size\":2}").body()).path("rows");
    String id = rows.get(0).path("id").asString();
    String body = "{\"account_id\":\"%s\",\"text\":\"%s\",\"author\":\"Kim\"}";
    assertThat(post("/api/v1/notes", body.formatted(id, " Asks for SaaS. ")).statusCode())
        .isEqualTo(201);
    assertThat(post("/api/v1/notes", body.formatted(id, "Called.")).statusCode()).isEqualTo(201);
    JsonNode notes = read("/api/v1/notes?id=" + id);
    assertThat(notes.findValuesAsString("text")).containsExactly("Called.", "Asks for SaaS.");
    assertThat(notes.get(0).path("author").asString()).isEqualTo("Kim");
    assertThat(read("/api/v1/notes?id=" + rows.get(1).path("id").asString())).isEmpty();
    assertThat(directory.resolve("workspace/decisions/notes.jsonl")).isNotEmptyFile();
    assertThat(post("/api/v1/notes", body.formatted(id, " ")).statusCode()).isEqualTo(400);
    assertThat(post("/api/v1/notes", body.formatted(id, "x".repeat(2001))).statusCode())
        .isEqualTo(400);
    assertThat(post("/api/v1/notes", body.formatted("nobody", "x")).statusCode()).isEqualTo(404);
  }

  @Test
  void theLastTestYearSaysWhatWeightsWouldHaveFound() throws IOException, InterruptedException {
    JsonNode future = JSON.readTree(post(RUN + "/future", "{}").body());
    assertThat(future.path("lines").size()).isEqualTo(3);
    JsonNode now = future.path("lines").get(0);
    assertThat(now.path("share10")).isEqualTo(future.path("lines").get(1).path("share10"));
    assertThat(now.path("share20").asDouble()).isBetween(now.path("share10").asDouble(), 1.0);
  }

  @Test
  void aWorkspaceWithoutRunsIsServedAndSaysSo() throws IOException, InterruptedException {
    try (Dashboard empty = start(directory.resolve("empty"))) {
      HttpResponse<String> opened = open(empty);
      assertThat(opened.statusCode()).isEqualTo(303);
      String session =
          opened.headers().allValues("Set-Cookie").stream()
              .map(each -> each.split(";", 2)[0])
              .collect(Collectors.joining("; "));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(empty.address()).resolve(RUN))
              .header("Cookie", session)
              .build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("Nothing has been scored yet");
    } finally {
      open(dashboard);
    }
  }

  /** The document names exactly the mappings of the controllers, and what their answers hold. */
  @Test
  void theOpenApiDocumentIsWhatTheControllersDo() throws IOException, InterruptedException {
    JsonNode document = JSON.readTree(send(signedIn("/api/v1/openapi.json")).body());
    Set<String> documented = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method -> documented.add(method + " /api/v1" + path.getKey())));
    Set<String> mapped = new TreeSet<>(dashboard.mappings());
    mapped.remove("get /api/v1/openapi.json");
    assertThat(documented).isEqualTo(mapped);
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("Run", send(signedIn(RUN)).body());
    answers.put("Answer", ask("{}").body());
    answers.put("Future", post(RUN + "/future", "{}").body());
    answers.put("CallColumns", send(signedIn(RUN + "/export/columns")).body());
    answers.put("Diagnostics", send(signedIn(RUN + "/diagnostics")).body());
    answers.put("Moves", send(signedIn(RUN + "/moves")).body());
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      JsonNode schema =
          document.path("components").path("schemas").path(answer.getKey()).path("properties");
      assertThat(schema.propertyNames())
          .as(answer.getKey())
          .containsAll(JSON.readTree(answer.getValue()).propertyNames());
    }
  }
}
