package com.goengineer.icp.cli;

import com.goengineer.icp.dashboard.Dashboard;
import com.goengineer.icp.dashboard.DashboardSettings;
import com.goengineer.icp.runs.Workspace;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * A dashboard that is opened, asked what its first page asks, and closed again. The launcher lets
 * the JVM watch it once, so that later starts find classes and profiles ready.
 */
final class Rehearsal {
  private static final List<String> FIRST_PAGE =
      List.of("", "app.css", "app.js", "api/v1/me", "api/v1/runs", "api/v1/runs/current");
  private static final String FIRST_QUESTION = "{\"from\":0,\"size\":50}";
  private static final int QUESTIONS = 20;

  private Rehearsal() {}

  static void of(Workspace workspace) throws IOException {
    CookieManager cookies = new CookieManager();
    try (Dashboard dashboard =
            Dashboard.start(new DashboardSettings(workspace.root(), ServeCommand.LOOPBACK, 0));
        HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
      URI address = URI.create(dashboard.address());
      send(client, HttpRequest.newBuilder(URI.create(dashboard.link())));
      for (String path : FIRST_PAGE) {
        send(client, HttpRequest.newBuilder(address.resolve(path)));
      }
      URI whatIf = address.resolve("api/v1/runs/current/what-if");
      for (int asked = 0; asked < QUESTIONS; asked++) {
        send(
            client,
            HttpRequest.newBuilder(whatIf)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token(cookies))
                .POST(BodyPublishers.ofString(FIRST_QUESTION)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
    if (status >= 400) {
      throw new IllegalStateException("a rehearsed request was answered with " + status);
    }
  }

  private static String token(CookieManager cookies) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }
}
