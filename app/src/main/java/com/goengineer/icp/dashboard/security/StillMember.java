package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.team.Members;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose member was removed, or has another role or password since, one that nobody
 * uses, and any after a working day. What a page asks by itself, without anybody's doing, carries a
 * header that says so and is no use; without the header a session only ends later.
 */
final class StillMember extends OncePerRequestFilter {
  /** Header of requests that a page makes by itself, whatever its value. */
  static final String UNATTENDED = "Icp-Unattended";

  private static final Duration LONGEST = Duration.ofHours(12);
  private static final String USED = StillMember.class.getName();

  private final Members members;
  private final Clock clock;

  StillMember(Members members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    if (signedIn != null && session != null && signedIn.getDetails() instanceof Stay stay) {
      if (!isStill(signedIn.getName(), stay) || isIdle(session, stay)) {
        SecurityContextHolder.clearContext();
        session.invalidate();
      } else if (request.getHeader(UNATTENDED) == null) {
        session.setAttribute(USED, clock.instant());
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isIdle(HttpSession session, Stay stay) {
    Instant used = session.getAttribute(USED) instanceof Instant last ? last : stay.since();
    return !clock.instant().isBefore(used.plus(TeamAccess.IDLE));
  }

  private boolean isStill(String name, Stay stay) {
    return clock.instant().isBefore(stay.since().plus(LONGEST))
        && members
            .find(name)
            .filter(member -> member.changedAt().equals(stay.memberChangedAt()))
            .isPresent();
  }
}
