package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Histogram;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.scoring.Grade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How many accounts have which score, by grade. */
final class ScoreDistribution {
  /** Worst first: the order along the axis. */
  private static final List<Grade> GRADES = List.of(Grade.F, Grade.D, Grade.C, Grade.B, Grade.A);

  private static final int BINS = 50;
  private static final double POINTS_PER_BIN = 2;

  private ScoreDistribution() {}

  static Chart describe(String id, PictureInput input) {
    Axis score = new Axis("ICP score", "score", Measure.SCORE, input.notation());
    Axis accounts = new Axis("Accounts", "accounts", Measure.COUNT, input.notation());
    List<Histogram.Group> groups =
        GRADES.stream()
            .map(grade -> new Histogram.Group(grade.name(), Tone.ofGrade(grade.name())))
            .toList();
    return new Chart(
        id,
        "Score distribution",
        "ICP score 0 to 100, accounts per 2 points; " + input.population(),
        new Histogram(score, accounts, groups, bins(input), limits(input)),
        "Dashed lines are grade limits: the lowest score of each grade. Equal accounts share a"
            + " grade, so the grades are not exactly 10, 20, 40, 20 and 10%.");
  }

  private static int place(Grade grade) {
    return switch (grade) {
      case F -> 0;
      case D -> 1;
      case C -> 2;
      case B -> 3;
      case A -> 4;
    };
  }

  private static List<Histogram.Bin> bins(PictureInput input) {
    long[][] counts = new long[BINS][GRADES.size()];
    for (int row = 0; row < input.size(); row++) {
      int bin = (int) (input.scored().score0to100(row) / POINTS_PER_BIN);
      counts[Math.min(bin, BINS - 1)][place(input.scored().grade(row))]++;
    }
    List<Histogram.Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      List<Long> byGrade = LongStream.of(counts[i]).boxed().toList();
      bins.add(new Histogram.Bin(POINTS_PER_BIN * i, POINTS_PER_BIN * (i + 1), byGrade));
    }
    return bins;
  }

  // The worst grade that occurs begins at the left edge: it has no limit.
  private static List<Histogram.Limit> limits(PictureInput input) {
    double[] lowest = new double[GRADES.size()];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    for (int row = 0; row < input.size(); row++) {
      int grade = place(input.scored().grade(row));
      lowest[grade] = Math.min(lowest[grade], input.scored().score0to100(row));
    }
    List<Histogram.Limit> limits = new ArrayList<>();
    boolean worst = true;
    for (int i = 0; i < lowest.length; i++) {
      if (Double.isFinite(lowest[i])) {
        if (!worst) {
          limits.add(new Histogram.Limit(GRADES.get(i).name(), lowest[i]));
        }
        worst = false;
      }
    }
    return limits;
  }
}
