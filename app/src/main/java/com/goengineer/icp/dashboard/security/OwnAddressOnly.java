package com.goengineer.icp.dashboard.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what did not come from the dashboard's own page: another Host (a name that was rebound to
 * its address) or another Origin (a page of somebody else).
 */
final class OwnAddressOnly extends OncePerRequestFilter {
  /** Requests that change nothing on the server. */
  private static final Set<String> READING =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  private final Set<String> names;
  private final boolean isBehindProxy;

  private OwnAddressOnly(Set<String> names, boolean isBehindProxy) {
    this.names = names;
    this.isBehindProxy = isBehindProxy;
  }

  /** For this machine's own browsers, or a team's. */
  static OwnAddressOnly of(Optional<TeamAccess> team) {
    return new OwnAddressOnly(
        team.map(TeamAccess::names).orElse(TeamAccess.THIS_MACHINE),
        team.flatMap(TeamAccess::proxy).isPresent());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isOwn(request)) {
      Refusal.write(response, 421, "Asked for another host than this dashboard.");
    } else if (isBehindProxy && !request.isSecure()) {
      Refusal.write(response, 403, "Asked past the proxy, or the proxy did not say https.");
    } else if (!isSameOrigin(request)) {
      Refusal.write(response, 403, "Asked by a page of another origin.");
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Host and port as asked for; those that a proxy forwards, where one is trusted. */
  private boolean isOwn(HttpServletRequest request) {
    return !headerOr(request, HttpHeaders.HOST, "").isEmpty()
        && names.contains(request.getServerName().toLowerCase(Locale.ROOT))
        && (isBehindProxy || request.getServerPort() == request.getLocalPort());
  }

  /** A browser names the origin of whatever is more than following a link. */
  private static boolean isSameOrigin(HttpServletRequest request) {
    String origin = headerOr(request, HttpHeaders.ORIGIN, "");
    String site = headerOr(request, "Sec-Fetch-Site", "same-origin");
    boolean reading = READING.contains(request.getMethod());
    return (origin.isEmpty() || origin.equals(ownOrigin(request)))
        && (reading || site.equals("same-origin"));
  }

  /** Scheme, host and port under which it was asked, such as https://icp.example.com. */
  static String ownOrigin(HttpServletRequest request) {
    int port = request.getServerPort();
    boolean isUsual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
  }

  private static String headerOr(HttpServletRequest request, String name, String otherwise) {
    String value = request.getHeader(name);
    return value == null ? otherwise : value;
  }
}
