package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.PairedBars;
import com.goengineer.icp.charts.plot.PairedBars.Row;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** An outlined and a solid bar per row, with a legend below. */
final class PairedBarsLayout {
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
    // Rows of two bars may be twice as tall.
    RowGrid grid = RowGrid.tall(sheet, region.shrunk(0, 0, 0, 2.4 * em), names, sides());
    LinearScale scale = scale(grid.plot());
    grid.drawTicks(scale, plot.first());
    for (int i = 0; i < plot.rows().size(); i++) {
      drawPair(plot.rows().get(i), grid.row(i), scale);
    }
    grid.drawTexts();
    drawLegend(grid.plot().left(), grid.plot().bottom() + 1.8 * em);
  }

  private List<RowGrid.Side> sides() {
    List<String> accounts =
        plot.rows().stream()
            .map(row -> plot.first().notation().write(Measure.COUNT, row.accounts()))
            .toList();
    return List.of(
        new RowGrid.Side("Accounts", accounts, TextStyle.SIDE_FIGURE),
        side(plot.first(), Row::first, TextStyle.SIDE_FIGURE),
        side(plot.second(), Row::second, TextStyle.FIGURE));
  }

  private RowGrid.Side side(Axis axis, ToDoubleFunction<Row> value, TextStyle style) {
    List<String> cells =
        plot.rows().stream().map(row -> axis.write(value.applyAsDouble(row))).toList();
    return new RowGrid.Side(axis.label(), cells, style);
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
    double half = StrictMath.min(0.32 * region.height(), 1.3 * sheet.em());
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

  private void drawLegend(double left, double y) {
    double em = sheet.em();
    double x = left;
    sheet.frame(new Region(x, y - 0.65 * em, x + 1.3 * em, y + 0.05 * em), Ink.TEXT_3);
    sheet.text(plot.first().label(), x + 1.8 * em, y, TextStyle.AXIS);
    x += 4 * em + sheet.width(plot.first().label(), TextStyle.AXIS);
    sheet.area(new Region(x, y - 0.65 * em, x + 1.3 * em, y + 0.05 * em), Ink.TEXT_2);
    sheet.text(plot.second().label(), x + 1.8 * em, y, TextStyle.AXIS);
  }
}
