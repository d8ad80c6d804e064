package com.goengineer.icp.charts.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Curves;
import com.goengineer.icp.charts.plot.Curves.Line;
import com.goengineer.icp.charts.plot.Curves.Point;
import com.goengineer.icp.charts.plot.Curves.Stroke;
import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurvesLayoutTest {
  private static final Axis SHARE = new Axis("Share", "share", Measure.SHARE, Notation.US_DOLLAR);

  private static Line line(String name, Stroke stroke, double middle) {
    List<Point> points =
        Stream.of(new double[] {0, 0}, new double[] {0.5, middle}, new double[] {1, 1})
            .map(place -> new Point(place[0], Estimate.alone(place[1])))
            .toList();
    return new Line(name, stroke, points);
  }

  private static Drawing drawn(Line... lines) {
    Curves curves = new Curves(SHARE, SHARE, List.of(lines));
    return Layout.draw(new Chart("curves", "", "", curves, ""), Format.FILE);
  }

  /** Traces of one dash: two points, not more than 5 pixels from each other. */
  private static List<double[]> dashes(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Trace.class::isInstance)
        .map(mark -> ((Mark.Trace) mark).points())
        .filter(ends -> ends.length == 4)
        .filter(ends -> StrictMath.hypot(ends[2] - ends[0], ends[3] - ends[1]) < 5)
        .toList();
  }

  /** The best that is possible and chance are two limits: one look tells which is which. */
  @Test
  void aDashedLimitIsToldFromASolidOneInThePictureAndInItsLegend() {
    Drawing solid = drawn(line("perfect order", Stroke.THIN, 0.9));
    Drawing both =
        drawn(line("perfect order", Stroke.THIN, 0.9), line("chance", Stroke.DASHED, 0.5));
    assertThat(dashes(solid)).isEmpty();
    assertThat(dashes(both)).hasSizeGreaterThan(50);
    assertThat(dashes(both)).filteredOn(ends -> ends[1] == ends[3]).as("legend").hasSize(3);
  }
}
