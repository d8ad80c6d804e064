package com.goengineer.icp.dashboard.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /sign-in}: the page that asks for name and password. What it sends is read by Spring. */
@RestController
class SignInController {

  @GetMapping("/sign-in")
  ResponseEntity<String> page(HttpServletRequest request) {
    return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(page(request, said(request)));
  }

  /** The page with a sentence above the form; {@code said} is text of ours. */
  static String page(HttpServletRequest request, String said) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Sign in · ICP scores</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/app.css"></head>
    <body class="closed"><main class="card"><h1>Sign in to ICP scores</h1>
    %s<form class="sign-in" method="post" action="/sign-in">
    <input type="hidden" name="%s" value="%s">
    <label for="name">Name</label><input class="field" id="name" name="name" autocomplete="username" maxlength="64" required autofocus>
    <label for="password">Password</label><input class="field" id="password" name="password" type="password" autocomplete="current-password" maxlength="256" required>
    <button class="btn primary">Sign in</button></form>
    <p class="muted">No account, or the password forgotten? Ask who runs this dashboard: <code>icp users</code></p>
    </main></body></html>
    """
        .formatted(
            said.isEmpty() ? "" : "<p role=\"alert\">" + said + "</p>\n",
            token.getParameterName(),
            token.getToken());
  }

  private static String said(HttpServletRequest request) {
    if (request.getParameter("refused") != null) {
      return "Name or password is wrong.";
    }
    return request.getParameter("out") == null ? "" : "You have signed out.";
  }
}
