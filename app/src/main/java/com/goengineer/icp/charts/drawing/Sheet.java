package com.goengineer.icp.charts.drawing;

import java.util.ArrayList;
import java.util.List;

/** A sheet being drawn on: collects marks and knows how large text is. */
final class Sheet {
  private final Format format;
  private final List<Mark> marks = new ArrayList<>();

  Sheet(Format format) {
    this.format = format;
  }

  List<Mark> marks() {
    return marks;
  }

  /** Body text in pixels: the unit of all distances. */
  double em() {
    return format.text();
  }

  /** Width of the sheet in pixels. */
  double width() {
    return format.width();
  }

  double width(String text, TextStyle style) {
    return style.width(text, format);
  }

  void area(Region region, Ink ink) {
    marks.add(new Mark.Area(region.left(), region.top(), region.width(), region.height(), ink));
  }

  void frame(Region region, Ink ink) {
    marks.add(new Mark.Frame(region.left(), region.top(), region.width(), region.height(), ink));
  }

  void horizontal(double y, double from, double to, Ink ink) {
    marks.add(new Mark.Line(from, sharp(y), to, sharp(y), 1, 0, ink));
  }

  void vertical(double x, double from, double to, Ink ink) {
    marks.add(new Mark.Line(sharp(x), from, sharp(x), to, 1, 0, ink));
  }

  void dashed(double x, double from, double to, Ink ink) {
    marks.add(new Mark.Line(sharp(x), from, sharp(x), to, 1.2, 4, ink));
  }

  void stroke(double x1, double y1, double x2, double y2, Ink ink) {
    marks.add(new Mark.Line(x1, y1, x2, y2, em() / 8, 0, ink));
  }

  void symbol(Shape shape, double x, double y, double radius, Ink ink) {
    marks.add(new Mark.Symbol(shape, x, y, radius, ink));
  }

  void text(String text, double x, double baseline, TextStyle style) {
    place(text, x, baseline, Mark.Anchor.START, style);
  }

  void centered(String text, double x, double baseline, TextStyle style) {
    place(text, x, baseline, Mark.Anchor.MIDDLE, style);
  }

  void rightAligned(String text, double x, double baseline, TextStyle style) {
    place(text, x, baseline, Mark.Anchor.END, style);
  }

  /** The base line of a text whose figures are centred on y. */
  double baseline(double y, TextStyle style) {
    return y + 0.36 * style.size(format);
  }

  /** The text, cut with an ellipsis where it is wider than allowed. */
  String fitted(String text, double width, TextStyle style) {
    if (width(text, style) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", style) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  private void place(String text, double x, double y, Mark.Anchor anchor, TextStyle style) {
    marks.add(new Mark.Text(text, x, y, anchor, style.size(format), style.weight(), style.ink()));
  }

  // The middle of a pixel: a hairline then covers one row of pixels, not half of two.
  private static double sharp(double place) {
    return StrictMath.floor(place) + 0.5;
  }
}
