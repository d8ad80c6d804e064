package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.runs.AuditLog;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.team.Members;
import com.goengineer.icp.team.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Members sign in with name and password, or at a provider ({@link OpenIdController}); see {@link
 * SecuritySetup} for what both modes share.
 */
final class TeamRules {
  /** Where members sign in. */
  static final String PAGE = "/sign-in";

  private final Members members;
  private final AuditLog audit;
  private final Clock clock;
  private final SignInPage page;

  TeamRules(TeamAccess access, Workspace workspace, Clock clock) {
    this.page = SignInPage.of(Optional.of(access));
    this.members = Members.of(workspace);
    this.audit = AuditLog.of(workspace);
    this.clock = clock;
  }

  void apply(HttpSecurity http) {
    http.authenticationProvider(new MemberSignIn(new SignIn(members, clock), audit, clock));
    http.addFilterBefore(new StillMember(members, clock), UploadsByMembers.class);
    http.formLogin(this::signIn);
    http.logout(this::signOut);
  }

  private void signIn(FormLoginConfigurer<HttpSecurity> form) {
    form.loginPage(PAGE)
        .usernameParameter("name")
        .passwordParameter("password")
        .defaultSuccessUrl("/", true)
        .failureHandler(this::refuse);
  }

  private void signOut(LogoutConfigurer<HttpSecurity> out) {
    out.logoutUrl("/sign-out").addLogoutHandler(this::left).logoutSuccessUrl(PAGE + "?out");
  }

  private void left(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who != null) {
      Instant now = clock.instant();
      audit.add(new AuditLog.Entry(now, who.getName(), "signed out", Map.of()));
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof MemberSignIn.Waiting waiting) {
      Duration time = waiting.time().plusSeconds(1);
      response.setStatus(429);
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(time.toSeconds()));
      response.setContentType("text/html;charset=UTF-8");
      String said = "Too many attempts. Try again in " + (time.toMinutes() + 1) + " minutes.";
      response.getWriter().write(page.html(request, said));
    } else {
      response.sendRedirect(PAGE + "?refused");
    }
  }
}
