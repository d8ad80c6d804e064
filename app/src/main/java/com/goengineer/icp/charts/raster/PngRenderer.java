package com.goengineer.icp.charts.raster;

import com.goengineer.icp.charts.drawing.Drawing;
import com.goengineer.icp.charts.drawing.Mark;
import com.goengineer.icp.charts.typeface.Outline;
import com.goengineer.icp.charts.typeface.Typeface;
import java.util.List;

/** A drawing as a PNG file: equal drawings give equal pixels on every machine and JDK. */
public final class PngRenderer {
  private final Pixels pixels;

  private PngRenderer(Pixels pixels) {
    this.pixels = pixels;
  }

  /** The file. Time is linear in the number of pixels. */
  public static byte[] file(Drawing drawing) {
    return PngFile.of(pixels(drawing));
  }

  /** The picture before it is compressed. */
  static Pixels pixels(Drawing drawing) {
    Pixels pixels = new Pixels(drawing.size().width(), drawing.size().height());
    PngRenderer renderer = new PngRenderer(pixels);
    drawing.marks().forEach(renderer::draw);
    return pixels;
  }

  private void draw(Mark mark) {
    switch (mark) {
      case Mark.Area area -> {
        double right = area.x() + area.width();
        double bottom = area.y() + area.height();
        pixels.fill(new Rectangle(area.x(), area.y(), right, bottom), area.ink());
      }
      case Mark.Frame frame -> draw(frame);
      case Mark.Line line -> draw(line);
      case Mark.Symbol symbol -> {
        Coverage coverage = new Coverage();
        coverage.add(symbol.shape().ring(symbol.x(), symbol.y(), symbol.radius()));
        pixels.fill(coverage, symbol.ink());
      }
      case Mark.Trace trace -> {
        Coverage coverage = new Coverage();
        trace.rings().forEach(coverage::add);
        pixels.fill(coverage, trace.ink());
      }
      case Mark.Patch patch -> {
        Coverage coverage = new Coverage();
        coverage.add(patch.ring());
        pixels.fill(coverage, patch.ink());
      }
      case Mark.Text text -> draw(text);
    }
  }

  private void draw(Mark.Frame frame) {
    double left = frame.x();
    double top = frame.y();
    double right = left + frame.width();
    double bottom = top + frame.height();
    List.of(
            new Rectangle(left, top, right, top + 1),
            new Rectangle(left, bottom - 1, right, bottom),
            new Rectangle(left, top + 1, left + 1, bottom - 1),
            new Rectangle(right - 1, top + 1, right, bottom - 1))
        .forEach(side -> pixels.fill(side, frame.ink()));
  }

  private void draw(Mark.Line line) {
    // One of the two is 0: lines run along an axis.
    double length = StrictMath.abs(line.x2() - line.x1()) + StrictMath.abs(line.y2() - line.y1());
    double step = line.dash() > 0 ? line.dash() : length;
    for (double from = 0; from < length; from += 2 * step) {
      double to = StrictMath.min(length, from + step);
      pixels.fill(stroke(line, from / length, to / length), line.ink());
    }
  }

  /** The part of a line between two shares of its length, with its width. */
  private static Rectangle stroke(Mark.Line line, double from, double to) {
    double dx = line.x2() - line.x1();
    double dy = line.y2() - line.y1();
    double halfX = dy == 0 ? 0 : line.width() / 2;
    double halfY = dx == 0 ? 0 : line.width() / 2;
    double x1 = line.x1() + from * dx;
    double y1 = line.y1() + from * dy;
    double x2 = line.x1() + to * dx;
    double y2 = line.y1() + to * dy;
    return new Rectangle(
        StrictMath.min(x1, x2) - halfX,
        StrictMath.min(y1, y2) - halfY,
        StrictMath.max(x1, x2) + halfX,
        StrictMath.max(y1, y2) + halfY);
  }

  private void draw(Mark.Text text) {
    Typeface typeface = text.weight().typeface();
    double width = typeface.width(text.text(), text.size());
    double scale = text.size() / typeface.unitsPerEm();
    double x =
        switch (text.anchor()) {
          case START -> text.x();
          case MIDDLE -> text.x() - width / 2;
          case END -> text.x() - width;
        };
    for (int character : text.text().codePoints().toArray()) {
      int glyph = typeface.glyph(character);
      draw(text, typeface.outline(glyph), x, scale);
      x += typeface.advance(glyph) * scale;
    }
  }

  private void draw(Mark.Text text, Outline outline, double x, double scale) {
    Coverage coverage = new Coverage();
    for (double[] ring : outline.rings()) {
      double[] placed = new double[ring.length];
      for (int i = 0; i < ring.length; i += 2) {
        placed[i] = x + ring[i] * scale;
        placed[i + 1] = text.y() - ring[i + 1] * scale;
      }
      coverage.add(placed);
    }
    pixels.fill(coverage, text.ink());
  }
}
