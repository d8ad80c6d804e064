package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;

/** How much each component counts, where that comes from, and what speaks for it. */
final class WeightSection {

  private WeightSection() {}

  static void write(Html html, WeightFacts weights, Notation notation) {
    html.open("section").element("h2", "What counts how much");
    html.element("p", "faint", "Weights: " + weights.origin());
    html.open("table").open("thead").open("tr").element("th", "Component");
    html.element("th", "num", "Weight").element("th", "num", "Moves the ranking by");
    html.close().closeLine().open("tbody");
    for (WeightFacts.Row row : weights.components()) {
      html.open("tr").element("td", row.title());
      html.element("td", "num", notation.write(Measure.SHARE, row.weight()));
      html.element("td", "num", notation.write(Measure.SHARE, row.influence())).closeLine();
    }
    html.close().closeLine();
    html.element("p", "note", weights.evidence());
    html.element(
        "p",
        "note",
        "A component in which accounts differ little moves the ranking less than its weight says.");
    html.closeLine();
  }
}
