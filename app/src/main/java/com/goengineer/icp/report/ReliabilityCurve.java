package com.goengineer.icp.report;

import com.goengineer.icp.charts.drawing.Format;
import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.BinnedMeans;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;
import java.util.List;
import java.util.Locale;

/** Whether probabilities of matches mean what they say, and what this run makes of them. */
final class ReliabilityCurve {
  private static final Format FORMAT = Format.figure(880, 300);

  private ReliabilityCurve() {}

  static void write(Html html, ReportInput input) {
    if (input.names().bands().isEmpty()) {
      return;
    }
    Chart chart = chart(input);
    html.open("section");
    PageFigures.heading(html, chart);
    PageFigures.draw(html, chart, FORMAT);
    html.open("table").open("thead").open("tr").element("th", "Probability");
    html.element("th", "num", "Names of this run").element("th", "num", "of them expected right");
    html.element("th", "num", "Generated pairs").element("th", "num", "of them right");
    html.close().closeLine().open("tbody");
    input.names().bands().stream()
        .filter(band -> band.names() > 0 || band.checked() > 0)
        .forEach(band -> row(html, band, input.run().notation()));
    html.close().closeLine().closeLine();
  }

  private static Chart chart(ReportInput input) {
    Notation notation = input.run().notation();
    List<BinnedMeans.Bin> bins =
        input.names().bands().stream()
            .map(band ->
                new BinnedMeans.Bin(
                    edge(band.from()), band.from(), band.to(), band.checked(), band.right()))
            .toList();
    return new Chart(
        "name_reliability",
        "Do the probabilities of matches mean what they say?",
        "Share of right pairs by probability, with 95% intervals; generated names of known truth",
        new BinnedMeans(
            List.of(
                new BinnedMeans.Panel(
                    "",
                    new Axis("Probability from", "probability", Measure.SHARE, notation),
                    new Axis("Share that is right", "right", Measure.SHARE, notation),
                    bins,
                    List.of()))),
        "A dot at the height of its step is right: of pairs with probability 0.8, 80% should be"
            + " one company.");
  }

  private static void row(Html html, NameFacts.Band band, Notation notation) {
    html.open("tr").element("td", edge(band.from()) + " to " + edge(band.to()));
    html.element("td", "num", notation.count(band.names()));
    html.element("td", "num", String.format(Locale.ROOT, "%.1f", band.expectedRight()));
    html.element("td", "num", notation.count(band.checked()));
    html.element(
        "td",
        "num",
        band.checked() == 0 ? "" : notation.write(Measure.SHARE, band.right().value()));
    html.closeLine();
  }

  private static String edge(double probability) {
    return String.format(Locale.ROOT, "%.2f", probability);
  }
}
