package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.runs.AuditLog;
import com.goengineer.icp.team.Member;
import com.goengineer.icp.team.SignIn;
import com.goengineer.icp.team.SignIn.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Name and password to a signed-in member; every attempt is in the audit log, of those past a limit
 * the first.
 */
final class MemberSignIn implements AuthenticationProvider {
  private static final int SHOWN = 64;

  private final SignIn signIn;
  private final AuditLog audit;
  private final Clock clock;

  MemberSignIn(SignIn signIn, AuditLog audit, Clock clock) {
    this.signIn = signIn;
    this.audit = audit;
    this.clock = clock;
  }

  /** Too many attempts. */
  static final class Waiting extends AuthenticationException {
    private final transient Duration time;

    Waiting(Duration time) {
      super("too many attempts");
      this.time = time;
    }

    Duration time() {
      return time;
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String name = given.getName();
    String address = address(given.getDetails());
    Outcome outcome = signIn.attempt(name, String.valueOf(given.getCredentials()), address);
    Instant now = clock.instant();
    return switch (outcome) {
      case Outcome.Accepted(Member member) -> {
        record(now, member.name(), "signed in", Map.of("address", address));
        yield SignedIn.as(member, now);
      }
      case Outcome.Refused refused -> {
        record(now, shortened(name), "was refused to sign in", Map.of("address", address));
        throw new BadCredentialsException("wrong name or password");
      }
      case Outcome.Wait(Duration time, boolean isFirst) -> {
        if (isFirst) {
          record(now, shortened(name), "tried to sign in too often", Map.of("address", address));
        }
        throw new Waiting(time);
      }
    };
  }

  private void record(Instant time, String who, String what, Map<String, Object> about) {
    audit.add(new AuditLog.Entry(time, who, what, about));
  }

  private static String shortened(String name) {
    return name.length() <= SHOWN ? name : name.substring(0, SHOWN);
  }

  private static String address(@Nullable Object details) {
    return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
  }
}
