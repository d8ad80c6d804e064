package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.team.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The rules of the dashboard: on one's own machine whoever opens the one-time link is its admin, in
 * team mode members sign in ({@link TeamRules}). Address, headers, CSRF and what a role may do are
 * the same for both.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({OpenLinkController.class, SignInController.class, AuditSetup.class})
public class SecuritySetup {
  /** Own files only: no inline style or script, no eval, no other host, no frame. */
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  OneTimeLink oneTimeLink() {
    return new OneTimeLink();
  }

  @Bean
  SecurityFilterChain rules(
      HttpSecurity http,
      ObjectProvider<TeamAccess> team,
      Workspace workspace,
      Clock clock,
      AuditTrail trail) {
    Optional<TeamAccess> access = Optional.ofNullable(team.getIfAvailable());
    http.addFilterBefore(OwnAddressOnly.of(access), SecurityContextHolderFilter.class);
    http.addFilterAfter(new Overload(), OwnAddressOnly.class);
    http.addFilterBefore(new UploadsByMembers(), CsrfFilter.class);
    http.headers(SecuritySetup::headers);
    http.csrf(csrf -> csrf.spa());
    http.requestCache(cache -> cache.disable());
    if (access.isPresent()) {
      new TeamRules(access.get(), workspace, clock).apply(http);
    } else {
      http.logout(logout -> logout.disable());
    }
    http.authorizeHttpRequests(rules -> whoMay(rules, access));
    http.exceptionHandling(problems ->
        problems
            .authenticationEntryPoint(
                (request, response, why) -> notSignedIn(request, response, access.isPresent()))
            .accessDeniedHandler(
                (request, response, why) -> denied(request, response, why, trail)));
    return http.build();
  }

  /** The first rule that fits counts. */
  private static void whoMay(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules,
      Optional<TeamAccess> team) {
    rules.requestMatchers("/app.css", "/icon.svg", "/error").permitAll();
    rules.requestMatchers(team.isPresent() ? TeamRules.PAGE : "/open").permitAll();
    if (team.flatMap(TeamAccess::openId).isPresent()) {
      rules.requestMatchers(OpenIdController.START, OpenIdController.BACK).permitAll();
    }
    rules
        .requestMatchers(HttpMethod.POST, "/api/v1/optimize")
        .hasRole(Role.ANALYST.name()); // learning proposes; what is below decides
    rules.requestMatchers(HttpMethod.POST, "/api/v1/optimize/**").hasRole(Role.ADMIN.name());
    rules
        .requestMatchers(HttpMethod.POST, "/api/v1/runs/*/what-if", "/api/v1/runs/*/future")
        .hasRole(Role.VIEWER.name()); // questions, which are too long for an address
    rules.requestMatchers(HttpMethod.GET, "/**").hasRole(Role.VIEWER.name());
    rules.requestMatchers(HttpMethod.HEAD, "/**").hasRole(Role.VIEWER.name());
    rules.anyRequest().hasRole(Role.ANALYST.name());
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT));
    // not "no-referrer": with it a browser sends "Origin: null" with the form that signs in
    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    headers.frameOptions(frames -> frames.deny());
    headers.permissionsPolicyHeader(
        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    headers.crossOriginResourcePolicy(
        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  private static void notSignedIn(
      HttpServletRequest request, HttpServletResponse response, boolean isTeam) throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      Refusal.write(
          response, 401, isTeam ? "Sign in again." : "Open the link that icp serve prints.");
    } else if (isTeam) {
      response.sendRedirect(TeamRules.PAGE);
    } else {
      response.setStatus(401);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.setContentType("text/html");
      response.getWriter().write(ClosedPage.html("This browser has not opened it yet."));
    }
  }

  private static void denied(
      HttpServletRequest request,
      HttpServletResponse response,
      AccessDeniedException why,
      AuditTrail trail)
      throws IOException {
    if (why instanceof CsrfException) {
      Refusal.write(response, 403, "The request has no valid token; reload the page.");
    } else {
      trail.denied(request);
      Refusal.write(response, 403, why instanceof RoleTooLow low ? low.words() : SignedIn.tooLow());
    }
  }
}
