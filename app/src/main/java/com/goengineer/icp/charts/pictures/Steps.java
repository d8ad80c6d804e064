package com.goengineer.icp.charts.pictures;

import com.goengineer.icp.charts.plot.BinnedMeans.Bin;
import com.goengineer.icp.charts.plot.Estimate;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.charts.plot.Tone;
import com.goengineer.icp.statistics.ValueCounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Steps of a quantity whose values span several powers of ten: printers, amounts of money.
 *
 * @param steps in ascending order
 */
record Steps(List<Step> steps) {
  /** At most so many steps of money, so that their labels fit beside each other. */
  private static final int MOST_STEPS = 9;

  /**
   * A step.
   *
   * @param label as the reader sees it
   * @param from lower edge, belongs to it
   * @param to upper edge, belongs to the next step
   */
  record Step(String label, double from, double to) {}

  Steps {
    steps = List.copyOf(steps);
  }

  /** No printer, 1, 2, 3, then wider steps. */
  static Steps ofPrinters() {
    int[] edges = {0, 1, 2, 3, 4, 6, 10, 20, 50};
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < edges.length - 1; i++) {
      int last = edges[i + 1] - 1;
      String label = edges[i] == last ? "" + last : edges[i] + "–" + last;
      steps.add(new Step(label, edges[i], edges[i + 1]));
    }
    steps.add(new Step("50+", 50, Double.POSITIVE_INFINITY));
    return new Steps(steps);
  }

  /**
   * Nothing, then steps from 1 to 3 to 10 times a power of ten up to the largest amount, or whole
   * powers of ten where that makes too many; the lowest takes everything below.
   *
   * @param amounts in units of the currency; 0 or less is "none"
   */
  static Steps ofMoney(double[] amounts, Notation notation) {
    double[] positive = DoubleStream.of(amounts).filter(amount -> amount > 0).toArray();
    List<Step> steps = new ArrayList<>();
    if (positive.length < amounts.length) {
      steps.add(new Step("none", Double.NEGATIVE_INFINITY, Double.MIN_VALUE));
    }
    if (positive.length > 0) {
      double least = DoubleStream.of(positive).min().getAsDouble();
      double greatest = DoubleStream.of(positive).max().getAsDouble();
      List<Double> edges = edges(least, greatest, true);
      if (edges.size() - 1 + steps.size() > MOST_STEPS) {
        edges = edges(least, greatest, false);
      }
      int first = Math.max(0, edges.size() - 1 + steps.size() - MOST_STEPS);
      for (int i = first; i < edges.size() - 1; i++) {
        boolean open = i == first && first > 0;
        steps.add(step(open ? Double.MIN_VALUE : edges.get(i), edges.get(i + 1), notation));
      }
    }
    return new Steps(steps);
  }

  private static Step step(double from, double to, Notation notation) {
    String upper = notation.tick(Measure.MONEY, to);
    String label =
        from == Double.MIN_VALUE
            ? "< " + upper
            : notation.tick(Measure.MONEY, from) + "–" + withoutSign(upper, notation);
    return new Step(label, from, to);
  }

  private static String withoutSign(String amount, Notation notation) {
    return amount.substring(notation.currency().length());
  }

  /** Edges around the values: powers of ten, with their threefold between them where halved. */
  private static List<Double> edges(double least, double greatest, boolean halved) {
    List<Double> edges = new ArrayList<>();
    int power = (int) StrictMath.floor(StrictMath.log10(least));
    while (edges.isEmpty() || edges.getLast() <= greatest) {
      edges.add(BigDecimal.ONE.scaleByPowerOfTen(power).doubleValue());
      if (halved && edges.getLast() <= greatest) {
        edges.add(BigDecimal.valueOf(3).scaleByPowerOfTen(power).doubleValue());
      }
      power++;
    }
    while (edges.size() > 2 && edges.get(1) <= least) {
      edges.removeFirst();
    }
    return edges;
  }

  /**
   * The mean of each step, from the first that has accounts to the last.
   *
   * @param position what the steps are of, one value per account
   * @param valuesOf the values that are averaged, of a group of accounts
   */
  List<Bin> means(double[] position, Function<Group, ValueCounts> valuesOf) {
    List<int[]> rows = Group.split(position.length, steps.size(), row -> indexOf(position[row]));
    List<Bin> bins = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Group group = new Group(step.label(), Tone.ACCENT, rows.get(i));
      if (group.size() > 0) {
        Estimate mean = MeanInterval.of(valuesOf.apply(group));
        bins.add(new Bin(step.label(), edge(step.from()), edge(step.to()), group.size(), mean));
        last = bins.size();
      } else if (!bins.isEmpty()) {
        bins.add(
            new Bin(
                step.label(), edge(step.from()), edge(step.to()), 0, Estimate.alone(Double.NaN)));
      }
    }
    return bins.subList(0, last);
  }

  /** The smallest amount above 0 only divides; in print it is 0. */
  private static double edge(double value) {
    return value == Double.MIN_VALUE ? 0 : value;
  }

  private int indexOf(double value) {
    int index = steps.size() - 1;
    while (index > 0 && value < steps.get(index).from()) {
      index--;
    }
    return index;
  }
}
