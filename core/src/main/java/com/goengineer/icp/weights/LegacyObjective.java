package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.KullbackLeibler;
import com.goengineer.icp.statistics.Ranks;
import com.goengineer.icp.statistics.Spearman;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The objective of the original, kept for comparison: (1 - lambda) * Spearman - lambda * KL, the
 * negative of the number it minimises.
 *
 * <p>Spearman is taken between the score and the hardware and consumable revenue of the accounts
 * that have any: the same revenue that feeds three of the four components, so the value says how
 * well the score repeats its own inputs, not whether it foretells anything. KL compares the shares
 * of the grades F, D, C, B, A, cut at fixed shares of the same accounts, with those fixed shares:
 * it is constant but for ties.
 *
 * <p>Sums run from left to right over the components and are not rounded, as in the original's
 * record (golden columns {@code *_left_to_right}). Always exact. Thread-safe.
 */
public final class LegacyObjective implements Objective {

  /** Share of the KL term in the original. */
  public static final double LAMBDA = 0.25;

  /** Largest weight the original accepts. */
  public static final double LARGEST_WEIGHT = 0.5;

  /** The original draws each weight from 0.15 to 0.50 and then divides by their sum. */
  public static final double LARGEST_RATIO = 0.50 / 0.15;

  private static final double SMOOTHING = 1e-10;
  private static final double[] GRADE_SHARES = {0.1, 0.2, 0.4, 0.2, 0.1};

  private final double[][] scores;
  private final double[] revenue;

  /**
   * Keeps the accounts with revenue.
   *
   * @param scores {@code scores[component][row]}
   * @param revenue hardware and consumable revenue of each row; rows without any are left out
   */
  public LegacyObjective(double[][] scores, double[] revenue) {
    int[] engaged = IntStream.range(0, revenue.length).filter(i -> revenue[i] > 0).toArray();
    this.revenue = pick(revenue, engaged);
    this.scores = new double[scores.length][];
    for (int component = 0; component < scores.length; component++) {
      this.scores[component] = pick(scores[component], engaged);
    }
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  /**
   * The weights the original could reach, the size component left out: 0 for the excluded, at most
   * 0.5 for the others and none more than 0.50 / 0.15 times another.
   *
   * @param excluded which components are left out
   */
  public static Simplex region(boolean[] excluded) {
    double[] upper = new double[excluded.length];
    for (int component = 0; component < upper.length; component++) {
      upper[component] = excluded[component] ? 0 : LARGEST_WEIGHT;
    }
    return Simplex.between(new double[upper.length], upper).withLargestRatio(LARGEST_RATIO);
  }

  @Override
  public int dimension() {
    return scores.length;
  }

  @Override
  public long rows() {
    return revenue.length;
  }

  @Override
  public double value(double[] weights, Precision precision) {
    double[] sums = sums(weights);
    return (1 - LAMBDA) * Spearman.of(sums, revenue) - LAMBDA * divergence(sums);
  }

  /** Spearman's rho of the score with revenue. */
  public double spearman(double[] weights) {
    return Spearman.of(sums(weights), revenue);
  }

  /** KL divergence of the grade shares from 10, 20, 40, 20, 10 %. */
  public double divergence(double[] sums) {
    double[] shares = new double[GRADE_SHARES.length];
    for (double rank : Ranks.average(sums)) {
      shares[grade(rank / sums.length)] += 1;
    }
    for (int grade = 0; grade < shares.length; grade++) {
      shares[grade] /= Math.max(1, sums.length);
    }
    return KullbackLeibler.smoothed(shares, GRADE_SHARES, SMOOTHING);
  }

  /** F is 0, A is 4; the limits are running sums of the shares, as the original adds them. */
  private static int grade(double percentile) {
    double limit = 0;
    for (int grade = 0; grade < GRADE_SHARES.length - 1; grade++) {
      limit += GRADE_SHARES[grade];
      if (percentile <= limit) {
        return grade;
      }
    }
    return GRADE_SHARES.length - 1;
  }

  /** The score of every account that counts, summed from left to right. */
  public double[] sums(double[] weights) {
    double[] sums = new double[revenue.length];
    for (int row = 0; row < sums.length; row++) {
      double sum = weights[0] * scores[0][row];
      for (int component = 1; component < weights.length; component++) {
        sum += weights[component] * scores[component][row];
      }
      sums[row] = sum;
    }
    return sums;
  }
}
