package com.goengineer.icp.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that opened the link: it keeps cookies and sends the token that writing needs. */
final class Visitor {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Dashboard dashboard;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();

  private final List<String> always;

  private Visitor(Dashboard dashboard, List<String> always) {
    this.dashboard = dashboard;
    this.always = always;
  }

  /** Opens the one-time link. */
  static Visitor of(Dashboard dashboard) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(dashboard, List.of());
    visitor.send(HttpRequest.newBuilder(URI.create(dashboard.link())));
    visitor.send(visitor.to("/api/v1/runs"));
    return visitor;
  }

  /** A browser that was never here. */
  static Visitor stranger(Dashboard dashboard) {
    return new Visitor(dashboard, List.of());
  }

  /** The same, with headers that a proxy adds to every request: name, value, name, value. */
  static Visitor through(Dashboard dashboard, List<String> headers) {
    return new Visitor(dashboard, headers);
  }

  /**
   * Fills in the page that asks for name and password; the answer is the first one, not followed.
   */
  HttpResponse<String> signIn(String name, String password)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(ask("/sign-in").body());
    assertThat(token.find()).as("the form has a token").isTrue();
    return form(
        "/sign-in",
        "_csrf=%s&name=%s&password=%s"
            .formatted(encoded(token.group(1)), encoded(name), encoded(password)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Sends a form as a page without scripts does: without the token's header. */
  HttpResponse<String> form(String path, String fields) throws IOException, InterruptedException {
    return send(
        from(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  /** Asks with further headers: name, value, name, value. */
  HttpResponse<String> ask(String path, List<String> headers)
      throws IOException, InterruptedException {
    return send(to(path).headers(headers.toArray(String[]::new)));
  }

  private HttpRequest.Builder from(String path) {
    String sent =
        cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(dashboard.address()).resolve(path))
            .header("Cookie", sent);
    return always.isEmpty() ? request : request.headers(always.toArray(String[]::new));
  }

  private HttpRequest.Builder to(String path) {
    return from(path).header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] parts = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(parts[0], parts[1]);
    }
    return answer;
  }

  HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  /** The JSON of an answer that must be good. */
  JsonNode get(String path) throws IOException, InterruptedException {
    return good(ask(path));
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  /** Sends any method with any JSON. */
  HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  /** Sends a file and a text field as a form does. */
  HttpResponse<String> upload(String path, String fileName, String content, String author)
      throws IOException, InterruptedException {
    String body =
        """
        --x\r
        Content-Disposition: form-data; name="author"\r
        \r
        %s\r
        --x\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: text/csv\r
        \r
        %s\r
        --x--\r
        """
            .formatted(author, fileName, content);
    return send(
        to(path)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  static JsonNode good(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  static String detail(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).path("detail").asString("");
  }
}
