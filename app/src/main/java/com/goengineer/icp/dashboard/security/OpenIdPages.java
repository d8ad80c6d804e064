package com.goengineer.icp.dashboard.security;

import java.time.Duration;
import org.springframework.web.util.HtmlUtils;

/** What a browser sees that comes back from the provider. */
final class OpenIdPages {
  private OpenIdPages() {}

  /** Goes on to the dashboard by itself, without a script; from a page of ours, see the caller. */
  static String signedIn(String member) {
    return page(
        "<meta http-equiv=\"refresh\" content=\"0;url=/\">",
        "Signed in",
        "As " + HtmlUtils.htmlEscape(member) + ". <a href=\"/\">Go on to the dashboard</a>");
  }

  /** The provider vouches for somebody who is no member. */
  static String notAMember(String identity) {
    String shown = HtmlUtils.htmlEscape(identity);
    return refused(
        "You are "
            + shown
            + " there, and no member of this dashboard is. Ask who runs it: <code>icp users add"
            + " NAME --openid "
            + shown
            + "</code>");
  }

  /** It did not work out; why is in the audit log. */
  static String notSignedIn() {
    return refused(
        "What the provider answered cannot be taken: it was ended there, it took longer than ten"
            + " minutes, or it was begun in another browser. Try again; if it stays so, ask who"
            + " runs this dashboard: <code>icp users audit</code> says why.");
  }

  /** Too many attempts. */
  static String tooOften(Duration wait) {
    return refused("Too many attempts. Try again in " + (wait.toMinutes() + 1) + " minutes.");
  }

  private static String refused(String words) {
    String back = "<a href=\"" + TeamRules.PAGE + "\">Back to signing in</a>";
    return page("", "Not signed in", words + "</p><p>" + back);
  }

  private static String page(String head, String title, String words) {
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">%s
    <title>%s · ICP scores</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/app.css"></head>
    <body class="closed"><main class="card"><h1>%s</h1>
    <p>%s</p>
    </main></body></html>
    """
        .formatted(head, title, title, words);
  }
}
