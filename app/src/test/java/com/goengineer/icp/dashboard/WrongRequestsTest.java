package com.goengineer.icp.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever is sent to whatever the OpenAPI document names: the fault is told, and is a 4xx. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongRequestsTest {
  /** In a path it is refused before anything of ours sees it. */
  private static final String NUL = "%00";

  /** Values that no field takes. */
  private static final List<String> NEVER_VALUES =
      List.of("[[{}]]", "{\"a\":[[1]]}", "[null]", "{\"a\":null}");

  /** Values that some fields take: they may be taken, but break nothing. */
  private static final List<String> ODD_VALUES =
      List.of("null", "\"\"", "\" \"", "true", "-1", "1e999", "9".repeat(400), "[]", "{}", "\"x\"");

  private static final List<String> NEVER_BODIES =
      List.of("", "nonsense", "[]", "[{}]", "1", "\"x\"", "{", "{\"nothing_has_this_name\":1}");

  @TempDir static Path directory;
  private Dashboard dashboard;
  private Visitor visitor;
  private JsonNode document;

  @BeforeAll
  void serveTheSample() throws IOException, InterruptedException {
    Path sources = directory.resolve("sources");
    SampleGenerator.write(sources, SampleSettings.of(300, 2000, 1));
    Path workspace = directory.resolve("workspace");
    new ScoringJob(
            Setup.open(Workspace.at(workspace), Optional.empty()),
            new Surroundings(Clock.systemUTC(), "test", 2, Optional.empty(), step -> {}))
        .run(sources, Optional.empty());
    dashboard = Dashboard.start(new DashboardSettings(workspace, "127.0.0.1", 0));
    visitor = Visitor.of(dashboard);
    document = visitor.get("/api/v1/openapi.json");
  }

  @AfterAll
  void stop() {
    dashboard.close();
  }

  @Test
  void theQuestionOfAnExportIsReadAsStrictlyAsABody() throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>(NEVER_BODIES);
    wrong.add("null");
    wrong.add("{\"filter\":{\"grades\":7}}");
    for (String question : wrong) {
      HttpResponse<String> answer =
          visitor.ask(
              "/api/v1/runs/current/export?format=csv&question="
                  + URLEncoder.encode(question, StandardCharsets.UTF_8));
      // An empty parameter is one that is not given.
      assertThat(answer.statusCode()).as(question).isEqualTo(question.isEmpty() ? 200 : 400);
    }
    assertThat(
            Visitor.detail(
                visitor.ask(
                    "/api/v1/runs/current/export?format=csv&question=%7B%22grades%22%3A1%7D")))
        .startsWith("question: There is no field \"grades\" here; there are: ");
  }

  /** A method and a path, as documented. */
  private record Operation(String method, String path, JsonNode description) {
    JsonNode body(JsonNode document) {
      JsonNode schema =
          description.path("requestBody").path("content").path("application/json").path("schema");
      String named = schema.path("$ref").asString("");
      return named.isEmpty()
          ? schema
          : document
              .path("components")
              .path("schemas")
              .path(named.substring(named.lastIndexOf('/') + 1));
    }

    String at(String value) {
      return "/api/v1" + path.replace("{run}", "current").replaceAll("\\{[a-z]+}", value);
    }

    List<String> queryNames() {
      List<String> names = new ArrayList<>();
      for (JsonNode parameter : description.path("parameters")) {
        if (parameter.path("in").asString("").equals("query")) {
          names.add(parameter.path("name").asString());
        }
      }
      return names;
    }
  }

  private List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(each ->
                    all.add(
                        new Operation(
                            each.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            each.getValue()))));
    assertThat(all).hasSizeGreaterThan(30);
    return all;
  }

  private List<Operation> thatTakeJson() {
    List<Operation> taking =
        operations().stream().filter(each -> !each.body(document).isMissingNode()).toList();
    assertThat(taking).hasSizeGreaterThan(6);
    return taking;
  }

  @Test
  void aBodyThatIsNoObjectOrHasUnknownNamesIsRefused() throws IOException, InterruptedException {
    List<String> bodies = new ArrayList<>(NEVER_BODIES);
    bodies.add("{\"a\":".repeat(5000) + "1" + "}".repeat(5000));
    bodies.add("[".repeat(5000) + "]".repeat(5000));
    SoftAssertions all = new SoftAssertions();
    for (Operation each : thatTakeJson()) {
      for (String body : bodies) {
        refused(all, each, body);
      }
    }
    all.assertAll();
  }

  @Test
  void aMissingFieldThatIsNeededIsRefusedAndNamed() throws IOException, InterruptedException {
    SoftAssertions all = new SoftAssertions();
    for (Operation each : thatTakeJson()) {
      for (JsonNode field : each.body(document).path("required")) {
        String name = field.asString();
        all.assertThat(refused(all, each, "{}")).as(each.path() + " " + name).isNotEmpty();
      }
    }
    all.assertAll();
  }

  @Test
  void aValueOfAnotherTypeIsRefused() throws IOException, InterruptedException {
    SoftAssertions all = new SoftAssertions();
    for (Operation each : thatTakeJson()) {
      for (String name : each.body(document).path("properties").propertyNames()) {
        for (String value : NEVER_VALUES) {
          refused(all, each, "{\"" + name + "\":" + value + "}");
        }
        for (String value : ODD_VALUES) {
          unharmed(all, each, "{\"" + name + "\":" + value + "}");
        }
      }
    }
    all.assertAll();
  }

  /** Fields that are needed are there, one of them odd: the check of each field is reached. */
  @Test
  void anOddValueAmongGoodOnesBreaksNothing() throws IOException, InterruptedException {
    SoftAssertions all = new SoftAssertions();
    for (Operation each : thatTakeJson()) {
      List<String> names = List.copyOf(each.body(document).path("properties").propertyNames());
      for (String odd : names) {
        for (String value : ODD_VALUES) {
          unharmed(all, each, fields(each.body(document), odd, value));
        }
      }
    }
    all.assertAll();
  }

  private static String fields(JsonNode schema, String odd, String value) {
    List<String> fields = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(field -> {
          String good =
              switch (field.getValue().path("type").asString("string")) {
                case "number", "integer" -> "0";
                case "boolean" -> "false";
                case "array" -> "[]";
                case "object" -> "{}";
                default -> "\"current\"";
              };
          fields.add("\"" + field.getKey() + "\":" + (field.getKey().equals(odd) ? value : good));
        });
    return "{" + String.join(",", fields) + "}";
  }

  @Test
  void anOddQueryOrPathBreaksNothing() throws IOException, InterruptedException {
    SoftAssertions all = new SoftAssertions();
    for (Operation each : operations()) {
      if (!each.method().equals("GET") || each.path().endsWith("/events")) {
        continue;
      }
      for (String value :
          List.of("", "x", "-1", "99999999999999999999", "NaN", "1e999", "%7B", NUL)) {
        StringBuilder query = new StringBuilder("?");
        each.queryNames().forEach(name -> query.append(name).append('=').append(value).append('&'));
        told(all, each, query.toString(), visitor.ask(each.at("x") + query));
        String inPath = value.isEmpty() || value.equals(NUL) ? "~" : value;
        told(all, each, "path " + value, visitor.ask(each.at(inPath)));
      }
      told(all, each, "no such run", visitor.ask(each.at("x").replace("/current", "/nobody")));
    }
    all.assertAll();
  }

  /** A body on a mapping that expects a form or nothing. */
  @Test
  void aFormThatIsNoneIsRefused() throws IOException, InterruptedException {
    SoftAssertions all = new SoftAssertions();
    for (Operation each : operations()) {
      JsonNode content = each.description().path("requestBody").path("content");
      if (content.has("multipart/form-data")) {
        HttpResponse<String> answer = visitor.send(each.method(), each.at("x"), "{}");
        all.assertThat(answer.statusCode()).as(each.path()).isBetween(400, 499);
        told(all, each, "no form", answer);
      }
    }
    all.assertAll();
  }

  private String refused(SoftAssertions all, Operation each, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = visitor.send(each.method(), each.at("current"), body);
    all.assertThat(answer.statusCode()).as(what(each, body)).isBetween(400, 499);
    return told(all, each, body, answer);
  }

  /** A misspelt filter must not answer for all accounts, nor a wrong number be told in Java. */
  @Test
  void whatAnAddressSaysBeyondWhatIsUnderstoodIsRefusedByName()
      throws IOException, InterruptedException {
    String run = "/api/v1/runs/current";
    refused(run + "/export?format=csv&segments=Huge", "segments", "column, format, kind, question");
    refused(run + "/export?format=cvs", "no format \\\"cvs\\\"", "csv, xlsx, parquet, json");
    refused(run + "?page=2", "page", "it takes none");
    refused(run + "/problems/notice/nothing_like_it", "notice/nothing_like_it");
    refused(
        run + "/problems/notice/unused_revenue_source?after=abc",
        "after is a number, not \\\"abc\\\"");
  }

  private void refused(String path, String... words) throws IOException, InterruptedException {
    HttpResponse<String> answer = visitor.ask(path, List.of("Accept", "application/json"));
    assertThat(answer.statusCode()).as(path).isEqualTo(400);
    assertThat(answer.body()).as(path).contains(words);
  }

  private void unharmed(SoftAssertions all, Operation each, String body)
      throws IOException, InterruptedException {
    told(all, each, body, visitor.send(each.method(), each.at("current"), body));
  }

  /** An answer that is not good is a problem with words in it, and no accident of ours. */
  private static String told(
      SoftAssertions all, Operation each, String sent, HttpResponse<String> answer) {
    all.assertThat(answer.statusCode()).as(what(each, sent)).isLessThan(500);
    if (answer.statusCode() < 400) {
      return "";
    }
    all.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(what(each, sent))
        .startsWith("application/problem+json");
    all.assertThat(answer.body())
        .as(what(each, sent))
        .contains("\"detail\"")
        .doesNotContain("Exception")
        .doesNotContain("com.goengineer")
        .doesNotContain("java.");
    return answer.body();
  }

  private static String what(Operation each, String sent) {
    String shown = sent.length() > 120 ? sent.substring(0, 120) + "..." : sent;
    return each.method() + " " + each.path() + " " + shown;
  }
}
