package com.goengineer.icp.dashboard.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what did not come from this machine's own page: another Host (a name that was rebound to
 * the loopback address) or another Origin (a page of somebody else).
 */
final class LocalRequestsOnly extends OncePerRequestFilter {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Requests that change nothing on the server. */
  private static final Set<String> READING =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = headerOr(request, HttpHeaders.HOST, "");
    if (!isLocal(host, request.getLocalPort())) {
      Refusal.write(response, 421, "Asked for another host than this machine.");
    } else if (!isSameOrigin(request, host)) {
      Refusal.write(response, 403, "Asked by a page of another origin.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isLocal(String host, int port) {
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    String name = hasPort ? host.substring(0, colon) : host;
    return NAMES.contains(name)
        && (hasPort ? host.substring(colon + 1).equals(String.valueOf(port)) : port == 80);
  }

  /** A browser names the origin of whatever is more than following a link. */
  private static boolean isSameOrigin(HttpServletRequest request, String host) {
    String origin = headerOr(request, HttpHeaders.ORIGIN, "");
    String site = headerOr(request, "Sec-Fetch-Site", "same-origin");
    boolean reading = READING.contains(request.getMethod());
    return (origin.isEmpty() || origin.equals("http://" + host))
        && (reading || site.equals("same-origin"));
  }

  private static String headerOr(HttpServletRequest request, String name, String otherwise) {
    String value = request.getHeader(name);
    return value == null ? otherwise : value;
  }
}
