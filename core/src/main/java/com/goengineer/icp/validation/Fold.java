package com.goengineer.icp.validation;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.WeightedSum;
import java.util.List;

/**
 * One as-of date with its component scores as they would have been then: every component is fitted
 * again to the accounts known on that day, so industry weights, percentiles and bounds know nothing
 * of later.
 *
 * @param cutOff the as-of date and outcome window
 * @param snapshot what was known and what came of it
 * @param scores component scores in [0, 1], {@code scores[component][row]}
 * @param components names of the components, in the order of their scores
 * @param undated names of those that may know the future
 * @param accounts number of each row's account, the same at every as-of date
 */
public record Fold(
    CutOff cutOff,
    Snapshot snapshot,
    double[][] scores,
    List<String> components,
    List<String> undated,
    int[] accounts) {

  public Fold {
    components = List.copyOf(components);
    undated = List.copyOf(undated);
  }

  /**
   * Looks back to a cut-off.
   *
   * @param history the past
   * @param cutOff when
   * @param components what to fit
   * @param numbers account numbers shared by all as-of dates
   * @throws IllegalArgumentException if the history gives accounts of another day
   */
  public static Fold at(
      History history, CutOff cutOff, Components components, AccountNumbers numbers) {
    Snapshot snapshot = history.at(cutOff);
    if (!snapshot.accounts().asOf().equals(cutOff.asOf())) {
      throw new IllegalArgumentException(
          "asked for accounts as of " + cutOff.asOf() + ", got " + snapshot.accounts().asOf());
    }
    return of(snapshot, cutOff, components, numbers.of(snapshot.accounts()));
  }

  private static Fold of(Snapshot snapshot, CutOff cutOff, Components components, int[] accounts) {
    double[][] scores = components.scores(snapshot.accounts());
    List<String> undated = UndatedComponents.among(components, snapshot);
    return new Fold(cutOff, snapshot, scores, components.names(), undated, accounts);
  }

  /** The same as-of date under other components (or other settings of the same). */
  public Fold with(Components components) {
    return of(snapshot, cutOff, components, accounts);
  }

  /** Names of the undated components that a score with these weights makes use of. */
  public List<String> undatedWith(double[] weights) {
    return undated.stream().filter(name -> weights[components.indexOf(name)] > 0).toList();
  }

  /** Number of accounts. */
  public int size() {
    return accounts.length;
  }

  /** Raw scores under weights, one per component, as the product computes them. */
  public double[] raw(double[] weights) {
    double[] raw = new double[size()];
    WeightedSum.raw(scores, weights, raw);
    return raw;
  }
}
