package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Bootstrap;
import com.goengineer.icp.statistics.ClusterDraws;
import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.Workers;
import java.util.Arrays;

/**
 * Bootstrap intervals of statistics that consist of several numbers, drawn together so that
 * differences between them are paired.
 *
 * @param draws the draws of accounts
 * @param workers threads; the result does not depend on their number
 */
record Resampling(ClusterDraws draws, Workers workers) {

  /** Several numbers computed from accounts, each occurring so many times. */
  @FunctionalInterface
  interface Statistic {
    double[] of(int[] counts);
  }

  /** Prepares a statistic for some of the rows. */
  @FunctionalInterface
  interface OnRows {
    Statistic on(int[] rows);
  }

  /**
   * A statistic and its draws.
   *
   * @param estimate on all rows
   * @param ofMembers on the rows that take part in the draws
   * @param drawn {@code drawn[draw][number]}
   */
  record Drawn(double[] estimate, double[] ofMembers, double[][] drawn) {

    /** Both added number by number, draw by draw. */
    Drawn plus(Drawn other) {
      double[][] sums = new double[drawn.length][];
      Arrays.setAll(sums, draw -> plus(drawn[draw], other.drawn[draw]));
      return new Drawn(plus(estimate, other.estimate), plus(ofMembers, other.ofMembers), sums);
    }

    private static double[] plus(double[] left, double[] right) {
      double[] sum = new double[left.length];
      Arrays.setAll(sum, number -> left[number] + right[number]);
      return sum;
    }

    /** Every number multiplied, in every draw. */
    Drawn times(double factor) {
      double[][] products = new double[drawn.length][];
      Arrays.setAll(products, draw -> times(drawn[draw], factor));
      return new Drawn(times(estimate, factor), times(ofMembers, factor), products);
    }

    private static double[] times(double[] values, double factor) {
      return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    /** One of the numbers in every draw. */
    double[] drawn(int number) {
      return Arrays.stream(drawn).mapToDouble(values -> values[number]).toArray();
    }
  }

  /** Draws accounts that each have one row, numbered as they stand. */
  static Resampling ofRows(Sampling sampling, int rows) {
    Workers workers = sampling.workers();
    return new Resampling(new ClusterDraws(sampling.bootstrap(), rows, workers), workers);
  }

  /**
   * Computes a statistic on the accounts as they are and in every draw.
   *
   * @param accounts number of each row's account
   * @param statistic what to compute
   */
  Drawn draw(int[] accounts, OnRows statistic) {
    int[] all = new int[accounts.length];
    Arrays.setAll(all, row -> row);
    int[] rows = draws.rows(accounts);
    Statistic whole = statistic.on(all);
    boolean allTakePart = rows.length == all.length;
    Statistic part = allTakePart ? whole : statistic.on(rows);
    int[] clusterOf = Arrays.stream(rows).map(row -> accounts[row]).toArray();
    double[][] drawn = new double[draws.size()][];
    workers.run(drawn.length, draw -> drawn[draw] = part.of(draws.counts(clusterOf, draw)));
    double[] estimate = whole.of(Ordering.once(all.length));
    double[] ofMembers = allTakePart ? estimate : part.of(Ordering.once(rows.length));
    return new Drawn(estimate, ofMembers, drawn);
  }

  /** The 95 % interval of one of the numbers. */
  Interval interval(Drawn statistic, int number) {
    Interval ofMembers = Bootstrap.interval(statistic.ofMembers[number], statistic.drawn(number));
    return draws.bootstrap().widened(ofMembers, statistic.estimate[number], draws.clusters());
  }

  /** The 95 % intervals of all its numbers. */
  Interval[] intervals(Drawn statistic) {
    Interval[] intervals = new Interval[statistic.estimate.length];
    Arrays.setAll(intervals, number -> interval(statistic, number));
    return intervals;
  }
}
