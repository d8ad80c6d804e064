package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Multiples;
import com.goengineer.icp.charts.plot.Multiples.BarPanel;
import com.goengineer.icp.charts.plot.Multiples.Box;
import com.goengineer.icp.charts.plot.Multiples.BoxPanel;
import com.goengineer.icp.charts.plot.Multiples.Panel;
import java.util.List;

/** Small pictures side by side; the names stand once, on the left. */
final class MultiplesLayout {
  /** A box needs more room than a bar. */
  private static final double BOX_SHARE = 1.5;

  private final Sheet sheet;
  private final Multiples plot;

  MultiplesLayout(Sheet sheet, Multiples plot) {
    this.sheet = sheet;
    this.plot = plot;
  }

  void draw(Region region) {
    RowGrid.Names names = new RowGrid.Names(plot.category().label(), plot.rows(), List.of());
    // The values of boxes stand below their rows.
    Region above = region.shrunk(0, 0, 0, 1.8 * sheet.em());
    RowGrid grid = new RowGrid(sheet, above, new RowGrid.Ledger(names, List.of(), true));
    grid.drawTexts();
    double gap = 2 * sheet.em();
    double shares = plot.panels().stream().mapToDouble(MultiplesLayout::share).sum();
    double unit = (grid.plot().width() - gap * (plot.panels().size() - 1)) / shares;
    double left = grid.plot().left();
    for (Panel panel : plot.panels()) {
      double width = unit * share(panel);
      Region part = new Region(left, region.top(), left + width, grid.plot().bottom());
      sheet.text(panel.value().label(), part.left(), part.top() + sheet.em(), TextStyle.AXIS);
      Region rows = new Region(left, grid.plot().top(), left + width, grid.plot().bottom());
      switch (panel) {
        case BarPanel bars -> drawBars(bars, rows);
        case BoxPanel boxes -> drawBoxes(boxes, rows);
      }
      left += width + gap;
    }
  }

  private static double share(Panel panel) {
    return switch (panel) {
      case BarPanel bars -> 1;
      case BoxPanel boxes -> BOX_SHARE;
    };
  }

  private void drawBars(BarPanel panel, Region region) {
    double longest =
        panel.lengths().stream().mapToDouble(StrictMath::abs).filter(v -> v > 0).max().orElse(1);
    double widest =
        panel.lengths().stream()
            .mapToDouble(length -> sheet.width(panel.value().write(length), TextStyle.FIGURE))
            .max()
            .orElse(0);
    double room = region.width() - widest - 0.8 * sheet.em();
    sheet.vertical(region.left(), region.top(), region.bottom(), Ink.LINE_STRONG);
    for (int i = 0; i < panel.size(); i++) {
      double length = panel.lengths().get(i);
      double drawn = length > 0 ? length / longest * room : 0;
      drawBar(region.row(i, panel.size()), drawn, panel.value().write(length));
    }
  }

  /** A bar from the left edge with its value after it; a value not above 0 has no bar. */
  private void drawBar(Region row, double length, String value) {
    double half = StrictMath.min(0.25 * row.height(), 0.8 * sheet.em());
    double end = row.left() + length;
    sheet.area(new Region(row.left(), row.middle() - half, end, row.middle() + half), Ink.ACCENT);
    double baseline = sheet.baseline(row.middle(), TextStyle.FIGURE);
    sheet.text(value, end + 0.5 * sheet.em(), baseline, TextStyle.FIGURE);
  }

  private void drawBoxes(BoxPanel panel, Region region) {
    List<Box> known = panel.boxes().stream().filter(box -> !Double.isNaN(box.p50())).toList();
    double least = known.stream().mapToDouble(Box::p05).min().orElse(0);
    double greatest = known.stream().mapToDouble(Box::p95).max().orElse(1);
    LinearScale scale =
        LinearScale.covering(panel.value(), least, greatest, 4)
            .between(region.left(), region.right() - sheet.em());
    for (double tick : scale.ticks()) {
      sheet.vertical(scale.place(tick), region.top(), region.bottom(), Ink.GRID);
      sheet.centered(
          panel.value().tick(tick),
          scale.place(tick),
          region.bottom() + 1.3 * sheet.em(),
          TextStyle.AXIS);
    }
    for (int i = 0; i < panel.boxes().size(); i++) {
      drawBox(panel.boxes().get(i), region.row(i, panel.boxes().size()), scale);
    }
  }

  private void drawBox(Box box, Region row, LinearScale scale) {
    double y = row.middle();
    if (Double.isNaN(box.p50())) {
      sheet.text("no data", row.left(), sheet.baseline(y, TextStyle.NOTE), TextStyle.NOTE);
      return;
    }
    double half = StrictMath.min(0.25 * row.height(), 0.8 * sheet.em());
    sheet.horizontal(y, scale.place(box.p05()), scale.place(box.p95()), Ink.ACCENT);
    Region body = new Region(scale.place(box.p25()), y - half, scale.place(box.p75()), y + half);
    sheet.area(body, Ink.ACCENT_TINT);
    sheet.frame(body, Ink.ACCENT);
    double median = scale.place(box.p50());
    sheet.thickVertical(median, y - half, y + half, Ink.ACCENT);
  }
}
