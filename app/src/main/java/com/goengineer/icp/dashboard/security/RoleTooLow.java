package com.goengineer.icp.dashboard.security;

import org.springframework.security.access.AccessDeniedException;

/** Somebody asked for what a higher role may do; answered and recorded like any other denial. */
final class RoleTooLow extends AccessDeniedException {
  private static final long serialVersionUID = 1L;

  private final String words;

  RoleTooLow(String words) {
    super(words);
    this.words = words;
  }

  String words() {
    return words;
  }
}
