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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose member was removed, or has another role or password since, and any after a
 * working day. A session that nobody uses ends by itself, earlier.
 */
final class StillMember extends OncePerRequestFilter {
  private static final Duration LONGEST = Duration.ofHours(12);

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
    if (signedIn != null
        && signedIn.getDetails() instanceof Stay stay
        && !isStill(signedIn.getName(), stay)) {
      SecurityContextHolder.clearContext();
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean isStill(String name, Stay stay) {
    return clock.instant().isBefore(stay.since().plus(LONGEST))
        && members
            .find(name)
            .filter(member -> member.changedAt().equals(stay.memberChangedAt()))
            .isPresent();
  }
}
