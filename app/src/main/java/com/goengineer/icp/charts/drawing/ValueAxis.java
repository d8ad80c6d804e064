package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Axis;

/** A vertical axis: its words above, round values in a gutter, hairlines across. */
final class ValueAxis {
  private final Sheet sheet;
  private final Axis axis;
  private final LinearScale scale;
  private final Region region;
  private final Region plot;

  /** Takes what it needs from the top and left of the region; the rest is the plot. */
  ValueAxis(Sheet sheet, Region region, Axis axis, LinearScale unplaced) {
    this.sheet = sheet;
    this.axis = axis;
    this.region = region;
    double gutter =
        unplaced.ticks().stream()
            .mapToDouble(tick -> sheet.width(axis.tick(tick), TextStyle.AXIS))
            .max()
            .orElse(0);
    this.plot = region.shrunk(gutter + 0.7 * sheet.em(), 2.3 * sheet.em(), 0, 0);
    this.scale = unplaced.between(plot.bottom(), plot.top());
  }

  /** About how many ticks fit into a height. */
  static int ticksFor(Region region, double em) {
    return (int) StrictMath.max(2, StrictMath.min(6, region.height() / (2.6 * em)));
  }

  Region plot() {
    return plot;
  }

  LinearScale scale() {
    return scale;
  }

  void draw() {
    sheet.text(axis.label(), region.left(), region.top() + sheet.em(), TextStyle.AXIS);
    for (double tick : scale.ticks()) {
      double y = scale.place(tick);
      boolean base = tick == 0 || (tick == scale.low() && scale.low() > 0);
      sheet.horizontal(y, plot.left(), plot.right(), base ? Ink.LINE_STRONG : Ink.GRID);
      sheet.rightAligned(
          axis.tick(tick),
          plot.left() - 0.7 * sheet.em(),
          sheet.baseline(y, TextStyle.AXIS),
          TextStyle.AXIS);
    }
  }
}
