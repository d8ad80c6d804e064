package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.team.Member;
import com.goengineer.icp.team.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, for the request of this thread. */
public final class SignedIn {
  /** Who opened the link on this machine. */
  public static final String LOCAL = "local";

  private SignedIn() {}

  /** Name of the member; {@link #LOCAL} for who opened the link, and outside of requests. */
  public static String name() {
    return authentication().map(Authentication::getName).orElse(LOCAL);
  }

  /** The highest role. */
  public static Role role() {
    List<String> granted =
        authentication().stream()
            .flatMap(each -> each.getAuthorities().stream())
            .map(GrantedAuthority::getAuthority)
            .toList();
    return Arrays.stream(Role.values())
        .filter(role -> granted.contains(authority(role)))
        .reduce(Role.VIEWER, (lower, higher) -> higher);
  }

  /** True for a member, false for who opened the link on this machine. */
  public static boolean isMember() {
    return authentication().filter(each -> each.getDetails() instanceof Stay).isPresent();
  }

  /** Who stands behind a decision: the member, whatever was given; else who was given. */
  public static String author(String given) {
    return isMember() ? name() : given.strip();
  }

  /**
   * Refuses who has a lower role, where only a closer look tells that a higher one is needed.
   *
   * @param why what is asked for, a sentence
   * @throws org.springframework.security.access.AccessDeniedException saying so
   */
  public static void require(Role role, String why) {
    if (!role().covers(role)) {
      throw new RoleTooLow(why + " " + tooLow());
    }
  }

  /** What somebody is told whose role does not suffice. */
  static String tooLow() {
    return "Your role is "
        + role().key()
        + ", and this needs a higher one. Ask who runs this dashboard.";
  }

  private static Optional<Authentication> authentication() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(Authentication::isAuthenticated);
  }

  /** A member who just signed in. */
  static Authentication as(Member member, Instant now) {
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(
            member.name(), "", granted(member.role()));
    token.setDetails(new Stay(member.changedAt(), now));
    return token;
  }

  /** What a role is granted: itself and the lower ones. */
  static List<SimpleGrantedAuthority> granted(Role role) {
    return Arrays.stream(Role.values())
        .filter(role::covers)
        .map(each -> new SimpleGrantedAuthority(authority(each)))
        .toList();
  }

  private static String authority(Role role) {
    return "ROLE_" + role.name();
  }
}
