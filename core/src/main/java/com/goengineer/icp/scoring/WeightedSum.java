package com.goengineer.icp.scoring;

import java.util.Arrays;

/**
 * The kernel that every score comes from, in the pipeline, the dashboard and the search alike.
 *
 * <p>raw = 100 * (((w1*x1 + w2*x2) + w3*x3) + ...), added in the order of the registry and rounded
 * half-even to 9 decimals: accounts that are equal in words are equal in numbers, whatever the last
 * bit of a sum. Works on columns and allocates nothing. O(components x accounts).
 */
public final class WeightedSum {

  private static final double STEPS_PER_POINT = 1e9;

  /** Accounts at a time, so that running totals stay in the nearest cache. */
  private static final int BLOCK = 2048;

  private WeightedSum() {}

  /**
   * Writes the raw score, 0 to 100, of every account.
   *
   * @param scores components x accounts, each in [0, 1]
   * @param weights one per component, together 1
   * @param raw one place per account to write to
   */
  public static void raw(double[][] scores, double[] weights, double[] raw) {
    for (int from = 0; from < raw.length; from += BLOCK) {
      int to = Math.min(raw.length, from + BLOCK);
      unrounded(scores, weights, raw, from, to);
      for (int row = from; row < to; row++) {
        raw[row] = steps(100 * raw[row]) / STEPS_PER_POINT;
      }
    }
  }

  /**
   * The points of one component for one account: its part of the raw score.
   *
   * <p>Points are the growth of the rounded running total when the component is added, so that the
   * points of all components sum to the raw score exactly in decimals (each is within 1e-9 of 100 *
   * weight * score, and 0 when that is 0).
   *
   * @param scores components x accounts
   * @param weights one per component
   * @param component place of the component in the registry
   * @param row the account
   */
  public static double points(double[][] scores, double[] weights, int component, int row) {
    double before = 0;
    for (int i = 0; i < component; i++) {
      before += weights[i] * scores[i][row];
    }
    double after = before + weights[component] * scores[component][row];
    return (steps(100 * after) - steps(100 * before)) / STEPS_PER_POINT;
  }

  private static void unrounded(
      double[][] scores, double[] weights, double[] total, int from, int to) {
    Arrays.fill(total, from, to, 0);
    for (int component = 0; component < weights.length; component++) {
      double weight = weights[component];
      double[] score = scores[component];
      for (int row = from; row < to; row++) {
        total[row] += weight * score[row];
      }
    }
  }

  private static double steps(double points) {
    return Math.rint(points * STEPS_PER_POINT);
  }
}
