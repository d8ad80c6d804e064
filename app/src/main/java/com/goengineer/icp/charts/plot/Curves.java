package com.goengineer.icp.charts.plot;

import java.util.List;

/**
 * Lines over one axis, such as a cumulative gain.
 *
 * @param horizontal what the points stand at
 * @param vertical what is measured there
 * @param lines the one that matters first
 */
public record Curves(Axis horizontal, Axis vertical, List<Line> lines) implements Plot {

  public Curves {
    lines = List.copyOf(lines);
  }

  /** How a line is drawn. */
  public enum Stroke {
    /** The line that matters, with the band of its intervals. */
    STRONG,
    /** What it is compared with. */
    PLAIN,
    /** A limit: the best that is possible. */
    THIN,
    /** What no knowledge gives: straight from its first to its last point. */
    DASHED
  }

  /**
   * A line.
   *
   * @param name as the reader sees it
   * @param stroke how it is drawn
   * @param points from left to right
   */
  public record Line(String name, Stroke stroke, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * A point of a line.
   *
   * @param at place on the horizontal axis
   * @param estimate what is measured there, with its interval where there is one
   */
  public record Point(double at, Estimate estimate) {}

  @Override
  public boolean isEmpty() {
    return lines.stream().allMatch(line -> line.points().isEmpty());
  }
}
