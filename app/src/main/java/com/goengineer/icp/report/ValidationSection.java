package com.goengineer.icp.report;

import com.goengineer.icp.charts.drawing.Format;
import com.goengineer.icp.charts.plot.Chart;

/** Whether the score held out of time: in words on every page, with pictures on screen. */
final class ValidationSection {

  private static final Format FORMAT = Format.figure(880, 420);

  private ValidationSection() {}

  static void write(Html html, ReportInput input) {
    if (input.validation().isEmpty()) {
      return;
    }
    ValidationFacts facts = input.validation().get();
    html.open("section").element("h2", "Would it have foretold what accounts brought?");
    html.open("p").text(String.join(" ", facts.words())).close();
    if (!facts.original().isEmpty()) {
      html.open("p", "note").text("The original's rank correlation: ");
      html.element("s", facts.original());
      html.text(". With profit that was still to come: " + facts.honest() + ". " + facts.why());
      html.close();
    }
    html.closeLine();
    html.open("div", "screen");
    for (Chart chart : facts.charts()) {
      html.open("section");
      PageFigures.heading(html, chart);
      PageFigures.draw(html, chart, FORMAT);
      html.closeLine();
    }
    html.closeLine();
  }
}
