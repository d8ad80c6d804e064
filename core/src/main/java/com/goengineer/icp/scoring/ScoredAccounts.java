package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.Accounts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Accounts with their scores: the result of a run. Rows are those of {@code accounts}, in the same
 * order. Arrays are handed out, not copied: whoever reads them must not write to them.
 *
 * @param accounts what was scored, n rows
 * @param model what it was scored with
 * @param componentScores components x n, in the order of the registry, each in [0, 1]
 * @param raw raw score, 0 to 100, a multiple of 1e-9
 * @param standings rank, percentile, score and grade
 */
public record ScoredAccounts(
    Accounts accounts, Model model, double[][] componentScores, double[] raw, Standings standings) {

  /** Number of accounts. */
  public int size() {
    return raw.length;
  }

  /**
   * Scores of one component, in [0, 1].
   *
   * @throws IllegalArgumentException for a component that the model does not have
   */
  public double[] componentScores(String component) {
    return componentScores[place(component)];
  }

  /**
   * Points of one component: what it contributes to the raw score. The points of all components sum
   * to the raw score exactly (in decimals). A new array, O(components x n).
   *
   * @throws IllegalArgumentException for a component that the model does not have
   */
  public double[] points(String component) {
    double[] points = new double[size()];
    WeightedSum.points(componentScores, model.weights().toArray(), place(component), points);
    return points;
  }

  private int place(String component) {
    int place = model.componentNames().indexOf(component);
    if (place < 0) {
      throw new IllegalArgumentException(
          "no component " + component + " among " + model.componentNames());
    }
    return place;
  }

  /** Component name to its scores, in the order of the registry. */
  public Map<String, double[]> componentScoresByName() {
    Map<String, double[]> byName = new LinkedHashMap<>();
    for (String component : model.componentNames()) {
      byName.put(component, componentScores(component));
    }
    return Collections.unmodifiableMap(byName);
  }

  /** The grade of a row. */
  public Grade grade(int row) {
    return standings.grade()[row];
  }

  /** The score of a row, 0 to 100. */
  public double score0to100(int row) {
    return standings.score0to100()[row];
  }
}
