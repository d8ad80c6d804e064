package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.whatif.Answer.Histogram;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Histograms of the accounts in sight, and the limits drawn with them. */
final class Bins {
  private static final List<Grade> ABOVE_F = List.of(Grade.D, Grade.C, Grade.B, Grade.A);
  private static final double WIDTH = 100.0 / Histogram.BINS;

  private final long[] now = new long[Histogram.BINS];
  private final long[] saved = new long[Histogram.BINS];

  void add(double valueNow, double valueSaved) {
    now[bin(valueNow)]++;
    saved[bin(valueSaved)]++;
  }

  private static int bin(double value) {
    return Math.max(0, Math.min(Histogram.BINS - 1, (int) (value / WIDTH)));
  }

  Histogram histogram(double[] limits, double[] box) {
    return new Histogram(now, saved, limits, box);
  }

  /** The least value of each grade but F, D to A, over all rows; NaN where nobody has it. */
  static double[] limits(Standpoint standpoint, IntToDoubleFunction value) {
    double[] limits = new double[ABOVE_F.size()];
    int place = standpoint.count(Grade.F);
    for (int step = 0; step < limits.length; step++) {
      int count = standpoint.count(ABOVE_F.get(step));
      limits[step] = count == 0 ? Double.NaN : value.applyAsDouble(standpoint.rowFromWorst(place));
      place += count;
    }
    return limits;
  }
}
