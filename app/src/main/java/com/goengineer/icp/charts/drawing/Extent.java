package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Reference;
import java.util.List;
import java.util.stream.Stream;

/** The smallest and the largest value that an axis must show. */
record Extent(double least, double greatest) {
  private static final double LOWEST_SCORE = 0;
  private static final double HIGHEST_SCORE = 100;

  /** Holds all means, their intervals and the references; at least one of them. */
  static Extent of(Axis axis, Stream<Estimate> estimates, List<Reference> references) {
    List<Extent> all =
        Stream.concat(
                estimates.map(estimate -> new Extent(estimate.least(), estimate.greatest())),
                references.stream().map(line -> new Extent(line.value(), line.value())))
            .toList();
    Extent whole =
        new Extent(
            all.stream().mapToDouble(Extent::least).min().orElse(0),
            all.stream().mapToDouble(Extent::greatest).max().orElse(0));
    return axis.measure() == Measure.SCORE ? whole.withinScores() : whole;
  }

  // The interval of a mean may go beyond what a score can be; the picture does not.
  private Extent withinScores() {
    return new Extent(StrictMath.max(LOWEST_SCORE, least), StrictMath.min(HIGHEST_SCORE, greatest));
  }
}
