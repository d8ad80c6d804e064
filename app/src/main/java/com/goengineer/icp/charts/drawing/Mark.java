package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.typeface.Weight;
import java.util.ArrayList;
import java.util.List;

/** Something drawn, with absolute places in pixels, y downwards. */
public sealed interface Mark {

  /** The colour it is drawn in. */
  Ink ink();

  /** A filled rectangle. */
  record Area(double x, double y, double width, double height, Ink ink) implements Mark {}

  /** The edge of a rectangle, one pixel wide, inside it. */
  record Frame(double x, double y, double width, double height, Ink ink) implements Mark {}

  /**
   * A horizontal or vertical line.
   *
   * @param dash length of a dash and of the gap after it, 0 for a solid line
   */
  record Line(double x1, double y1, double x2, double y2, double width, double dash, Ink ink)
      implements Mark {
    public Line {
      if (x1 != x2 && y1 != y2) {
        throw new IllegalArgumentException("a line on the sheet runs along an axis");
      }
    }
  }

  /**
   * A small filled shape around a point.
   *
   * @param radius half its width
   */
  record Symbol(Shape shape, double x, double y, double radius, Ink ink) implements Mark {}

  /**
   * A line through points.
   *
   * @param points x and y in turn, two points or more
   */
  record Trace(double[] points, double width, Ink ink) implements Mark {

    /** The filled polygons of its pieces, each turning the same way. */
    public List<double[]> rings() {
      List<double[]> rings = new ArrayList<>();
      for (int i = 0; i + 3 < points.length; i += 2) {
        double dx = points[i + 2] - points[i];
        double dy = points[i + 3] - points[i + 1];
        double length = StrictMath.sqrt(dx * dx + dy * dy);
        if (length > 0) {
          double ax = -dy * width / (2 * length);
          double ay = dx * width / (2 * length);
          rings.add(
              new double[] {
                points[i] + ax,
                points[i + 1] + ay,
                points[i + 2] + ax,
                points[i + 3] + ay,
                points[i + 2] - ax,
                points[i + 3] - ay,
                points[i] - ax,
                points[i + 1] - ay
              });
        }
      }
      return rings;
    }
  }

  /**
   * A filled polygon.
   *
   * @param ring x and y in turn
   */
  record Patch(double[] ring, Ink ink) implements Mark {}

  /**
   * A line of text.
   *
   * @param x the anchor's place
   * @param y the base line
   * @param size pixels per em
   */
  record Text(String text, double x, double y, Anchor anchor, double size, Weight weight, Ink ink)
      implements Mark {

    /** The same text with another part of it at its x. */
    Text anchored(Anchor other) {
      return new Text(text, x, y, other, size, weight, ink);
    }
  }

  /** Which part of a text stands at its x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
