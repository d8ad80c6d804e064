package com.goengineer.icp.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
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
    return send(
        signedIn(RUN + "/what-if")
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
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }
  }

  @Test
  void anotherHostThanThisMachineIsRefusedWithTheReason() {
    for (String host : Set.of("0.0.0.0", "192.0.2.1")) {
      assertThatThrownBy(() -> Dashboard.start(new DashboardSettings(directory, host, 0)))
          .isInstanceOf(UnusableFile.class)
          .hasMessageContaining("--host " + host)
          .hasMessageContaining("no sign-in");
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
        "{\"weights\":{\"vertical\":-1,\"size\":0,\"adoption\":1,\"relationship\":1}} | vertical is -1",
        "{\"sort\":\"height\"} | cannot be sorted by",
        "{\"filter\":{\"grades\":[\"E\"]}} | there is no grade",
        "{\"filter\":{\"segments\":[\"Tiny\"]}} | there is no segment",
        "{\"thresholds\":{\"small_business_max_usd\":5,\"mid_market_max_usd\":4}} | small_business_max",
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
