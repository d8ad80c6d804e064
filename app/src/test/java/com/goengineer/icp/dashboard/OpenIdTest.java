package com.goengineer.icp.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.dashboard.security.TeamAccess;
import com.goengineer.icp.runs.AuditLog;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.team.Credential;
import com.goengineer.icp.team.Member;
import com.goengineer.icp.team.Members;
import com.goengineer.icp.team.Passwords;
import com.goengineer.icp.team.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import tools.jackson.databind.JsonNode;

/** Members sign in at a real provider, on this machine; and what is tried instead. */
class OpenIdTest {
  private static final String ANNA = "anna@example.com";
  private static final String START = "/sign-in/openid";

  private static int port;
  private static TestProvider provider;

  @TempDir Path directory;
  private Workspace workspace;
  private Members members;
  private Dashboard dashboard;
  private volatile Duration later = Duration.ZERO;

  @BeforeAll
  static void startTheProvider() throws IOException {
    port = freePort();
    provider = TestProvider.start("http://127.0.0.1:" + port + START + "/callback");
  }

  @AfterAll
  static void stopTheProvider() {
    provider.close();
  }

  @BeforeEach
  void startTheDashboard() {
    workspace = Workspace.at(directory);
    members = Members.of(workspace);
    members.add(member("root", Role.ADMIN, "root@example.com"));
    members.add(member("anna", Role.ANALYST, "Anna@Example.com"));
    provider.bent().straighten();
    dashboard = start("email");
  }

  @AfterEach
  void stopTheDashboard() {
    dashboard.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private static Member member(String name, Role role, String identity) {
    return new Member(name, role, new Credential.OpenId(identity), Instant.now());
  }

  private Dashboard start(String claim) {
    InstantSource source = () -> Instant.now().plus(later);
    return Dashboard.start(
        new DashboardSettings(
            directory, "127.0.0.1", port, Optional.of(access(provider.issuer(), claim))),
        source.withZone(ZoneOffset.UTC));
  }

  private static TeamAccess access(String issuer, String claim) {
    return new TeamAccess(
        Set.of("127.0.0.1"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new TeamAccess.OpenId(
                URI.create(issuer), TestProvider.CLIENT, TestProvider.SECRET, claim)));
  }

  /** Where the dashboard sends a browser. */
  private static String there(Visitor visitor) throws IOException, InterruptedException {
    HttpResponse<String> answer = visitor.ask(START);
    assertThat(answer.statusCode()).isEqualTo(303);
    return location(answer);
  }

  /** Where the provider sends it back to: a path of the dashboard. */
  private static String back(String there, String as) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(there)).header(TestProvider.AS, as).build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    URI back = URI.create(location(answer));
    return back.getPath() + "?" + back.getRawQuery();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> signIn(Visitor visitor, String as)
      throws IOException, InterruptedException {
    return visitor.ask(back(there(visitor), as));
  }

  private int status(Visitor visitor) throws IOException, InterruptedException {
    return visitor.ask("/api/v1/me").statusCode();
  }

