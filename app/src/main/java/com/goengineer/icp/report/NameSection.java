package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;
import java.util.Locale;

/** How many names of each source have an account, and how sure that is; on screen only. */
final class NameSection {

  private NameSection() {}

  static void write(Html html, ReportInput input) {
    if (input.names().sources().isEmpty()) {
      return;
    }
    html.open("div", "screen").open("section").element("h2", "How names were matched");
    html.element("p", "faint", "Distinct names of each source, with the money of their rows");
    html.open("table").open("thead").open("tr").element("th", "").element("th", "num", "Names");
    html.element("th", "num", "Share").element("th", "num", "Rows");
    html.element("th", "num", "Revenue").close().closeLine().open("tbody");
    input.names().sources().forEach(source -> rows(html, source, input.run().notation()));
    html.close().closeLine();
    input.names().sources().forEach(source -> html.element("p", "note", sureness(source)));
    html.closeLine();
    ReliabilityCurve.write(html, input);
    html.closeLine();
  }

  private static void rows(Html html, NameFacts.Source source, Notation notation) {
    double names = source.matched().names() + source.review().names() + source.unmatched().names();
    row(html, source.label() + ": matched", source.matched(), names, notation);
    row(html, source.label() + ": for a person to decide", source.review(), names, notation);
    row(html, source.label() + ": no account found", source.unmatched(), names, notation);
  }

  private static void row(
      Html html, String label, NameFacts.Part part, double names, Notation notation) {
    html.open("tr").element("td", label).element("td", "num", notation.count(part.names()));
    html.element("td", "num", notation.write(Measure.SHARE, part.names() / names));
    html.element("td", "num", notation.count(part.rows()));
    html.element("td", "num", notation.exactMoney(part.revenue())).closeLine();
  }

  private static String sureness(NameFacts.Source source) {
    return String.format(
        Locale.ROOT,
        "%s: of the matched names about %.1f are expected to be wrong (the sum of 1 - probability)."
            + " Names without an account are listed in unmatched.csv, most money first.",
        source.label(),
        source.predictedWrong());
  }
}
