package com.goengineer.icp.report;

import com.goengineer.icp.charts.drawing.Format;

/** Industries and segments. */
final class MarketPictures {

  private MarketPictures() {}

  static void write(Html html, ReportInput input) {
    html.open("section");
    PageFigures.heading(html, input, "industry_performance");
    PageFigures.draw(html, input, "industry_performance", Format.figure(880, 300));
    html.closeLine().open("section");
    PageFigures.heading(html, input, "segment_analysis");
    PageFigures.draw(html, input, "segment_analysis", Format.figure(880, 180));
    html.closeLine();
  }
}
