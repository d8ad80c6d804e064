package com.goengineer.icp.report;

import com.goengineer.icp.charts.drawing.Markup;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML being written. Every text that is not markup of ours goes through {@link Markup#escaped};
 * tag and class names are constants of this package. Elements are closed in the order they nest.
 */
final class Html {
  private final StringBuilder html = new StringBuilder(262_144);
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element with a class; "" for none. */
  Html open(String tag, String style) {
    html.append('<').append(tag);
    if (!style.isEmpty()) {
      html.append(" class=\"").append(style).append('"');
    }
    html.append('>');
    open.push(tag);
    return this;
  }

  Html open(String tag) {
    return open(tag, "");
  }

  /** Ends the innermost element. */
  Html close() {
    html.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the innermost element and the line: keeps the source readable. */
  Html closeLine() {
    close();
    html.append('\n');
    return this;
  }

  /** An element that holds one text. */
  Html element(String tag, String style, String text) {
    return open(tag, style).text(text).close();
  }

  Html element(String tag, String text) {
    return element(tag, "", text);
  }

  Html text(String text) {
    html.append(Markup.escaped(text));
    return this;
  }

  /** Markup of ours, as it is. */
  Html markup(String markup) {
    html.append(markup);
    return this;
  }

  /**
   * The page.
   *
   * @throws IllegalStateException when an element is still open
   */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return html.toString();
  }
}
