package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.whatif.Answer.Histogram;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Histograms of the accounts in sight, and the boxes and limits drawn with them. */
final class Bins {
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

  /**
   * Least, quartiles and largest of the values of the rows that pass, in one walk along the order.
   * Quartiles are the observations at the rounded places.
   *
   * @param standpoint whose order the values follow
   * @param passing how many rows pass
   */
  static double[] box(
      Standpoint standpoint, IntPredicate passes, long passing, IntToDoubleFunction value) {
    if (passing == 0) {
      return new double[0];
    }
    long[] places = new long[5];
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.round((passing - 1) * i / 4.0);
    }
    double[] box = new double[places.length];
    long seen = 0;
    int next = 0;
    for (int place = standpoint.size() - 1; place >= 0 && next < places.length; place--) {
      int row = standpoint.rowAt(place);
      if (passes.test(row)) {
        while (next < places.length && places[next] == seen) {
          box[next++] = value.applyAsDouble(row);
        }
        seen++;
      }
    }
    return box;
  }

  /** The least value of each grade but F, D to A, over all rows; NaN where nobody has it. */
  static double[] limits(Standpoint standpoint, IntToDoubleFunction value) {
    double[] limits = new double[4];
    Arrays.fill(limits, Double.NaN);
    Grade best = Grade.F;
    for (int place = standpoint.size() - 1; place >= 0 && best != Grade.A; place--) {
      int row = standpoint.rowAt(place);
      Grade grade = standpoint.grade(row);
      if (grade.compareTo(best) < 0) {
        best = grade;
        limits[limits.length - 1 - standpoint.gradeOrdinal(row)] = value.applyAsDouble(row);
      }
    }
    return limits;
  }
}
