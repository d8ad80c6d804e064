package com.goengineer.icp.dashboard.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /sign-in}: the page that asks for name and password. What it sends is read by Spring. */
@RestController
class SignInController {
  private final SignInPage page;

  SignInController(ObjectProvider<TeamAccess> team) {
    this.page = SignInPage.of(Optional.ofNullable(team.getIfAvailable()));
  }

  @GetMapping(TeamRules.PAGE)
  ResponseEntity<String> page(HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .body(page.html(request, said(request)));
  }

  private static String said(HttpServletRequest request) {
    if (request.getParameter("refused") != null) {
      return "Name or password is wrong.";
    }
    return request.getParameter("out") == null ? "" : "You have signed out.";
  }
}
