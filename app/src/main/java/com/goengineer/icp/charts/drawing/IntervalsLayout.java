package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.charts.plot.Intervals;
import com.goengineer.icp.charts.plot.Intervals.Row;
import com.goengineer.icp.charts.plot.Reference;
import java.util.List;

/** A dot with a line through it per row: mean and 95% interval. */
final class IntervalsLayout {
  private final Sheet sheet;
  private final Intervals plot;

  IntervalsLayout(Sheet sheet, Intervals plot) {
    this.sheet = sheet;
    this.plot = plot;
  }

  void draw(Region region) {
    List<String> labels = plot.rows().stream().map(Row::label).toList();
    RowGrid.Names names = new RowGrid.Names(plot.category().label(), labels, List.of());
    Region above = region.shrunk(0, 0, 0, plot.references().isEmpty() ? 0 : 1.6 * sheet.em());
    RowGrid grid = new RowGrid(sheet, above, new RowGrid.Ledger(names, sides(), false));
    LinearScale scale = scale(grid.plot());
    grid.drawTicks(scale, plot.value());
    plot.references().forEach(reference -> drawReference(reference, grid.plot(), scale));
    for (int i = 0; i < plot.rows().size(); i++) {
      drawRow(plot.rows().get(i), grid.row(i), scale);
    }
    grid.drawTexts();
  }

  private List<RowGrid.Side> sides() {
    List<String> values =
        plot.rows().stream().map(row -> plot.value().write(row.estimate().value())).toList();
    List<String> intervals = plot.rows().stream().map(row -> interval(row.estimate())).toList();
    List<String> accounts =
        plot.rows().stream().map(row -> plot.value().notation().count(row.accounts())).toList();
    return List.of(
        new RowGrid.Side(plot.value().label(), values, TextStyle.FIGURE),
        new RowGrid.Side("95% interval", intervals, TextStyle.SIDE_FIGURE),
        new RowGrid.Side("Accounts", accounts, TextStyle.SIDE_FIGURE));
  }

  private String interval(Estimate estimate) {
    return estimate.hasInterval()
        ? plot.value().write(estimate.lower95()) + " to " + plot.value().write(estimate.upper95())
        : "too few";
  }

  private LinearScale scale(Region region) {
    Extent extent =
        Extent.of(plot.value(), plot.rows().stream().map(Row::estimate), plot.references());
    int ticks = (int) StrictMath.max(2, region.width() / (5 * sheet.em()));
    return LinearScale.around(plot.value(), extent.least(), extent.greatest(), ticks)
        .between(region.left(), region.right());
  }

  private void drawReference(Reference reference, Region region, LinearScale scale) {
    double x = scale.place(reference.value());
    sheet.vertical(x, region.top(), region.bottom() + 0.4 * sheet.em(), Ink.LINE_STRONG);
    String text = reference.label() + " " + plot.value().write(reference.value());
    double half = sheet.width(text, TextStyle.AXIS) / 2;
    double centre = StrictMath.min(StrictMath.max(x, region.left() + half), region.right() - half);
    sheet.centered(text, centre, region.bottom() + 1.4 * sheet.em(), TextStyle.AXIS);
  }

  private void drawRow(Row row, Region region, LinearScale scale) {
    double y = region.middle();
    Estimate estimate = row.estimate();
    if (estimate.hasInterval()) {
      double from = scale.placeWithin(estimate.lower95());
      double to = scale.placeWithin(estimate.upper95());
      sheet.thickHorizontal(y, from, to, Ink.of(row.tone()));
    }
    sheet.symbol(row.tone(), scale.place(estimate.value()), y, 0.34 * sheet.em());
  }
}
