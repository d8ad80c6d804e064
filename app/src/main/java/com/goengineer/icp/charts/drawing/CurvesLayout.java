package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Curves;
import com.goengineer.icp.charts.plot.Curves.Line;
import com.goengineer.icp.charts.plot.Curves.Point;
import com.goengineer.icp.charts.plot.Curves.Stroke;
import com.goengineer.icp.charts.plot.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines with the band of their intervals, their names above with a piece of each. */
final class CurvesLayout {
  private final Sheet sheet;
  private final Curves plot;

  CurvesLayout(Sheet sheet, Curves plot) {
    this.sheet = sheet;
    this.plot = plot;
  }

  void draw(Region region) {
    double em = sheet.em();
    drawNames(region);
    Region below = region.shrunk(0, 2.2 * em, 0.5 * em, 3.4 * em);
    Extent extent = Extent.of(plot.vertical(), estimates(), List.of());
    int ticks = ValueAxis.ticksFor(below, em);
    LinearScale unplaced =
        LinearScale.fromZero(plot.vertical(), extent.least(), extent.greatest(), ticks);
    ValueAxis axis = new ValueAxis(sheet, below, plot.vertical(), unplaced);
    axis.draw();
    LinearScale across = across(axis.plot());
    drawTicks(axis.plot(), across);
    plot.lines().forEach(line -> drawBand(line, across, axis.scale()));
    for (Line line : plot.lines().reversed()) {
      drawLine(line, across, axis.scale());
    }
  }

  private Stream<Estimate> estimates() {
    return plot.lines().stream().flatMap(line -> line.points().stream()).map(Point::estimate);
  }

  private LinearScale across(Region region) {
    List<Double> places =
        plot.lines().stream().flatMap(line -> line.points().stream()).map(Point::at).toList();
    double least = places.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double greatest = places.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    int ticks = (int) StrictMath.max(2, StrictMath.min(5, region.width() / (6 * sheet.em())));
    return LinearScale.covering(plot.horizontal(), least, greatest, ticks)
        .between(region.left(), region.right());
  }

  private void drawNames(Region region) {
    double em = sheet.em();
    double x = region.left();
    double y = region.top() + 0.7 * em;
    for (Line line : plot.lines()) {
      draw(line, new double[] {x, y, x + 1.6 * em, y});
      sheet.text(line.name(), x + 2 * em, sheet.baseline(y, TextStyle.AXIS), TextStyle.AXIS);
      x += 3.6 * em + sheet.width(line.name(), TextStyle.AXIS);
    }
  }

  private void drawTicks(Region region, LinearScale across) {
    double em = sheet.em();
    for (double tick : across.ticks()) {
      String text = plot.horizontal().tick(tick);
      sheet.centered(text, across.place(tick), region.bottom() + 1.5 * em, TextStyle.AXIS);
    }
    sheet.rightAligned(
        plot.horizontal().label(), region.right(), region.bottom() + 3 * em, TextStyle.AXIS);
  }

  private void drawBand(Line line, LinearScale across, LinearScale up) {
    if (line.points().stream().anyMatch(point -> point.estimate().hasInterval())) {
      sheet.patch(band(line, across, up), Ink.ACCENT_TINT);
    }
  }

  private void drawLine(Line line, LinearScale across, LinearScale up) {
    double[] points = new double[2 * line.points().size()];
    for (int i = 0; i < line.points().size(); i++) {
      points[2 * i] = across.place(line.points().get(i).at());
      points[2 * i + 1] = up.place(line.points().get(i).estimate().value());
    }
    draw(line, points);
  }

  private void draw(Line line, double[] points) {
    if (line.stroke() == Stroke.DASHED) {
      int last = points.length - 2;
      double[] ends = {points[0], points[1], points[last], points[last + 1]};
      sheet.dashed(ends, width(line), ink(line));
    } else {
      sheet.trace(points, width(line), ink(line));
    }
  }

  /** Along the upper bounds, and back along the lower ones. */
  private static double[] band(Line line, LinearScale across, LinearScale up) {
    List<Point> bounded =
        line.points().stream().filter(point -> point.estimate().hasInterval()).toList();
    List<Double> ring = new ArrayList<>();
    for (Point point : bounded) {
      ring.add(across.place(point.at()));
      ring.add(up.placeWithin(point.estimate().upper95()));
    }
    for (Point point : bounded.reversed()) {
      ring.add(across.place(point.at()));
      ring.add(up.placeWithin(point.estimate().lower95()));
    }
    return ring.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double width(Line line) {
    return switch (line.stroke()) {
      case STRONG -> sheet.em() / 5;
      case PLAIN -> sheet.em() / 8;
      case THIN, DASHED -> 1;
    };
  }

  private static Ink ink(Line line) {
    return switch (line.stroke()) {
      case STRONG -> Ink.ACCENT;
      case PLAIN -> Ink.TEXT_2;
      case THIN, DASHED -> Ink.LINE_STRONG;
    };
  }
}
