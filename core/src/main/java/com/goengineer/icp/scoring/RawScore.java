package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.Accounts;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The raw score as a feature: what the limits of the grades are fitted to.
 *
 * @param components fitted components
 * @param weights one weight per component, in the same order
 */
public record RawScore(List<FittedComponent> components, Weights weights) implements Feature {

  public RawScore {
    components = List.copyOf(components);
  }

  @Override
  public String name() {
    return "raw_score";
  }

  @Override
  public IntToDoubleFunction of(Accounts accounts) {
    double[] raw = values(accounts);
    return row -> raw[row];
  }

  @Override
  public double[] values(Accounts accounts) {
    double[] raw = new double[accounts.size()];
    WeightedSum.raw(componentScores(accounts), weights.toArray(), raw);
    return raw;
  }

  /** Scores of the components: components x accounts, each in [0, 1]. */
  double[][] componentScores(Accounts accounts) {
    double[][] scores = new double[components.size()][accounts.size()];
    for (int component = 0; component < scores.length; component++) {
      components.get(component).score(accounts, scores[component]);
    }
    return scores;
  }
}
