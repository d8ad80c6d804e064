package com.goengineer.icp.dashboard.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The rules of a dashboard on one's own machine. Sign-in for teams is another chain of the same
 * kind: it replaces {@link LocalRequestsOnly} and the one-time link, and keeps headers and CSRF.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({OpenLinkController.class})
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
  SecurityFilterChain localRules(HttpSecurity http) {
    http.addFilterBefore(new LocalRequestsOnly(), SecurityContextHolderFilter.class);
    http.headers(SecuritySetup::headers);
    http.csrf(csrf -> csrf.spa());
    http.requestCache(cache -> cache.disable());
    http.logout(logout -> logout.disable());
    http.authorizeHttpRequests(rules ->
        rules
            .requestMatchers("/open", "/app.css", "/icon.svg", "/error")
            .permitAll()
            .anyRequest()
            .authenticated());
    http.exceptionHandling(problems ->
        problems
            .authenticationEntryPoint(SecuritySetup::askForTheLink)
            .accessDeniedHandler((request, response, problem) ->
                Refusal.write(response, 403, "The request has no valid token; reload the page.")));
    return http.build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT));
    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    headers.frameOptions(frames -> frames.deny());
    headers.permissionsPolicyHeader(
        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    headers.crossOriginResourcePolicy(
        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  private static void askForTheLink(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
      throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      Refusal.write(response, 401, "Open the link that icp serve prints.");
    } else {
      response.setStatus(401);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.setContentType("text/html");
      response.getWriter().write(ClosedPage.html("This browser has not opened it yet."));
    }
  }
}
