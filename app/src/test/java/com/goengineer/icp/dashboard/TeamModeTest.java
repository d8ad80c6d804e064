package com.goengineer.icp.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.dashboard.security.TeamAccess;
import com.goengineer.icp.jobs.LearningJob;
import com.goengineer.icp.jobs.ScoringJob;
import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.Surroundings;
import com.goengineer.icp.runs.AuditLog;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import com.goengineer.icp.team.Credential;
import com.goengineer.icp.team.Member;
import com.goengineer.icp.team.Members;
import com.goengineer.icp.team.Passwords;
import com.goengineer.icp.team.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Members of a team sign in to a real server; what each may do, and what is written about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamModeTest {
  private static final String PASSWORD = "three words in a row";
  private static final Credential PASSWORD_KNOWN =
      new Credential.Password(new Passwords().hash(PASSWORD));
  private static final TeamAccess LOOPBACK =
      new TeamAccess(Set.of("127.0.0.1"), Optional.empty(), Optional.empty());
  private static final List<String> FORWARDED =
      List.of(
          "X-Forwarded-Host",
          "icp.example.com",
          "X-Forwarded-Proto",
          "https",
          "X-Forwarded-For",
          "192.0.2.7");

  @TempDir static Path directory;
  private Workspace workspace;
  private Dashboard dashboard;

  @BeforeAll
  void serveTheSampleToATeam() throws IOException {
    workspace = Workspace.at(directory.resolve("workspace"));
    Path sources = directory.resolve("sources");
    SampleGenerator.write(sources, SampleSettings.of(200, 1000, 1));
    Setup setup = Setup.open(workspace, Optional.empty());
    Surroundings surroundings =
        new Surroundings(Clock.systemUTC(), "test", 2, Optional.empty(), step -> {});
    new ScoringJob(setup, surroundings).run(sources, Optional.empty());
    for (Role role : Role.values()) {
      add(role.key(), role);
    }
    dashboard = start(workspace, LOOPBACK);
  }

  @AfterAll
  void stop() {
    dashboard.close();
  }

  private void add(String name, Role role) {
    Members.of(workspace).add(new Member(name, role, PASSWORD_KNOWN, Instant.now()));
  }

  private static Dashboard start(Workspace workspace, TeamAccess team) {
    return Dashboard.start(
        new DashboardSettings(workspace.root(), "127.0.0.1", 0, Optional.of(team)));
  }

  private Visitor signedIn(String name) throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    assertThat(visitor.signIn(name, PASSWORD).headers().firstValue("Location").orElse(""))
        .endsWith("/");
    visitor.ask("/api/v1/me");
    return visitor;
  }

  @Test
  void whoHasNotSignedInIsAskedTo() throws IOException, InterruptedException {
    Visitor stranger = Visitor.stranger(dashboard);
    assertThat(stranger.ask("/api/v1/runs").statusCode()).isEqualTo(401);
    HttpResponse<String> page = stranger.ask("/accounts");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    assertThat(stranger.ask("/sign-in").body()).contains("name=\"password\"");
    assertThat(stranger.ask("/open?key=x").statusCode()).isEqualTo(302);
  }

  @Test
  void aMemberSignsInSeesWhoItIsAndSignsOut() throws IOException, InterruptedException {
    Visitor visitor = signedIn("viewer");
    JsonNode me = visitor.get("/api/v1/me");
    assertThat(me.path("name").asString("")).isEqualTo("viewer");
    assertThat(me.path("role").asString("")).isEqualTo("viewer");
    assertThat(visitor.post("/sign-out", "").statusCode()).isEqualTo(302);
    assertThat(visitor.ask("/api/v1/runs").statusCode()).isEqualTo(401);
  }

  @Test
  void theCookieOfASessionIsForThisHostAndHttpsOnly() throws IOException, InterruptedException {
    TeamAccess team =
        new TeamAccess(Set.of("icp.example.com"), Optional.empty(), Optional.of("127.0.0.1"));
    try (Dashboard behind = start(workspace, team)) {
      assertThat(session(Visitor.through(behind, FORWARDED)))
          .startsWith("__Host-icp-session=")
          .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict");
    }
    assertThat(session(Visitor.stranger(dashboard)))
        .as("by http on this machine, where a browser may keep no Secure cookie")
        .startsWith("icp-session=")
        .contains("HttpOnly", "SameSite=Strict")
        .doesNotContain("Secure");
  }

  private static String session(Visitor visitor) throws IOException, InterruptedException {
    return visitor.signIn("viewer", PASSWORD).headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.contains("icp-session="))
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "viewer,  GET,  /api/v1/runs/current, 200",
    "viewer,  POST, /api/v1/runs/current/what-if, 200",
    "viewer,  POST, /api/v1/scenarios, 403",
    "viewer,  GET,  /api/v1/notes?id=1, 200",
    "viewer,  POST, /api/v1/notes, 403",
    "viewer,  POST, /api/v1/matches/decisions, 403",
    "viewer,  POST, /api/v1/import/run, 403",
    "viewer,  POST, /api/v1/optimize, 403",
    "analyst, POST, /api/v1/matches/decisions, 400",
    "analyst, POST, /api/v1/runs/nothing/restore, 404",
    "analyst, POST, /api/v1/optimize/nothing/adopt, 403",
    "analyst, POST, /api/v1/optimize/nothing/keep, 403",
    "analyst, POST, /api/v1/optimize/withdraw, 403",
    "admin,   POST, /api/v1/optimize/withdraw, 409",
    "admin,   POST, /api/v1/optimize/nothing/adopt, 400",
  })
  void aRoleMayDoWhatItIsFor(String role, String method, String path, int status)
      throws IOException, InterruptedException {
    Visitor visitor = signedIn(role);
    HttpResponse<String> answer =
        method.equals("GET") ? visitor.ask(path) : visitor.post(path, "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 403) {
      assertThat(Visitor.detail(answer)).startsWith("Your role is " + role);
    }
  }

  @Test
  void aWrongPasswordIsRefusedAndTheSixthIsNotLookedAt() throws IOException, InterruptedException {
    add("forgetful", Role.VIEWER);
    Visitor visitor = Visitor.stranger(dashboard);
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(
              visitor
                  .signIn("forgetful", "a wrong password")
                  .headers()
                  .firstValue("Location")
                  .orElse(""))
          .endsWith("/sign-in?refused");
    }
    HttpResponse<String> locked = visitor.signIn("forgetful", PASSWORD);
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(locked.headers().firstValue("Retry-After").orElse("")))
        .isBetween(800, 901);
    assertThat(visitor.ask("/api/v1/runs").statusCode()).isEqualTo(401);
    for (int more = 0; more < 3; more++) {
      visitor.signIn("forgetful", PASSWORD);
    }
    assertThat(AuditLog.of(workspace).check().entries())
        .filteredOn(entry -> entry.who().equals("forgetful"))
        .extracting(AuditLog.Entry::what)
        .as("what is repeated past the limit adds nothing")
        .containsOnlyOnce("tried to sign in too often")
        .hasSize(6);
  }

  @Test
  void aFormWithoutTokenSignsNobodyIn() throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    HttpResponse<String> answer =
        visitor.form("/sign-in", "name=admin&password=" + PASSWORD.replace(' ', '+'));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aSessionEndsWithTheMembershipThePasswordAndTheRole()
      throws IOException, InterruptedException {
    add("leaving", Role.ANALYST);
    Visitor visitor = signedIn("leaving");
    Members members = Members.of(workspace);
    members.replace("leaving", was -> was.as(Role.VIEWER, Instant.now()));
    assertThat(visitor.ask("/api/v1/runs").statusCode()).isEqualTo(401);
    Visitor again = signedIn("leaving");
    members.remove("leaving");
    assertThat(again.ask("/api/v1/runs").statusCode()).isEqualTo(401);
  }

  @Test
  void aDecisionIsTheMembersWhateverNameIsSent() throws IOException, InterruptedException {
    Visitor analyst = signedIn("analyst");
    String id = analyst.get("/api/v1/runs").get(0).path("id").asString("");
    JsonNode kept =
        Visitor.good(
            analyst.post(
                "/api/v1/scenarios",
                """
                {"name": "mine", "author": "somebody else", "run_id": "%s",
                 "weights": {"vertical": 1, "size": 0, "adoption": 0, "relationship": 0}}
                """
                    .formatted(id)));
    assertThat(kept.path("author").asString("")).isEqualTo("analyst");
    AuditLog.Check audit = AuditLog.of(workspace).check();
    assertThat(audit.fault()).isEmpty();
    assertThat(audit.entries())
        .filteredOn(entry -> entry.what().equals("kept a scenario"))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.who()).isEqualTo("analyst");
          assertThat(entry.about().toString()).contains("name=mine", "vertical=1");
        });
  }

  @Test
  void anExportStandsInTheAuditLogWithItsQuestion() throws IOException, InterruptedException {
    Visitor viewer = signedIn("viewer");
    assertThat(viewer.ask("/api/v1/runs/current/export?format=csv&kind=calls").statusCode())
        .isEqualTo(200);
    assertThat(AuditLog.of(workspace).check().entries())
        .anySatisfy(entry -> {
          assertThat(entry.who()).isEqualTo("viewer");
          assertThat(entry.what()).isEqualTo("exported accounts");
          assertThat(entry.about()).containsEntry("kind", "calls").containsEntry("run", "current");
        });
  }

  @Test
  void whatARoleDoesNotPermitStandsInTheAuditLog() throws IOException, InterruptedException {
    signedIn("viewer").post("/api/v1/import/run", "{}");
    assertThat(AuditLog.of(workspace).check().entries())
        .anySatisfy(entry -> {
          assertThat(entry.who()).isEqualTo("viewer");
          assertThat(entry.what()).isEqualTo("was denied");
          assertThat(entry.about())
              .containsEntry("path", "/api/v1/import/run")
              .containsEntry("method", "POST");
        });
  }

  @Test
  void uploadsAreSeenByWhoMadeThemOnly() throws IOException, InterruptedException {
    Visitor analyst = signedIn("analyst");
    Visitor.good(analyst.upload("/api/v1/import/files", "mine.csv", "a,b\n1,2\n", ""));
    assertThat(analyst.get("/api/v1/import").path("files")).hasSize(1);
    assertThat(signedIn("admin").get("/api/v1/import").path("files")).isEmpty();
    assertThat(AuditLog.of(workspace).check().entries())
        .anySatisfy(entry -> {
          assertThat(entry.what()).isEqualTo("uploaded a file");
          assertThat(entry.about()).containsEntry("files", List.of("mine.csv"));
        });
    Visitor.good(analyst.send("DELETE", "/api/v1/import", ""));
  }

  /** Only the beginning of the file is ever sent, so whoever wants all of it never answers. */
  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/api/v1/import/files", "/"})
  void aFormWithFilesIsRefusedBeforeItIsTakenIn(String path) throws IOException {
    URI address = URI.create(dashboard.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      String request =
          "POST "
              + path
              + " HTTP/1.1\r\nHost: 127.0.0.1:"
              + address.getPort()
              + "\r\n"
              + "Content-Type: Multipart/form-data; boundary=x\r\n"
              + "Content-Length: 900000000\r\n\r\n"
              + "--x\r\n"
              + "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
              + "abc";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void aViewerSendsNoFiles() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        signedIn("viewer").upload("/api/v1/import/files", "a.csv", "a,b\n", "");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Visitor.detail(answer)).startsWith("Your role is viewer");
  }

  @Test
  void aSessionEndsWhenOnlyThePageItselfAsks() throws IOException, InterruptedException {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    InstantSource source = now::get;
    DashboardSettings settings =
        new DashboardSettings(workspace.root(), "127.0.0.1", 0, Optional.of(LOOPBACK));
    List<String> unattended = List.of("Icp-Unattended", "yes");
    try (Dashboard timed = Dashboard.start(settings, source.withZone(ZoneOffset.UTC))) {
      Visitor visitor = Visitor.stranger(timed);
      visitor.signIn("viewer", PASSWORD);
      for (int minutes = 0; minutes < 60; minutes += 20) {
        now.updateAndGet(each -> each.plus(Duration.ofMinutes(20)));
        assertThat(visitor.ask("/api/v1/runs").statusCode()).as("somebody asks").isEqualTo(200);
      }
      now.updateAndGet(each -> each.plus(Duration.ofMinutes(20)));
      assertThat(visitor.ask("/api/v1/runs", unattended).statusCode()).isEqualTo(200);
      now.updateAndGet(each -> each.plus(Duration.ofMinutes(10)));
      assertThat(visitor.ask("/api/v1/runs", unattended).statusCode()).isEqualTo(401);
      visitor.signIn("viewer", PASSWORD);
      now.updateAndGet(each -> each.plus(Duration.ofHours(12)));
      assertThat(visitor.ask("/api/v1/runs").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void onlyAnAdminMakesARunCurrentThatWasNotDecidedUpon() throws IOException, InterruptedException {
    Run current = workspace.current().orElseThrow();
    Setup setup = Setup.open(workspace, Optional.empty()).asOfRun(current);
    Surroundings surroundings =
        new Surroundings(Clock.systemUTC(), "test", 2, Optional.empty(), step -> {});
    String learned =
        new LearningJob(setup, surroundings, best -> true)
            .optimize(current, LearningJob.Adoption.PROPOSE)
            .summary()
            .run()
            .id();
    Visitor analyst = signedIn("analyst");
    HttpResponse<String> refused = analyst.post("/api/v1/runs/" + learned + "/restore", "");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Visitor.detail(refused)).contains("other weights", "Your role is analyst");
    assertThat(workspace.current()).hasValue(current);
    Visitor admin = signedIn("admin");
    Visitor.good(admin.post("/api/v1/runs/" + learned + "/restore", ""));
    Visitor.good(analyst.post("/api/v1/runs/" + current.id() + "/restore", ""));
    assertThat(workspace.current()).hasValue(current);
  }

  @Test
  void onKubernetesForwardedHeadersCountNoMoreThanElsewhere()
      throws IOException, InterruptedException {
    System.setProperty("spring.main.cloud-platform", "kubernetes");
    try (Dashboard named =
        start(
            workspace,
            new TeamAccess(Set.of("icp.example.com"), Optional.empty(), Optional.empty()))) {
      assertThat(
              Visitor.stranger(named)
                  .ask("/sign-in", List.of("X-Forwarded-Host", "icp.example.com"))
                  .statusCode())
          .isEqualTo(421);
    } finally {
      System.clearProperty("spring.main.cloud-platform");
    }
  }

  @Test
  void anotherHostNameIsRefused() throws IOException, InterruptedException {
    try (Dashboard named =
        start(
            workspace,
            new TeamAccess(Set.of("icp.example.com"), Optional.empty(), Optional.empty()))) {
      assertThat(Visitor.stranger(named).ask("/sign-in").statusCode()).isEqualTo(421);
    }
  }

  @Test
  void behindAProxyOnlyItsOwnForwardedHttpsCounts() throws IOException, InterruptedException {
    TeamAccess team =
        new TeamAccess(Set.of("ICP.Example.com"), Optional.empty(), Optional.of("127.0.0.1"));
    try (Dashboard behind = start(workspace, team)) {
      Visitor visitor = Visitor.stranger(behind);
      assertThat(visitor.ask("/sign-in", FORWARDED).statusCode()).isEqualTo(200);
      assertThat(visitor.ask("/sign-in", FORWARDED.subList(0, 2)).statusCode()).isEqualTo(403);
      assertThat(visitor.ask("/sign-in").statusCode()).isEqualTo(421);
    }
    TeamAccess other =
        new TeamAccess(Set.of("icp.example.com"), Optional.empty(), Optional.of("192.0.2.1"));
    try (Dashboard behind = start(workspace, other)) {
      assertThat(
              Visitor.stranger(behind)
                  .ask(
                      "/sign-in",
                      List.of("X-Forwarded-Host", "icp.example.com", "X-Forwarded-Proto", "https"))
                  .statusCode())
          .isEqualTo(421);
    }
  }

  @Test
  void withAKeystoreItSpeaksTlsOnly() throws Exception {
    TlsIdentity identity = TlsIdentity.make(directory.resolve("icp.p12"));
    TeamAccess team =
        new TeamAccess(
            Set.of("localhost"),
            Optional.of(new TeamAccess.Keystore(identity.file(), identity.password())),
            Optional.empty());
    DashboardSettings settings =
        new DashboardSettings(workspace.root(), "127.0.0.1", 0, Optional.of(team));
    try (Dashboard secure = Dashboard.start(settings)) {
      assertThat(secure.address()).startsWith("https://");
      HttpResponse<String> answer =
          identity.ask(secure.address().replace("127.0.0.1", "localhost") + "sign-in");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void aKeystoreThatCannotBeOpenedIsRefusedInWords() throws Exception {
    TlsIdentity identity = TlsIdentity.make(directory.resolve("other.p12"));
    for (TeamAccess.Keystore wrong :
        List.of(
            new TeamAccess.Keystore(identity.file(), "another password"),
            new TeamAccess.Keystore(directory.resolve("keytool.log"), "any"),
            new TeamAccess.Keystore(directory.resolve("none.p12"), "any"))) {
      TeamAccess team = new TeamAccess(Set.of("localhost"), Optional.of(wrong), Optional.empty());
      assertThatThrownBy(() -> start(workspace, team))
          .isInstanceOf(UnusableFile.class)
          .hasMessageContaining("cannot be opened as a PKCS #12 file");
    }
  }

  @Test
  void withoutMembersEncryptionOrNamesItDoesNotOpenToOthers() throws IOException {
    Workspace empty = Workspace.at(Files.createDirectory(directory.resolve("empty")));
    assertThatThrownBy(() -> start(empty, LOOPBACK))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("icp users add NAME --role admin");
    assertRefused("0.0.0.0", Optional.empty(), "without sign-in");
    assertRefused("0.0.0.0", Optional.of(LOOPBACK), "in the open");
    TeamAccess nameless = new TeamAccess(Set.of(), Optional.empty(), Optional.of("192.0.2.1"));
    assertRefused("0.0.0.0", Optional.of(nameless), "--name");
  }

  private void assertRefused(String host, Optional<TeamAccess> team, String words) {
    assertThatThrownBy(
            () -> Dashboard.start(new DashboardSettings(workspace.root(), host, 0, team)))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining(words);
  }
}
