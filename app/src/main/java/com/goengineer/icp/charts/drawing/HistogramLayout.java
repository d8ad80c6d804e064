package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Histogram;
import com.goengineer.icp.charts.plot.Histogram.Bin;
import com.goengineer.icp.charts.plot.Histogram.Group;
import com.goengineer.icp.charts.plot.Histogram.Limit;
import java.util.List;

/** Stacked bars in the colours of the groups, dashed limits, shape and letter above each band. */
final class HistogramLayout {
  private final Sheet sheet;
  private final Histogram plot;

  HistogramLayout(Sheet sheet, Histogram plot) {
    this.sheet = sheet;
    this.plot = plot;
  }

  void draw(Region region) {
    double em = sheet.em();
    // The last value on the axis is centred on the edge.
    Region above = region.shrunk(0, 0, em, 3.2 * em);
    double tallest = plot.bins().stream().mapToDouble(Bin::total).max().orElse(1);
    LinearScale counts =
        LinearScale.covering(plot.vertical(), 0, tallest, ValueAxis.ticksFor(above, em));
    ValueAxis axis = new ValueAxis(sheet, above, plot.vertical(), counts);
    // Two lines for the letters and the limits, between the axis' words and its highest tick.
    ValueAxis lower =
        new ValueAxis(sheet, above.shrunk(0, 2.6 * em, 0, 0), plot.vertical(), counts);
    lower.draw();
    LinearScale across = across(axis.plot());
    plot.bins().forEach(bin -> drawBin(bin, across, lower.scale()));
    drawHorizontalAxis(across, lower.plot());
    Region head =
        new Region(lower.plot().left(), region.top(), region.right(), lower.plot().bottom());
    drawLimits(across, head);
    drawLetters(across, head);
  }

  private LinearScale across(Region region) {
    double low = plot.bins().getFirst().from();
    double high = plot.bins().getLast().to();
    return LinearScale.covering(plot.horizontal(), low, high, 10)
        .between(region.left(), region.right());
  }

  private void drawBin(Bin bin, LinearScale across, LinearScale up) {
    double left = across.place(bin.from()) + 0.5;
    double right = across.place(bin.to()) - 0.5;
    double below = 0;
    for (int i = 0; i < plot.groups().size(); i++) {
      double count = bin.counts().get(i);
      if (count > 0) {
        Region bar = new Region(left, up.place(below + count), right, up.place(below));
        sheet.area(bar, Ink.of(plot.groups().get(i).tone()));
      }
      below += count;
    }
  }

  private void drawHorizontalAxis(LinearScale across, Region region) {
    for (double tick : across.ticks()) {
      sheet.centered(
          plot.horizontal().tick(tick),
          across.place(tick),
          region.bottom() + 1.4 * sheet.em(),
          TextStyle.AXIS);
    }
    sheet.centered(
        plot.horizontal().label(),
        region.center(),
        region.bottom() + 2.9 * sheet.em(),
        TextStyle.AXIS);
  }

  // From the lowest limit up; a value that would touch the one before is left to the CSV.
  private void drawLimits(LinearScale across, Region region) {
    double em = sheet.em();
    double free = Double.NEGATIVE_INFINITY;
    for (Limit limit : plot.limits()) {
      double x = across.place(limit.value());
      sheet.dashed(x, region.top() + 3 * em, region.bottom(), Ink.TEXT_2);
      String text = plot.horizontal().write(limit.value());
      double half = sheet.width(text, TextStyle.AXIS) / 2;
      if (x - half > free) {
        sheet.centered(text, x, region.top() + 2.6 * em, TextStyle.AXIS);
        free = x + half + 0.3 * em;
      }
    }
  }

  private void drawLetters(LinearScale across, Region region) {
    double free = Double.NEGATIVE_INFINITY;
    for (Group group : plot.groups()) {
      double centre = across.place(middle(group));
      boolean occurs = plot.bins().stream().anyMatch(bin -> bin.counts().get(index(group)) > 0);
      if (occurs && centre - sheet.em() > free) {
        drawLetter(group, centre, region.top() + 0.65 * sheet.em());
        free = centre + 1.2 * sheet.em();
      }
    }
  }

  private void drawLetter(Group group, double x, double y) {
    double em = sheet.em();
    sheet.symbol(group.tone(), x - 0.6 * em, y, 0.42 * em);
    sheet.text(group.name(), x + 0.15 * em, sheet.baseline(y, TextStyle.FIGURE), TextStyle.FIGURE);
  }

  /** The middle of a group's band: between its limit and the next one, or the edge of the axis. */
  private double middle(Group group) {
    double from = plot.bins().getFirst().from();
    double to = plot.bins().getLast().to();
    List<Limit> limits = plot.limits();
    for (Limit limit : limits) {
      int begins = index(limit.group());
      if (begins <= index(group)) {
        from = limit.value();
      } else {
        to = StrictMath.min(to, limit.value());
      }
    }
    return (from + to) / 2;
  }

  private int index(Group group) {
    return plot.groups().indexOf(group);
  }

  private int index(String name) {
    for (int i = 0; i < plot.groups().size(); i++) {
      if (plot.groups().get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no group " + name);
  }
}
