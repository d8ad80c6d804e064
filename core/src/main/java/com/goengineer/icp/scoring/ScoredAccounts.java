package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** How near to a limit a grade is borderline: one percent of the population. */
  public static final double BORDER = 0.01;

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
    int place = place(component);
    double[] weights = model.weights().toArray();
    double[] points = new double[size()];
    for (int row = 0; row < points.length; row++) {
      points[row] = WeightedSum.points(componentScores, weights, place, row);
    }
    return points;
  }

  /** Points of one component for one row, see {@link #points(String)}. */
  public double points(String component, int row) {
    return WeightedSum.points(componentScores, model.weights().toArray(), place(component), row);
  }

  private int place(String component) {
    int place = model.componentNames().indexOf(component);
    if (place < 0) {
      throw new IllegalArgumentException(
          "no component " + component + " among " + model.componentNames());
    }
    return place;
  }

  /** How many accounts the most frequent raw score has; 0 when there are no accounts. */
  public long largestTie() {
    return Arrays.stream(ValueCounts.of(raw).counts()).max().orElse(0);
  }

  /** The grade of a row. */
  public Grade grade(int row) {
    return standings.grade()[row];
  }

  /** The score of a row, 0 to 100. */
  public double score0to100(int row) {
    return standings.score0to100()[row];
  }

  /**
   * How much each component really decides: weight x standard deviation of its scores, as shares of
   * 1 (all 0 when no component tells accounts apart).
   */
  public Map<String, Double> effectiveInfluence() {
    Map<String, Double> influence = new LinkedHashMap<>();
    double total = 0;
    for (String component : model.componentNames()) {
      double spread = ValueCounts.of(componentScores(component)).standardDeviation();
      influence.put(component, model.weights().of(component) * spread);
      total += influence.get(component);
    }
    double sum = total > 0 ? total : 1;
    influence.replaceAll((component, product) -> product / sum);
    return Collections.unmodifiableMap(influence);
  }

  /**
   * The share of known inputs of every account: of the distinct fields that the components of the
   * model score by, whatever their weights; 1 when there are none.
   */
  public double[] dataCompleteness() {
    List<Column> inputs =
        model.components().stream()
            .flatMap(component -> component.inputs().stream())
            .distinct()
            .map(field -> accounts.table().column(field.column()))
            .toList();
    double[] shares = new double[size()];
    for (int row = 0; row < shares.length; row++) {
      int known = 0;
      for (Column input : inputs) {
        known += input.isUnknown(row) ? 0 : 1;
      }
      shares[row] = inputs.isEmpty() ? 1 : (double) known / inputs.size();
    }
    return shares;
  }

  /** True for a row whose percentile is within {@link #BORDER} of another grade. */
  public boolean isBorderline(int row) {
    return model.gradeShares().isBorderline(standings.percentile()[row], BORDER);
  }
}
