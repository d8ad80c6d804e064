package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Tone;
import java.util.List;

/** A ledger with a picture in the middle: names on the left, columns of figures on the right. */
final class RowGrid {
  private static final double WIDEST_NAMES = 0.36;
  private static final double ROW = 2.7;
  private static final double TALL_ROW = 6.2;
  private static final double HEAD = 2;

  private final Sheet sheet;
  private final Names names;
  private final List<Side> sides;
  private final Region region;
  private final Region plot;

  /**
   * The names.
   *
   * @param header what they are
   * @param labels one per row
   * @param tones one per row, empty when names have no shape before them
   */
  record Names(String header, List<String> labels, List<Tone> tones) {}

  /** A column of figures. */
  record Side(String header, List<String> cells, TextStyle style) {}

  /**
   * What is written.
   *
   * @param names on the left
   * @param sides on the right
   * @param tall true when rows hold two lines
   */
  record Ledger(Names names, List<Side> sides, boolean tall) {}

  RowGrid(Sheet sheet, Region region, Ledger ledger) {
    this.sheet = sheet;
    this.names = ledger.names();
    this.sides = ledger.sides();
    double em = sheet.em();
    double wish = rows() * (ledger.tall() ? TALL_ROW : ROW) * em;
    double height = HEAD * em + StrictMath.min(region.height() - HEAD * em, wish);
    this.region = new Region(region.left(), region.top(), region.right(), region.top() + height);
    double right = sides.stream().mapToDouble(side -> width(side) + 1.4 * em).sum();
    this.plot = this.region.shrunk(nameWidth() + 1.8 * em, HEAD * em, right + 1.2 * em, 0);
  }

  /** Where the picture goes. */
  Region plot() {
    return plot;
  }

  Region row(int index) {
    return plot.row(index, rows());
  }

  /** Names, figures and their heads. */
  void drawTexts() {
    double head = region.top() + sheet.em();
    sheet.text(names.header(), region.left(), head, TextStyle.AXIS);
    for (int i = 0; i < rows(); i++) {
      drawName(i);
    }
    double right = region.right();
    for (Side side : sides.reversed()) {
      sheet.rightAligned(side.header(), right, head, TextStyle.AXIS);
      for (int i = 0; i < rows(); i++) {
        sheet.rightAligned(
            side.cells().get(i),
            right,
            sheet.baseline(row(i).middle(), side.style()),
            side.style());
      }
      right -= width(side) + 1.4 * sheet.em();
    }
  }

  /** Vertical grid lines with their values above; the line at 0 is stronger. */
  void drawTicks(LinearScale scale, Axis axis) {
    for (double tick : scale.ticks()) {
      double x = scale.place(tick);
      boolean zero = tick == 0 && scale.low() < 0;
      sheet.vertical(x, plot.top(), plot.bottom(), zero ? Ink.LINE_STRONG : Ink.GRID);
      sheet.centered(axis.tick(tick), x, region.top() + sheet.em(), TextStyle.AXIS);
    }
  }

  private void drawName(int row) {
    double y = row(row).middle();
    double x = region.left();
    if (!names.tones().isEmpty()) {
      Tone tone = names.tones().get(row);
      sheet.symbol(tone, x + 0.4 * sheet.em(), y, 0.4 * sheet.em());
      x += 1.3 * sheet.em();
    }
    String label =
        sheet.fitted(names.labels().get(row), nameWidth() - (x - region.left()), TextStyle.LABEL);
    sheet.text(label, x, sheet.baseline(y, TextStyle.LABEL), TextStyle.LABEL);
  }

  private int rows() {
    return names.labels().size();
  }

  private double nameWidth() {
    double symbol = names.tones().isEmpty() ? 0 : 1.3 * sheet.em();
    double widest =
        names.labels().stream()
            .mapToDouble(label -> symbol + sheet.width(label, TextStyle.LABEL))
            .max()
            .orElse(0);
    double header = sheet.width(names.header(), TextStyle.AXIS);
    // A little air: the reader's fallback font may be wider than ours.
    double wish = 1.04 * StrictMath.max(widest, header);
    return StrictMath.min(wish, WIDEST_NAMES * region.width());
  }

  private double width(Side side) {
    double cells =
        side.cells().stream().mapToDouble(cell -> sheet.width(cell, side.style())).max().orElse(0);
    return StrictMath.max(cells, sheet.width(side.header(), TextStyle.AXIS));
  }
}
