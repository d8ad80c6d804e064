package com.goengineer.icp.charts.drawing;

import com.goengineer.icp.charts.plot.Axis;
import com.goengineer.icp.charts.plot.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * Values to places along an axis, linear, over a range that ends at round numbers.
 *
 * @param low value at {@code start}
 * @param high value at {@code end}, above low
 * @param step between ticks
 * @param start place of low
 * @param end place of high
 */
record LinearScale(double low, double high, double step, double start, double end) {

  /** A scale that holds both values, extended to whole steps, with at most about so many ticks. */
  static LinearScale covering(Axis axis, double least, double greatest, int ticks) {
    double low = least;
    // Values that differ by rounding only are one value: the axis then spans a little around it.
    double narrowest = 1e-6 * StrictMath.max(StrictMath.abs(least), StrictMath.abs(greatest));
    double high = greatest - least > narrowest ? greatest : least + StrictMath.max(1, narrowest);
    double wish = roundStep((high - low) / ticks);
    double step = axis.measure() == Measure.COUNT ? StrictMath.max(1, wish) : wish;
    return new LinearScale(
        StrictMath.floor(low / step + 1e-9) * step,
        StrictMath.ceil(high / step - 1e-9) * step,
        step,
        0,
        1);
  }

  /** A scale that holds both values and 0 and goes below 0 no further than it must. */
  static LinearScale fromZero(Axis axis, double least, double greatest, int ticks) {
    LinearScale round =
        covering(axis, StrictMath.min(0, least), StrictMath.max(0, greatest), ticks);
    return new LinearScale(StrictMath.min(0, least), round.high, round.step, 0, 1);
  }

  /** A scale just wider than both values; its ticks are the round numbers between them. */
  static LinearScale around(Axis axis, double least, double greatest, int ticks) {
    LinearScale round = covering(axis, least, greatest, ticks);
    double margin = 0.04 * (greatest - least);
    return new LinearScale(
        StrictMath.max(round.low, least - margin),
        least < greatest ? StrictMath.min(round.high, greatest + margin) : round.high,
        round.step,
        0,
        1);
  }

  /** The same scale between two places. */
  LinearScale between(double newStart, double newEnd) {
    return new LinearScale(low, high, step, newStart, newEnd);
  }

  double place(double value) {
    return start + (value - low) / (high - low) * (end - start);
  }

  /** The place of a value, or of the nearer end for one beyond the scale. */
  double placeWithin(double value) {
    return place(StrictMath.max(low, StrictMath.min(high, value)));
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long first = StrictMath.round(StrictMath.ceil(low / step - 1e-9));
    long last = StrictMath.round(StrictMath.floor(high / step + 1e-9));
    for (long i = first; i <= last; i++) {
      // A division by 1/step where step < 1: 3 * 0.1 is not 0.3, 3 / 10 is.
      ticks.add(step < 1 ? i / (double) StrictMath.round(1 / step) : i * step);
    }
    return ticks;
  }

  /** The smallest of 1, 2, 5 times a power of ten that is not below the wish. */
  private static double roundStep(double wish) {
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(wish)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= wish * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
