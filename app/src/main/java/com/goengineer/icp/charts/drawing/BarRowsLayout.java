package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Bars;
import com.goengineer.icp.charts.plot.Bars.Bar;
import java.util.ArrayList;
import java.util.List;

/** Horizontal bars with their figures beside them. */
final class BarRowsLayout {
  private final Sheet sheet;
  private final Bars plot;

  BarRowsLayout(Sheet sheet, Bars plot) {
    this.sheet = sheet;
    this.plot = plot;
  }

  void draw(Region region) {
    List<String> labels = plot.bars().stream().map(Bar::label).toList();
    RowGrid.Names names = new RowGrid.Names(plot.category().label(), labels, List.of());
    RowGrid grid = new RowGrid(sheet, region, new RowGrid.Ledger(names, sides(), false));
    LinearScale scale = scale(grid.plot());
    grid.drawTicks(scale, plot.value());
    for (int i = 0; i < plot.bars().size(); i++) {
      drawBar(plot.bars().get(i), grid.row(i), scale);
    }
    grid.drawTexts();
  }

  private List<RowGrid.Side> sides() {
    List<RowGrid.Side> sides = new ArrayList<>();
    List<String> values = plot.bars().stream().map(bar -> plot.value().write(bar.value())).toList();
    sides.add(new RowGrid.Side(plot.value().label(), values, TextStyle.FIGURE));
    List<String> accounts =
        plot.bars().stream().map(bar -> plot.value().notation().count(bar.accounts())).toList();
    sides.add(new RowGrid.Side("Accounts", accounts, TextStyle.SIDE_FIGURE));
    return sides;
  }

  private LinearScale scale(Region region) {
    double least = plot.bars().stream().mapToDouble(Bar::value).min().orElse(0);
    double greatest = plot.bars().stream().mapToDouble(Bar::value).max().orElse(0);
    int ticks = (int) StrictMath.max(2, region.width() / (7 * sheet.em()));
    return LinearScale.fromZero(plot.value(), least, greatest, ticks)
        .between(region.left(), region.right());
  }

  private void drawBar(Bar bar, Region row, LinearScale scale) {
    double half = StrictMath.min(0.31 * row.height(), 0.7 * sheet.em());
    double from = scale.place(StrictMath.min(0, bar.value()));
    double to = scale.place(StrictMath.max(0, bar.value()));
    sheet.area(new Region(from, row.middle() - half, to, row.middle() + half), Ink.of(bar.tone()));
  }
}
