package com.goengineer.icp.dashboard.security;

/** The page a browser sees that was not let in. */
final class ClosedPage {
  private ClosedPage() {}

  /** The page; {@code why} is text of ours, never of a request. */
  static String html(String why) {
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Open the dashboard</title><link rel="stylesheet" href="/app.css"></head>
    <body class="closed"><main class="card"><h1>Open the dashboard with its link</h1>
    <p>%s</p>
    <p>The terminal in which <code>icp serve</code> runs shows a link that opens it in this browser. To get a new link, stop it there and start it again.</p>
    </main></body></html>
    """
        .formatted(why);
  }
}
