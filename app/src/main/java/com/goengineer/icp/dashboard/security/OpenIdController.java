package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.runs.AuditLog;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.team.AttemptLimits;
import com.goengineer.icp.team.Identity;
import com.goengineer.icp.team.Member;
import com.goengineer.icp.team.Members;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

/**
 * {@code /sign-in/openid}: to the provider and back. On the way back the browser comes from another
 * site, so it sends no cookie that is SameSite=Strict. What it left with is in a cookie of its own
 * that is Lax and good for this one way; the session's stays Strict, and the first page after
 * signing in is one of ours that goes on to the dashboard by itself: from there it is sent.
 */
@RestController
final class OpenIdController {
  /** Where a way to the provider begins. */
  static final String START = TeamRules.PAGE + "/openid";

  /** Where it ends; the provider has to know this address. */
  static final String BACK = START + "/callback";

  private static final String COOKIE = "icp-openid";
  private static final String NOBODY = "-";
  private static final int SHOWN = 64;

  private final OpenIdProvider provider;
  private final Members members;
  private final AuditLog audit;
  private final Clock clock;
  private final RoundTrip.Desk desk = new RoundTrip.Desk();
  private final AttemptLimits limits = AttemptLimits.ofAnAddress();

  OpenIdController(OpenIdProvider provider, Workspace workspace, Clock clock) {
    this.provider = provider;
    this.members = Members.of(workspace);
    this.audit = AuditLog.of(workspace);
    this.clock = clock;
  }

  @GetMapping(START)
  ResponseEntity<Void> start(HttpServletRequest request) {
    RoundTrip trip = desk.begin(clock.instant());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(provider.authorization(trip, redirect(request)))
        .header(HttpHeaders.SET_COOKIE, cookie(request, trip.token(), RoundTrip.LONGEST))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  @GetMapping(BACK)
  ResponseEntity<String> back(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String error,
      HttpServletRequest request,
      HttpServletResponse response) {
    String address = request.getRemoteAddr();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
    Optional<AttemptLimits.Wait> wait = limits.begin(address, clock.instant());
    if (wait.isPresent()) {
      return tooOften(wait.get(), address);
    }
    OpenIdProvider.Brought brought = new OpenIdProvider.Brought(state, code, error);
    OpenIdProvider.Outcome outcome =
        left(request)
            .map(trip -> provider.outcome(trip, redirect(request), brought))
            .orElseGet(() -> new OpenIdProvider.Outcome.Refused("not begun in this browser"));
    return switch (outcome) {
      case OpenIdProvider.Outcome.Refused(String why) ->
          refused(NOBODY, why, address, OpenIdPages.notSignedIn());
      case OpenIdProvider.Outcome.Known(Identity identity) -> known(identity, request, response);
    };
  }

  private ResponseEntity<String> known(
      Identity identity, HttpServletRequest request, HttpServletResponse response) {
    Optional<Member> member = members.known(identity);
    if (member.isPresent()) {
      return letIn(member.get(), request, response);
    }
    String who = shortened(identity.value());
    return refused(who, "not a member", request.getRemoteAddr(), OpenIdPages.notAMember(who));
  }

  /** The way that this browser left on, within the time there is. */
  private Optional<RoundTrip> left(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
        .flatMap(cookie -> desk.known(cookie.getValue(), clock.instant()));
  }

  private static String redirect(HttpServletRequest request) {
    return OwnAddressOnly.ownOrigin(request) + BACK;
  }

  /** With __Host- no other host of the domain can set it, which fixes its path. */
  private static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
  }

  private static String cookie(HttpServletRequest request, String value, Duration age) {
    return ResponseCookie.from(name(request), value)
        .path("/")
        .maxAge(age)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .build()
        .toString();
  }

  /** Into a session of its own; whose there was before ends. */
  private ResponseEntity<String> letIn(
      Member member, HttpServletRequest request, HttpServletResponse response) {
    Instant now = clock.instant();
    String address = request.getRemoteAddr();
    record(member.name(), "signed in", Map.of("address", address, "through", "OpenID Connect"));
    limits.takeBack(address);
    anew(request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignedIn.as(member, now));
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    return page(HttpStatus.OK, OpenIdPages.signedIn(member.name()));
  }

  /** Ends what there was, the token of forms with it. */
  private static void anew(HttpServletRequest request, HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession(true);
    new CookieCsrfTokenRepository().saveToken(null, request, response);
  }

  private ResponseEntity<String> refused(String who, String why, String address, String html) {
    Map<String, Object> about =
        Map.of("address", address, "through", "OpenID Connect", "why", shortened(why));
    record(who, "was refused to sign in", about);
    return page(HttpStatus.FORBIDDEN, html);
  }

  private ResponseEntity<String> tooOften(AttemptLimits.Wait wait, String address) {
    if (wait.isFirst()) {
      record(NOBODY, "tried to sign in too often", Map.of("address", address));
    }
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.time().plusSeconds(1).toSeconds()))
        .contentType(MediaType.TEXT_HTML)
        .body(OpenIdPages.tooOften(wait.time()));
  }

  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status)
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noStore())
        .body(html);
  }

  private void record(String who, String what, Map<String, Object> about) {
    audit.add(new AuditLog.Entry(clock.instant(), who, what, about));
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
  }
}
