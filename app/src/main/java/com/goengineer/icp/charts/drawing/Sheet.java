package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Tone;
import java.util.ArrayList;
import java.util.List;

/** A sheet being drawn on: collects marks and knows how large text is. */
final class Sheet {
  /** Pixels of a dash, and of the gap behind it. */
  private static final double DASH = 4;

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
    marks.add(new Mark.Line(sharp(x), from, sharp(x), to, 1.2, DASH, ink));
  }

  /** A dashed line between two points, x and y in turn; the last dash ends before the second. */
  void dashed(double[] ends, double width, Ink ink) {
    double across = ends[2] - ends[0];
    double down = ends[3] - ends[1];
    double length = StrictMath.hypot(across, down);
    for (double at = 0; at + DASH <= length; at += 2 * DASH) {
      double from = at / length;
      double to = (at + DASH) / length;
      trace(
          new double[] {
            ends[0] + from * across,
            ends[1] + from * down,
            ends[0] + to * across,
            ends[1] + to * down
          },
          width,
          ink);
    }
  }

  /** A horizontal line that carries meaning: an interval. */
  void thickHorizontal(double y, double from, double to, Ink ink) {
    marks.add(new Mark.Line(from, y, to, y, em() / 8, 0, ink));
  }

  /** A vertical line that carries meaning. */
  void thickVertical(double x, double from, double to, Ink ink) {
    marks.add(new Mark.Line(x, from, x, to, em() / 8, 0, ink));
  }

  /** The small shape of a tone around a point. */
  void symbol(Tone tone, double x, double y, double radius) {
    marks.add(new Mark.Symbol(Shape.of(tone), x, y, radius, Ink.of(tone)));
  }

  /** A line through points: x and y in turn. */
  void trace(double[] points, double width, Ink ink) {
    marks.add(new Mark.Trace(points, width, ink));
  }

  /** A filled polygon: x and y in turn. */
  void patch(double[] ring, Ink ink) {
    marks.add(new Mark.Patch(ring, ink));
  }

  void text(String text, double x, double baseline, TextStyle style) {
    marks.add(written(text, x, baseline, style));
  }

  void centered(String text, double x, double baseline, TextStyle style) {
    marks.add(written(text, x, baseline, style).anchored(Mark.Anchor.MIDDLE));
  }

  void rightAligned(String text, double x, double baseline, TextStyle style) {
    marks.add(written(text, x, baseline, style).anchored(Mark.Anchor.END));
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

  private Mark.Text written(String text, double x, double baseline, TextStyle style) {
    return new Mark.Text(
        text, x, baseline, Mark.Anchor.START, style.size(format), style.weight(), style.ink());
  }

  // The middle of a pixel: a hairline then covers one row of pixels, not half of two.
  private static double sharp(double place) {
    return StrictMath.floor(place) + 0.5;
  }
}
