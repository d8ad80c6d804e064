package com.goengineer.icp.dashboard.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests at once, in all and of one session, or of one address without a session; the
 * others are told to come again. What waits would cost memory and be answered when nobody wants it
 * any more.
 */
final class Overload extends OncePerRequestFilter {
  private static final int IN_ALL = 64;
  private static final int OF_ONE = 24;
  private static final String SOON = "1";

  private final Semaphore all;
  private final int ofOne;
  private final Map<String, Integer> running = new ConcurrentHashMap<>();

  Overload() {
    this(IN_ALL, OF_ONE);
  }

  Overload(int inAll, int ofOne) {
    this.all = new Semaphore(inAll);
    this.ofOne = ofOne;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!all.tryAcquire()) {
      refuse(response, 503, "The dashboard has too much to do. Try again in a second.");
      return;
    }
    String who = who(request);
    try {
      if (enter(who)) {
        chain.doFilter(request, response);
      } else {
        refuse(response, 429, "Too many requests at once. Try again in a second.");
      }
    } finally {
      leave(who);
      all.release();
    }
  }

  private boolean enter(String who) {
    return running.merge(who, 1, Integer::sum) <= ofOne;
  }

  private void leave(String who) {
    running.computeIfPresent(who, (same, count) -> count == 1 ? null : count - 1);
  }

  /** The session, or the address of who has none or claims one that is not there. */
  private static String who(HttpServletRequest request) {
    String session = request.getRequestedSessionId();
    return session == null || !request.isRequestedSessionIdValid()
        ? request.getRemoteAddr()
        : session;
  }

  private static void refuse(HttpServletResponse response, int status, String words)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
    Refusal.write(response, status, words);
  }
}
