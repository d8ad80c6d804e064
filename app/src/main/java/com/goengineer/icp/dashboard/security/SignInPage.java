package com.goengineer.icp.dashboard.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The page that asks for name and password, or sends to the provider.
 *
 * @param provider host of the provider; empty for none
 */
record SignInPage(Optional<String> provider) {

  /** The page of a team. */
  static SignInPage of(Optional<TeamAccess> team) {
    return new SignInPage(team.flatMap(TeamAccess::openId).map(each -> each.issuer().getHost()));
  }

  /** The page with a sentence above the form; {@code said} is text of ours. */
  String html(HttpServletRequest request, String said) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Sign in · ICP scores</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/app.css"></head>
    <body class="closed"><main class="card"><h1>Sign in to ICP scores</h1>
    %s%s<form class="sign-in" method="post" action="/sign-in">
    <input type="hidden" name="%s" value="%s">
    <label for="name">Name</label><input class="field" id="name" name="name" autocomplete="username" maxlength="64" required autofocus>
    <label for="password">Password</label><input class="field" id="password" name="password" type="password" autocomplete="current-password" maxlength="256" required>
    <button class="btn primary">Sign in</button></form>
    <p class="muted">No account, or the password forgotten? Ask who runs this dashboard: <code>icp users</code></p>
    </main></body></html>
    """
        .formatted(
            said.isEmpty() ? "" : "<p role=\"alert\">" + said + "</p>\n",
            provider.map(SignInPage::link).orElse(""),
            token.getParameterName(),
            token.getToken());
  }

  /** A link and no form: the policy of the page lets no form end at another host. */
  private static String link(String host) {
    return "<p><a class=\"btn primary\" href=\"%s\">Sign in with %s</a></p>\n"
        .formatted(OpenIdController.START, host);
  }
}
