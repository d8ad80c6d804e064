package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Tone;

/** Shapes of small marks: a grade is told by its shape where colour fails. */
public enum Shape {
  CIRCLE,
  DIAMOND,
  SQUARE,
  TRIANGLE_UP,
  TRIANGLE_DOWN;

  /** Points of the polygon of a circle: its edge is nowhere 1/50 pixel off at radius 8. */
  private static final int CIRCLE_POINTS = 32;

  /** The shape of a tone. */
  public static Shape of(Tone tone) {
    return switch (tone) {
      case ACCENT, MUTED, GRADE_C -> CIRCLE;
      case GRADE_A -> TRIANGLE_UP;
      case GRADE_B -> DIAMOND;
      case GRADE_D -> SQUARE;
      case GRADE_F -> TRIANGLE_DOWN;
    };
  }

  /** The closed polygon of the shape around a point: x and y in turn. */
  public double[] ring(double x, double y, double radius) {
    double r = radius;
    return switch (this) {
      case CIRCLE -> circle(x, y, r);
      case DIAMOND -> new double[] {x, y - r, x + r, y, x, y + r, x - r, y};
      case SQUARE -> square(x, y, 0.85 * r);
      case TRIANGLE_UP -> new double[] {x, y - r, x + r, y + 0.8 * r, x - r, y + 0.8 * r};
      case TRIANGLE_DOWN -> new double[] {x - r, y - 0.8 * r, x + r, y - 0.8 * r, x, y + r};
    };
  }

  private static double[] square(double x, double y, double half) {
    return new double[] {
      x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half
    };
  }

  private static double[] circle(double x, double y, double radius) {
    double[] ring = new double[2 * CIRCLE_POINTS];
    for (int i = 0; i < CIRCLE_POINTS; i++) {
      double angle = 2 * StrictMath.PI * i / CIRCLE_POINTS;
      ring[2 * i] = x + radius * StrictMath.cos(angle);
      ring[2 * i + 1] = y + radius * StrictMath.sin(angle);
    }
    return ring;
  }
}
