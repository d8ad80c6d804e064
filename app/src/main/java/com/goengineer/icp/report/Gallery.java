package com.goengineer.icp.report;

import com.goengineer.icp.charts.drawing.Format;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Figures;
import java.util.List;
import java.util.Set;

/** The pictures that stand nowhere else, each with its numbers; on screen only. */
final class Gallery {
  private static final Set<String> SHOWN_ABOVE =
      Set.of("vis1_icp_hist", "grade_value", "industry_performance", "segment_analysis");

  private static final Format FORMAT = Format.figure(880, 380);

  private Gallery() {}

  static void write(Html html, ReportInput input) {
    html.open("div", "screen").element("h2", "part", "More pictures");
    for (Chart chart : input.charts()) {
      if (!SHOWN_ABOVE.contains(chart.id())) {
        html.open("section");
        PageFigures.heading(html, input, chart.id());
        PageFigures.draw(html, input, chart.id(), FORMAT);
        table(html, Figures.of(chart.plot()));
        html.closeLine();
      }
    }
    html.closeLine();
  }

  private static void table(Html html, Figures figures) {
    html.open("details").element("summary", "The numbers").open("table").open("thead").open("tr");
    figures.header().forEach(name -> html.element("th", name));
    html.close().closeLine().open("tbody");
    for (List<String> row : figures.rows()) {
      html.open("tr");
      row.forEach(cell -> html.element("td", cell));
      html.closeLine();
    }
    html.close().close().closeLine();
  }
}
