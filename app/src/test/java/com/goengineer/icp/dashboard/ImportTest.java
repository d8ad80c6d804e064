package com.goengineer.icp.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.runs.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From files to a run over HTTP: a real server, an empty workspace, small files. */
class ImportTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CUSTOMERS =
      """
      Customer ID,Company Name,Industry,Big Box Count,Total Hardware Revenue
      1,Alpha Tools,High Tech,3,1000.00
      2,Beta Molds,Dental,0,500.00
      3,Gamma Parts,Packaging,1,see note
      """;
  private static final String SALES =
      """
      Buyer,Dates,GP,Revenue
      Alpha Tools,2026-03-01,100.10,1000.00
      Beta Molds,2026-04-01,50.05,500.00
      Nobody At All,2026-05-01,7.01,70.00
      """;

  @TempDir Path directory;
  private Dashboard dashboard;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new TreeMap<>();

  @BeforeEach
  void serveAnEmptyWorkspace() throws IOException, InterruptedException {
    dashboard = Dashboard.start(new DashboardSettings(workspace(), "127.0.0.1", 0));
    keepCookies(
        client.send(
            HttpRequest.newBuilder(URI.create(dashboard.link())).build(), BodyHandlers.ofString()));
    get("/api/v1/import");
  }

  @AfterEach
  void stop() {
    dashboard.close();
  }

  private Path workspace() {
    return directory.resolve("workspace");
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
    return HttpRequest.newBuilder(URI.create(dashboard.address()).resolve(path))
        .header("Cookie", sent)
        .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    keepCookies(answer);
    return answer;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send(to(path)).body());
  }

  private HttpResponse<String> upload(String name, String content)
      throws IOException, InterruptedException {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/csv\r\n\r\n"
            + content
            + "\r\n--x--\r\n";
    return send(
        to("/api/v1/import/files")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> put(String path, String body)
      throws IOException, InterruptedException {
    return send(
        to(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> post(String path) throws IOException, InterruptedException {
    return send(to(path).POST(BodyPublishers.noBody()));
  }

  private void decideThatTheBuyerIsTheCompany() throws IOException, InterruptedException {
    String fingerprint = sheet("sales.csv").path("fingerprint").asString();
    HttpResponse<String> decided =
        put(
            "/api/v1/import/decisions",
            "{\"fingerprint\":\"%s\",\"role\":\"sales\",\"columns\":{\"company_name\":\"Buyer\"}}"
                .formatted(fingerprint));
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
  }

  private JsonNode sheet(String file) throws IOException, InterruptedException {
    for (JsonNode sheet : get("/api/v1/import").path("sheets")) {
      if (sheet.path("file").asString().equals(file)) {
        return sheet;
      }
    }
    throw new AssertionError("no sheet of " + file);
  }

  /** The events of the job until its end: the server ends the stream. */
  private JsonNode lastEvent() throws IOException, InterruptedException {
    String events = send(to("/api/v1/job/events")).body();
    String last =
        events
            .lines()
            .filter(line -> line.startsWith("data:"))
            .reduce((before, after) -> after)
            .orElseThrow();
    return JSON.readTree(last.substring("data:".length()));
  }

  @Test
  void filesAreRecognisedCorrectedCheckedAndOnlyThenWritten()
      throws IOException, InterruptedException {
    upload("customers.csv", CUSTOMERS);
    upload("sales.csv", SALES);
    assertThat(sheet("customers.csv").path("role").asString("")).isEqualTo("customers");
    assertThat(sheet("sales.csv").path("role").isNull()).isTrue();
    assertThat(get("/api/v1/import").path("refusals").toString()).contains("sales log");
    decideThatTheBuyerIsTheCompany();
    assertThat(sheet("sales.csv").path("role").asString("")).isEqualTo("sales");
    assertThat(get("/api/v1/import").path("refusals").size()).isZero();
    JsonNode problems = get("/api/v1/import/problems");
    assertThat(problems.path("counts").path("set_aside").asInt()).isEqualTo(1);
    assertThat(problems.path("first").get(0).path("text").asString("")).contains("see note");
    assertThat(workspace()).doesNotExist();

    assertThat(post("/api/v1/import/run").statusCode()).isEqualTo(200);
    JsonNode ended = lastEvent();
    assertThat(ended.path("status").asString("")).as(ended.toString()).isEqualTo("done");
    JsonNode run = get("/api/v1/runs/current");
    assertThat(run.path("run").path("id")).isEqualTo(ended.path("run_id"));
    assertThat(run.path("money").path("gp").path("total").asString("")).isEqualTo("157.16");
    assertThat(get("/api/v1/import").path("files").size()).isZero();
    assertThat(Files.readString(workspace().resolve("decisions/sources.jsonl")))
        .contains("\"company_name\":\"Buyer\"");
    upload("next month.csv", SALES.replace("100.10", "200.20"));
    assertThat(sheet("next month.csv").path("role").asString("")).isEqualTo("sales");
  }

  @Test
  void theQualityOfARunOpensItsRows() throws IOException, InterruptedException {
    upload("customers.csv", CUSTOMERS);
    upload("sales.csv", SALES.replace("Buyer", "Company Name"));
    post("/api/v1/import/run");
    assertThat(lastEvent().path("status").asString("")).isEqualTo("done");
    JsonNode kinds = get("/api/v1/runs/current/problems");
    assertThat(kinds.get(0).path("severity").asString("")).isEqualTo("set_aside");
    assertThat(kinds.get(0).path("heading").asString("")).isEqualTo("Not a number");
    JsonNode rows = get("/api/v1/runs/current/problems/set_aside/not_a_number");
    assertThat(rows.path("rows").get(0).path("value").asString("")).isEqualTo("see note");
    assertThat(rows.path("rows").get(0).path("row").asString("")).isEqualTo("4");
    assertThat(rows.path("next").isNull()).isTrue();

    JsonNode industries = get("/api/v1/runs/current/industries").path("industries");
    assertThat(industries.findValuesAsString("industry")).contains("High Tech", "Dental");
    HttpResponse<String> twice =
        put(
            "/api/v1/tiers",
            "{\"tier_scores\":{\"tier_1\":1},\"data_driven\":0.5,\"industry_tiers\":{\"tier_1\":[\"Dental\",\"dental\"]}}");
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.body()).contains("is there twice");
    put(
        "/api/v1/tiers",
        "{\"tier_scores\":{\"tier_1\":1},\"data_driven\":0,\"industry_tiers\":{\"tier_1\":[\"Dental\"]}}");
    post("/api/v1/job/again");
    assertThat(lastEvent().path("status").asString("")).isEqualTo("done");
    JsonNode runs = get("/api/v1/runs");
    assertThat(runs.size()).isEqualTo(2);
    String first = runs.get(1).path("id").asString();
    assertThat(get("/api/v1/runs/current/moves?since=" + first).path("since").path("id"))
        .isEqualTo(runs.get(1).path("id"));
    assertThat(post("/api/v1/runs/" + first + "/restore").statusCode()).isEqualTo(200);
    assertThat(Workspace.at(workspace()).requireCurrent().id()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.docx", "archive.zip", "noending"})
  void aFileOfAnotherTypeIsNotTaken(String name) throws IOException, InterruptedException {
    HttpResponse<String> refused = upload(name, "a,b\n1,2\n");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("Save it as .xlsx, .csv or .parquet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../evil.csv", "/etc/evil.csv", "..%5C..%5Cevil.csv", ".evil.csv"})
  void aNameIsNeverAPath(String name) throws IOException, InterruptedException {
    JsonNode taken = JSON.readTree(upload(name, CUSTOMERS).body());
    String kept = taken.path("files").get(0).path("name").asString("");
    assertThat(kept).endsWith("evil.csv").doesNotContain("/", "\\", "%").doesNotStartWith(".");
  }

  @Test
  void moreThanTwentyFilesAreNotTaken() throws IOException, InterruptedException {
    for (int file = 0; file < 20; file++) {
      assertThat(upload(file + ".csv", "a,b\n" + file + ",1\n").statusCode()).isEqualTo(200);
    }
    assertThat(upload("0.csv", "a,b\n7,7\n").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = upload("one too many.csv", "a,b\n9,9\n");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("More than 20 files");
  }

  @Test
  void nothingToImportAndAnUnknownFieldAreToldInWords() throws IOException, InterruptedException {
    assertThat(post("/api/v1/import/run").statusCode()).isEqualTo(400);
    HttpResponse<String> unknown =
        put(
            "/api/v1/import/decisions",
            "{\"fingerprint\":\"1\",\"role\":\"sales\",\"columns\":{\"height\":\"Buyer\"}}");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("the sales log has no field");
  }
}
