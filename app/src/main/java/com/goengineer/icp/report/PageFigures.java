package com.goengineer.icp.report;

import com.goengineer.icp.charts.drawing.Format;
import com.goengineer.icp.charts.drawing.Layout;
import com.goengineer.icp.charts.drawing.SvgRenderer;
import com.goengineer.icp.charts.plot.Chart;

/** Pictures inside the page. */
final class PageFigures {

  private PageFigures() {}

  static Chart chart(ReportInput input, String id) {
    return input.charts().stream()
        .filter(chart -> chart.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the report needs the picture " + id));
  }

  /** Title and subtitle of a picture. */
  static void heading(Html html, ReportInput input, String id) {
    heading(html, chart(input, id));
  }

  /** The same of a picture that may be in no registry. */
  static void heading(Html html, Chart chart) {
    html.element("h2", chart.title()).element("p", "faint", chart.subtitle());
  }

  /** The picture without its heading, and its note. */
  static void draw(Html html, ReportInput input, String id, Format format) {
    draw(html, chart(input, id), format);
  }

  /** The same of a picture that may be in no registry. */
  static void draw(Html html, Chart chart, Format format) {
    if (chart.plot().isEmpty()) {
      html.element("p", "note", "No data to show.");
      return;
    }
    html.markup(SvgRenderer.inline(Layout.draw(chart, format))).markup("\n");
    if (!chart.note().isEmpty()) {
      html.element("p", "note", chart.note());
    }
  }
}
