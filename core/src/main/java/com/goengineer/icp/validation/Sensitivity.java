package com.goengineer.icp.validation;

import java.util.OptionalDouble;

/**
 * How much hangs on one weight: what changes when it is 0.05 less or more and the others make room
 * in proportion. One bar of the tornado.
 *
 * @param component its name
 * @param less with less of it
 * @param more with more of it
 */
public record Sensitivity(String component, Change less, Change more) {

  /**
   * What a changed weight does.
   *
   * @param weight the weight then
   * @param gradesChanged share of today's accounts that get another grade, 0 to 1
   * @param utilityChange change of the mean utility over the as-of dates, where there are any
   */
  public record Change(double weight, double gradesChanged, OptionalDouble utilityChange) {}

  /**
   * Weights with one changed and the others scaled so that they sum to 1.
   *
   * @param weights together 1
   * @param component which one is changed
   * @param change how much, kept within 0 to 1
   */
  static double[] moved(double[] weights, int component, double change) {
    double[] moved = weights.clone();
    double wanted = Math.max(0, Math.min(1, weights[component] + change));
    double rest = 1 - weights[component];
    for (int other = 0; other < moved.length; other++) {
      if (other == component) {
        moved[other] = rest > 0 ? wanted : 1;
      } else if (rest > 0) {
        moved[other] = weights[other] * (1 - wanted) / rest;
      }
    }
    return moved;
  }
}
