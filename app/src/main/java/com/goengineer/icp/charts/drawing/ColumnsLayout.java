package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Bars;
import com.goengineer.icp.charts.plot.Bars.Bar;

/** Vertical bars for the steps of a ladder, with the value above and the accounts below. */
final class ColumnsLayout {
  private static final double WIDEST_COLUMN = 8;

  private final Sheet sheet;
  private final Bars plot;

  ColumnsLayout(Sheet sheet, Bars plot) {
    this.sheet = sheet;
    this.plot = plot;
  }

  void draw(Region region) {
    Region above = region.shrunk(0, 0, 0, 3.4 * sheet.em());
    ValueAxis axis = new ValueAxis(sheet, above, plot.value(), scale(above));
    axis.draw();
    for (int i = 0; i < plot.bars().size(); i++) {
      drawColumn(plot.bars().get(i), axis.plot().column(i, plot.bars().size()), axis.scale());
    }
  }

  private LinearScale scale(Region region) {
    double least = plot.bars().stream().mapToDouble(Bar::value).min().orElse(0);
    double greatest = plot.bars().stream().mapToDouble(Bar::value).max().orElse(0);
    // A tenth more than the tallest column: its value stands above it.
    return LinearScale.fromZero(
        plot.value(), least, 1.08 * greatest, ValueAxis.ticksFor(region, sheet.em()));
  }

  private void drawColumn(Bar bar, Region slot, LinearScale scale) {
    double em = sheet.em();
    double half = StrictMath.min(0.32 * slot.width(), WIDEST_COLUMN * em / 2);
    double x = slot.center();
    double top = scale.place(StrictMath.max(0, bar.value()));
    double bottom = scale.place(StrictMath.min(0, bar.value()));
    sheet.area(new Region(x - half, top, x + half, bottom), Ink.of(bar.tone()));
    sheet.centered(plot.value().write(bar.value()), x, top - 0.5 * em, TextStyle.FIGURE);
    sheet.centered(
        sheet.fitted(bar.label(), slot.width(), TextStyle.LABEL),
        x,
        slot.bottom() + 1.5 * em,
        TextStyle.LABEL);
    if (!plot.value().column().equals("accounts")) {
      String accounts = plot.value().notation().count(bar.accounts()) + " accounts";
      sheet.centered(accounts, x, slot.bottom() + 2.9 * em, TextStyle.AXIS);
    }
  }
}
