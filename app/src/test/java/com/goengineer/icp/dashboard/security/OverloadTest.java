package com.goengineer.icp.dashboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server whose handler takes as long as the test wants. */
class OverloadTest {
  private static final int IN_ALL = 4;
  private static final int OF_ONE = 2;

  @TempDir Path directory;
  private final Tomcat tomcat = new Tomcat();
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final CountDownLatch twoAreIn = new CountDownLatch(OF_ONE);
  private final CountDownLatch fourAreIn = new CountDownLatch(IN_ALL);
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void serve() throws LifecycleException {
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", directory.toString());
    FilterDef filter = new FilterDef();
    filter.setFilterName("overload");
    filter.setFilter(new Overload(IN_ALL, OF_ONE));
    context.addFilterDef(filter);
    FilterMap everything = new FilterMap();
    everything.setFilterName("overload");
    everything.addURLPattern("/*");
    context.addFilterMap(everything);
    Tomcat.addServlet(context, "slow", new Slow()).addMapping("/*");
    tomcat.getConnector();
    tomcat.start();
  }

  @AfterEach
  void stop() throws LifecycleException {
    mayEnd.countDown();
    tomcat.stop();
    tomcat.destroy();
  }

  /** Answers when the test lets it. */
  private final class Slow extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getRequestURI().equals("/enter")) {
        response.getWriter().write(request.getSession().getId());
        return;
      }
      twoAreIn.countDown();
      fourAreIn.countDown();
      try {
        mayEnd.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      response.getWriter().write("done");
    }
  }

  private CompletableFuture<HttpResponse<String>> ask(String session) {
    HttpRequest request =
        HttpRequest.newBuilder(address("/")).header("Cookie", "JSESSIONID=" + session).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
  }

  /** A session of the server. */
  private String session() throws Exception {
    return client
        .send(HttpRequest.newBuilder(address("/enter")).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void oneSessionIsToldToComeAgainAndOthersAreNot() throws Exception {
    String anna = session();
    String bert = session();
    List<CompletableFuture<HttpResponse<String>>> running = List.of(ask(anna), ask(anna));
    assertThat(twoAreIn.await(20, TimeUnit.SECONDS)).isTrue();
    HttpResponse<String> refused = ask(anna).get(20, TimeUnit.SECONDS);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    CompletableFuture<HttpResponse<String>> other = ask(bert);
    mayEnd.countDown();
    assertThat(other.get(20, TimeUnit.SECONDS).body()).isEqualTo("done");
    for (var each : running) {
      assertThat(each.get(20, TimeUnit.SECONDS).body())
          .as("what was accepted is finished")
          .isEqualTo("done");
    }
    assertThat(ask(anna).get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  @Test
  void sessionsThatAreOnlyClaimedCountAsTheirAddress() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> running = List.of(ask("made"), ask("up"));
    assertThat(twoAreIn.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ask("again").get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(429);
    mayEnd.countDown();
    for (var each : running) {
      assertThat(each.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aFullServerSaysSoAndRecovers() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
    String late = session();
    for (int other = 0; other < IN_ALL; other++) {
      running.add(ask(session()));
    }
    assertThat(fourAreIn.await(20, TimeUnit.SECONDS)).isTrue();
    HttpResponse<String> refused = ask(late).get(20, TimeUnit.SECONDS);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    mayEnd.countDown();
    for (var each : running) {
      assertThat(each.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
    assertThat(ask(late).get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }
}