  private void refused(HttpResponse<String> answer, Visitor visitor)
      throws IOException, InterruptedException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.headers().allValues("Set-Cookie").toString()).doesNotContain("icp-session=");
    assertThat(status(visitor)).isEqualTo(401);
  }

  private String whyRefused() {
    List<AuditLog.Entry> all = AuditLog.of(workspace).check().entries();
    AuditLog.Entry last = all.getLast();
    assertThat(last.what()).isEqualTo("was refused to sign in");
    return last.who() + ": " + last.about().get("why");
  }

  @Test
  void aMemberSignsInAtTheProviderAndHasTheRoleGivenHere()
      throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    assertThat(visitor.ask("/sign-in").body())
        .contains("<a class=\"btn primary\" href=\"/sign-in/openid\">Sign in with 127.0.0.1</a>");
    assertThat(signIn(visitor, ANNA).statusCode()).isEqualTo(200);
    JsonNode me = visitor.get("/api/v1/me");
    assertThat(me.path("name").asString("")).isEqualTo("anna");
    assertThat(me.path("role").asString("")).isEqualTo("analyst");
    assertThat(AuditLog.of(workspace).check().entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.who()).isEqualTo("anna");
          assertThat(entry.what()).isEqualTo("signed in");
          assertThat(entry.about()).containsEntry("through", "OpenID Connect");
        });
    assertThat(visitor.post("/sign-out", "").statusCode()).isEqualTo(302);
    assertThat(status(visitor)).isEqualTo(401);
  }

  @Test
  void theProviderIsAskedForACodeWithProofKeyStateAndNonce()
      throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    Map<String, String> first = query(there(visitor));
    Map<String, String> second = query(there(visitor));
    assertThat(first)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", TestProvider.CLIENT)
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", dashboard.address() + "sign-in/openid/callback")
        .containsEntry("scope", "openid email profile");
    for (String once : List.of("state", "nonce", "code_challenge")) {
      assertThat(first.get(once)).as(once).hasSizeGreaterThan(40).isNotEqualTo(second.get(once));
    }
  }

  private static Map<String, String> query(String address) {
    return Arrays.stream(URI.create(address).getRawQuery().split("&"))
        .map(each -> each.split("=", 2))
        .collect(
            Collectors.toMap(
                each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
  }

  /** A browser that comes from another site sends the Lax cookie alone; see OpenIdController. */
  @Test
  void theWayBackNeedsTheLaxCookieOnlyAndGoesOnFromAPageOfOurs()
      throws IOException, InterruptedException {
    HttpResponse<String> start = Visitor.stranger(dashboard).ask(START);
    String lax = start.headers().firstValue("Set-Cookie").orElse("");
    assertThat(lax).startsWith("icp-openid=").contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
    HttpResponse<String> answer = only(lax, back(location(start), ANNA));
    assertThat(answer.statusCode())
        .as("no redirect: that would be of the other site")
        .isEqualTo(200);
    assertThat(answer.body()).contains("<meta http-equiv=\"refresh\" content=\"0;url=/\">");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie).startsWith("icp-session=").contains("HttpOnly", "SameSite=Strict"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("icp-openid=;").contains("Max-Age=0"));
  }

  private HttpResponse<String> only(String cookie, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(dashboard.address()).resolve(path))
                .header("Cookie", cookie.split(";", 2)[0])
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void anAnswerThatThisBrowserDidNotBeginIsRefusedWithoutAskingTheProvider()
      throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    Visitor attacker = Visitor.stranger(dashboard);
    String ofAttacker = back(there(attacker), "root@example.com");
    refused(visitor.ask(ofAttacker), visitor);
    assertThat(whyRefused()).isEqualTo("-: not begun in this browser");
    there(visitor);
    refused(visitor.ask(ofAttacker), visitor);
    assertThat(whyRefused()).isEqualTo("-: invalid_state_parameter");
    String own = back(there(visitor), ANNA);
    refused(visitor.ask(own.replaceFirst("state=[^&]*", "state=")), visitor);
    assertThat(provider.bent().exchanged).hasValue(0);
  }

  @Test
  void aCodeOfAnotherWayIsRefused() throws IOException, InterruptedException {
    Visitor attacker = Visitor.stranger(dashboard);
    String ofAnna = back(there(Visitor.stranger(dashboard)), ANNA);
    String code = query("http://localhost" + ofAnna).get("code");
    String own = back(there(attacker), "mallory@example.com");
    refused(attacker.ask(own.replaceFirst("code=[^&]*", "code=" + code)), attacker);
    assertThat(whyRefused()).isEqualTo("-: invalid_grant");
  }

  @Test
  void anAnswerIsGoodOnce() throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    HttpResponse<String> start = visitor.ask(START);
    String back = back(location(start), ANNA);
    assertThat(visitor.ask(back).statusCode()).isEqualTo(200);
    assertThat(visitor.ask(back).statusCode()).as("the same browser again").isEqualTo(403);
    assertThat(whyRefused()).isEqualTo("-: not begun in this browser");
    String cookie = start.headers().firstValue("Set-Cookie").orElse("");
    assertThat(only(cookie, back).statusCode()).as("its cookie, stolen").isEqualTo(403);
    assertThat(whyRefused()).isEqualTo("-: invalid_grant");
  }

  @Test
  void aWayThatTookLongerThanTenMinutesOrWasMadeUpIsRefused()
      throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    String back = back(there(visitor), ANNA);
    later = Duration.ofMinutes(10);
    refused(visitor.ask(back), visitor);
    assertThat(whyRefused()).isEqualTo("-: not begun in this browser");
    for (String made : List.of("", "x", "A".repeat(43), "A".repeat(400), "%%%")) {
      assertThat(only("icp-openid=" + made, back).statusCode()).as(made).isEqualTo(403);
    }
    assertThat(provider.bent().exchanged).hasValue(0);
  }

  /** A fault of a token with the code it is refused by. */
  record Fault(String name, Consumer<JwtClaimsSet.Builder> claims, UnaryOperator<String> token) {
    @Override
    public String toString() {
      return name;
    }

    static Fault claims(String name, Consumer<JwtClaimsSet.Builder> claims) {
      return new Fault(name, claims, UnaryOperator.identity());
    }

    static Fault token(String name, UnaryOperator<String> token) {
      return new Fault(name, claims -> {}, token);
    }
  }

  static Stream<Fault> faults() {
    Instant past = Instant.now().minusSeconds(300);
    return Stream.of(
        Fault.claims("another audience", claims -> claims.audience(List.of("other"))),
        Fault.claims(
            "one audience of several, made for another",
            claims -> claims.audience(List.of("icp", "other")).claim("azp", "other")),
        Fault.claims("another issuer", claims -> claims.issuer("https://login.example.com")),
        Fault.claims("expired", claims -> claims.issuedAt(past).expiresAt(past.plusSeconds(60))),
        Fault.claims("another nonce", claims -> claims.claim("nonce", "other")),
        Fault.claims("no nonce", claims -> claims.claims(all -> all.remove("nonce"))),
        Fault.token("no signature", OpenIdTest::withoutSignature),
        Fault.token("signed with another key", OpenIdTest::withAnotherKey),
        Fault.token("signed with the client's secret", OpenIdTest::withTheSecret),
        Fault.token("no token at all", token -> "x"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aTokenWithAFaultSignsNobodyIn(Fault fault) throws IOException, InterruptedException {
    provider.bent().claims = fault.claims();
    provider.bent().token = fault.token();
    Visitor visitor = Visitor.stranger(dashboard);
    refused(signIn(visitor, ANNA), visitor);
    assertThat(whyRefused()).matches("-: invalid_(id_token|nonce)");
    assertThat(provider.bent().exchanged).as("the token was looked at").hasValue(1);
  }

  private static String withoutSignature(String token) {
    try {
      return new PlainJWT(SignedJWT.parse(token).getJWTClaimsSet()).serialize();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static String withAnotherKey(String token) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return signed(
          token, JWSAlgorithm.RS256, new RSASSASigner(generator.generateKeyPair().getPrivate()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String withTheSecret(String token) {
    try {
      byte[] secret = TestProvider.SECRET.repeat(2).getBytes(StandardCharsets.UTF_8);
      return signed(token, JWSAlgorithm.HS256, new MACSigner(secret));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String signed(String token, JWSAlgorithm algorithm, JWSSigner signer) {
    try {
      JWSHeader header = new JWSHeader.Builder(algorithm).keyID("one").build();
      SignedJWT other = new SignedJWT(header, SignedJWT.parse(token).getJWTClaimsSet());
      other.sign(signer);
      return other.serialize();
    } catch (ParseException | JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anAddressThatTheProviderHasNotVerifiedSignsNobodyIn()
      throws IOException, InterruptedException {
    for (Consumer<JwtClaimsSet.Builder> unverified :
        List.<Consumer<JwtClaimsSet.Builder>>of(
            claims -> claims.claim("email_verified", false),
            claims -> claims.claims(all -> all.remove("email_verified")))) {
      provider.bent().claims = unverified;
      Visitor visitor = Visitor.stranger(dashboard);
      refused(signIn(visitor, ANNA), visitor);
      assertThat(whyRefused()).isEqualTo("-: e-mail address not verified");
    }
    provider.bent().claims = claims -> claims.claims(all -> all.remove("email"));
    Visitor visitor = Visitor.stranger(dashboard);
    refused(signIn(visitor, ANNA), visitor);
    assertThat(whyRefused()).isEqualTo("-: no claim email in the ID token");
  }

  @Test
  void whoIsNoMemberIsToldAsWhomTheyCameAndStandsInTheAudit()
      throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    HttpResponse<String> answer = signIn(visitor, "<b>mallory</b>@example.com");
    refused(answer, visitor);
    assertThat(answer.body())
        .contains("&lt;b&gt;mallory&lt;/b&gt;@example.com", "icp users add NAME --openid")
        .doesNotContain("<b>");
    assertThat(whyRefused()).isEqualTo("<b>mallory</b>@example.com: not a member");
  }

  /** The sign of the unit kelvin has k as its lower case; it is another letter all the same. */
  @Test
  void anAddressThatOnlyLooksLikeAMembersIsAnother() throws IOException, InterruptedException {
    members.add(member("kim", Role.ADMIN, "kim@example.com"));
    Visitor visitor = Visitor.stranger(dashboard);
    provider.bent().claims = claims -> claims.claim("email", "\u212Aim@example.com");
    refused(signIn(visitor, "mallory"), visitor);
    provider.bent().claims = claims -> claims.claim("email", "KIM@example.com");
    assertThat(signIn(visitor, "kim").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherClaimThanTheAddressIsComparedAsItIs() throws IOException, InterruptedException {
    members.add(member("oid", Role.VIEWER, "8f3C-01"));
    dashboard.close();
    dashboard = start("sub");
    Visitor visitor = Visitor.stranger(dashboard);
    refused(signIn(visitor, "8f3c-01"), visitor);
    assertThat(signIn(visitor, "8f3C-01").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/api/v1/me").path("name").asString("")).isEqualTo("oid");
  }

  @Test
  void whoIsRemovedOrGetsAnotherRoleIsSignedOut() throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    signIn(visitor, ANNA);
    assertThat(status(visitor)).isEqualTo(200);
    members.replace("anna", was -> was.as(Role.VIEWER, Instant.now()));
    assertThat(status(visitor)).isEqualTo(401);
    signIn(visitor, ANNA);
    assertThat(visitor.get("/api/v1/me").path("role").asString("")).isEqualTo("viewer");
    members.remove("anna");
    assertThat(status(visitor)).isEqualTo(401);
    refused(signIn(visitor, ANNA), visitor);
  }

  @Test
  void aSessionEndsUnusedAndAfterADayAsOthersDo() throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    signIn(visitor, ANNA);
    later = Duration.ofMinutes(29);
    assertThat(status(visitor)).isEqualTo(200);
    later = Duration.ofMinutes(59);
    assertThat(status(visitor)).isEqualTo(401);
  }

  @Test
  void aSessionThatWasThereBeforeEnds() throws IOException, InterruptedException {
    Credential password = new Credential.Password(new Passwords().hash("three words in a row"));
    members.add(new Member("bert", Role.VIEWER, password, Instant.now()));
    Visitor visitor = Visitor.stranger(dashboard);
    String before =
        visitor.signIn("bert", "three words in a row").headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("icp-session="))
            .findFirst()
            .orElse("");
    assertThat(only(before, "/api/v1/me").statusCode()).isEqualTo(200);
    signIn(visitor, ANNA);
    assertThat(only(before, "/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(visitor.get("/api/v1/me").path("name").asString("")).isEqualTo("anna");
  }

  @Test
  void whoSignsInAtTheProviderHasNoPasswordHere() throws IOException, InterruptedException {
    for (String password : List.of("", "anna", "nobody has this password", ANNA)) {
      assertThat(location(Visitor.stranger(dashboard).signIn("anna", password)))
          .endsWith("/sign-in?refused");
    }
  }

  @Test
  void afterTwentyRefusalsAnAddressWaits() throws IOException, InterruptedException {
    Visitor visitor = Visitor.stranger(dashboard);
    for (int attempt = 0; attempt < 20; attempt++) {
      assertThat(visitor.ask(START + "/callback?state=x&code=y").statusCode()).isEqualTo(403);
    }
    HttpResponse<String> answer = signIn(visitor, ANNA);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(provider.bent().exchanged).hasValue(0);
    visitor.ask(START + "/callback?state=x&code=y");
    assertThat(AuditLog.of(workspace).check().entries())
        .extracting(AuditLog.Entry::what)
        .containsOnlyOnce("tried to sign in too often")
        .hasSize(21);
  }

  @Test
  void aProviderThatIsNotThereOrIsAnotherIsToldAtTheStart() throws IOException {
    String nowhere = "http://127.0.0.1:" + freePort();
    assertThatThrownBy(() -> startAt(nowhere))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining(nowhere + "/.well-known/openid-configuration could not be reached")
        .hasMessageContaining("[team.openid] in config.toml");
    assertThatThrownBy(() -> startAt(provider.issuer() + "/nothing"))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("answered ");
    String alias = provider.issuer().replace("127.0.0.1", "localhost");
    dashboard.close();
    assertThatThrownBy(() -> startAt(alias + "/"))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("calls its issuer");
  }

  private Dashboard startAt(String issuer) {
    return Dashboard.start(
        new DashboardSettings(directory, "127.0.0.1", 0, Optional.of(access(issuer, "email"))),
        Clock.systemUTC());
  }

  @Test
  void withoutAProviderThereIsNoSuchSignInAndNoOneToAdministrate()
      throws IOException, InterruptedException {
    TeamAccess passwords = new TeamAccess(Set.of("127.0.0.1"), Optional.empty(), Optional.empty());
    DashboardSettings settings =
        new DashboardSettings(directory, "127.0.0.1", 0, Optional.of(passwords));
    assertThatThrownBy(() -> Dashboard.start(settings))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("Nobody could sign in as admin")
        .hasMessageContaining("[team.openid]");
    Credential password = new Credential.Password(new Passwords().hash("three words in a row"));
    members.add(new Member("bert", Role.ADMIN, password, Instant.now()));
    try (Dashboard without = Dashboard.start(settings)) {
      Visitor visitor = Visitor.stranger(without);
      assertThat(visitor.ask("/sign-in").body()).doesNotContain("openid");
      assertThat(location(visitor.ask(START))).endsWith("/sign-in");
    }
  }

  @Test
  void theSecretStandsInNoText() {
    assertThat(access("https://login.example.com", "email").toString())
        .contains("login.example.com")
        .doesNotContain(TestProvider.SECRET);
  }
}
