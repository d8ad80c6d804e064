package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Bars;
import com.goengineer.icp.charts.plot.BinnedMeans;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Curves;
import com.goengineer.icp.charts.plot.Histogram;
import com.goengineer.icp.charts.plot.Intervals;
import com.goengineer.icp.charts.plot.Multiples;
import com.goengineer.icp.charts.plot.PairedBars;
import com.goengineer.icp.charts.plot.Plot;
import java.util.ArrayList;
import java.util.List;

/** Lays a description out on a sheet: heading, plot, note. Pure; linear in the number of marks. */
public final class Layout {
  private final Chart chart;
  private final Format format;
  private final Sheet sheet;

  private Layout(Chart chart, Format format) {
    this.chart = chart;
    this.format = format;
    this.sheet = new Sheet(format);
  }

  /** The drawing of a chart in a format. */
  public static Drawing draw(Chart chart, Format format) {
    Layout layout = new Layout(chart, format);
    layout.draw();
    String description =
        chart.note().isEmpty() ? chart.subtitle() : chart.subtitle() + ". " + chart.note();
    return new Drawing(chart.id(), chart.title(), description, format, layout.sheet.marks());
  }

  private void draw() {
    int margin = format.margin();
    Region whole = new Region(margin, margin, format.width() - margin, format.height() - margin);
    Region region = format.heading() ? belowHeading(aboveNote(whole)) : whole;
    if (chart.plot().isEmpty()) {
      sheet.centered("No data to show", region.center(), region.middle(), TextStyle.SUBTITLE);
    } else {
      draw(chart.plot(), region);
    }
  }

  private void draw(Plot plot, Region region) {
    switch (plot) {
      case Histogram histogram -> new HistogramLayout(sheet, histogram).draw(region);
      case Bars bars -> {
        switch (bars.direction()) {
          case ROWS -> new BarRowsLayout(sheet, bars).draw(region);
          case COLUMNS -> new ColumnsLayout(sheet, bars).draw(region);
        }
      }
      case Intervals intervals -> new IntervalsLayout(sheet, intervals).draw(region);
      case BinnedMeans means -> new BinnedMeansLayout(sheet, means).draw(region);
      case PairedBars pairs -> new PairedBarsLayout(sheet, pairs).draw(region);
      case Curves curves -> new CurvesLayout(sheet, curves).draw(region);
      case Multiples multiples -> new MultiplesLayout(sheet, multiples).draw(region);
    }
  }

  private Region belowHeading(Region region) {
    double em = sheet.em();
    sheet.text(chart.title(), region.left(), region.top() + 1.3 * em, TextStyle.TITLE);
    sheet.text(
        sheet.fitted(chart.subtitle(), region.width(), TextStyle.SUBTITLE),
        region.left(),
        region.top() + 3 * em,
        TextStyle.SUBTITLE);
    return region.shrunk(0, 4.6 * em, 0, 0);
  }

  private Region aboveNote(Region region) {
    if (chart.note().isEmpty()) {
      return region;
    }
    List<String> lines = wrapped(chart.note(), region.width());
    double lineHeight = 1.4 * sheet.em();
    double baseline = region.bottom() - (lines.size() - 1) * lineHeight;
    for (int i = 0; i < lines.size(); i++) {
      sheet.text(lines.get(i), region.left(), baseline + i * lineHeight, TextStyle.NOTE);
    }
    return region.shrunk(0, 0, 0, lines.size() * lineHeight + 0.9 * sheet.em());
  }

  private List<String> wrapped(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && sheet.width(longer, TextStyle.NOTE) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
