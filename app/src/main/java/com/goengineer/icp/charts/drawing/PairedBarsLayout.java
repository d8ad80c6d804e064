package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.PairedBars;
import com.goengineer.icp.charts.plot.PairedBars.Row;
import java.util.List;
import java.util.stream.DoubleStream;

/** An outlined and a solid bar per row, with a legend below. */
final class PairedBarsLayout {
  private static final double NARROW = 45;

  private final Sheet sheet;
  private final PairedBars plot;

  PairedBarsLayout(Sheet sheet, PairedBars plot) {
    this.sheet = sheet;
    this.plot = plot;
  }

  void draw(Region region) {
    double em = sheet.em();
    RowGrid.Names names =
        new RowGrid.Names(
            plot.category().label(),
            plot.rows().stream().map(Row::label).toList(),
            plot.rows().stream().map(Row::tone).toList());
    RowGrid grid =
        new RowGrid(
            sheet,
            region.shrunk(0, 0, figureWidth() + 1.6 * em, 3.6 * em),
            new RowGrid.Ledger(names, accounts(), true));
    LinearScale scale = scale(grid.plot());
    grid.drawTicks(scale, plot.first());
    for (int i = 0; i < plot.rows().size(); i++) {
      drawPair(plot.rows().get(i), grid.row(i), scale);
      drawFigures(plot.rows().get(i), grid.row(i), region.right());
    }
    grid.drawTexts();
    drawLegend(grid.plot().left(), grid.plot().bottom() + 1.8 * em);
  }

  // Where there is little room, bars matter more than a column that the first share repeats.
  private List<RowGrid.Side> accounts() {
    if (sheet.width() < NARROW * sheet.em()) {
      return List.of();
    }
    List<String> accounts =
        plot.rows().stream().map(row -> plot.first().notation().count(row.accounts())).toList();
    return List.of(new RowGrid.Side("Accounts", accounts, TextStyle.SIDE_FIGURE));
  }

  private double figureWidth() {
    return plot.rows().stream()
        .flatMapToDouble(row ->
            DoubleStream.of(
                sheet.width(plot.first().write(row.first()), TextStyle.FIGURE),
                sheet.width(plot.second().write(row.second()), TextStyle.FIGURE)))
        .max()
        .orElse(0);
  }

  /** Each bar's value at its height. */
  private void drawFigures(Row row, Region region, double right) {
    double offset = half(region) / 2;
    double upper = sheet.baseline(region.middle() - offset, TextStyle.SIDE_FIGURE);
    double lower = sheet.baseline(region.middle() + offset, TextStyle.FIGURE);
    sheet.rightAligned(plot.first().write(row.first()), right, upper, TextStyle.SIDE_FIGURE);
    sheet.rightAligned(plot.second().write(row.second()), right, lower, TextStyle.FIGURE);
  }

  private LinearScale scale(Region region) {
    double[] values =
        plot.rows().stream()
            .flatMapToDouble(row -> DoubleStream.of(row.first(), row.second()))
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double least = DoubleStream.of(values).min().orElse(0);
    double greatest = DoubleStream.of(values).max().orElse(1);
    int ticks = (int) StrictMath.max(2, region.width() / (6 * sheet.em()));
    return LinearScale.fromZero(plot.first(), least, greatest, ticks)
        .between(region.left(), region.right());
  }

  private void drawPair(Row row, Region region, LinearScale scale) {
    double half = half(region);
    double y = region.middle();
    if (!Double.isNaN(row.first())) {
      sheet.frame(bar(scale, row.first(), y - half, y - 0.06 * half), Ink.TEXT_3);
    }
    if (!Double.isNaN(row.second())) {
      sheet.area(bar(scale, row.second(), y + 0.06 * half, y + half), Ink.of(row.tone()));
    }
  }

  private static Region bar(LinearScale scale, double value, double top, double bottom) {
    double zero = scale.place(0);
    double end = scale.place(value);
    return new Region(StrictMath.min(zero, end), top, StrictMath.max(zero, end), bottom);
  }

  private double half(Region row) {
    return StrictMath.min(0.36 * row.height(), 1.3 * sheet.em());
  }

  private void drawLegend(double left, double y) {
    double em = sheet.em();
    double second = y + 1.5 * em;
    double text = left + 1.8 * em;
    sheet.frame(swatch(left, y), Ink.TEXT_3);
    sheet.text(plot.first().label(), text, y, TextStyle.AXIS);
    sheet.area(swatch(left, second), Ink.TEXT_2);
    sheet.text(plot.second().label(), text, second, TextStyle.AXIS);
  }

  private Region swatch(double left, double y) {
    double em = sheet.em();
    return new Region(left, y - 0.65 * em, left + 1.3 * em, y + 0.05 * em);
  }
}
