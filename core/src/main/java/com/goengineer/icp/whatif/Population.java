package com.goengineer.icp.whatif;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoringKernel;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The accounts of a run with the scores of their components: what every what-if starts from.
 * Thread-safe; beside the accounts' own columns it takes 8 bytes an account and component, and 70
 * for the saved model and for each question that is answered at the same time.
 */
public final class Population {
  private final Accounts accounts;
  private final Model model;
  private final double[][] componentScores;
  private final double[] certainty;
  private final double[] spreads;
  private final Standpoint saved;
  private final ConcurrentLinkedQueue<Standpoint> free = new ConcurrentLinkedQueue<>();

  /**
   * Scores the accounts of a run with its model.
   *
   * @param accounts n accounts
   * @param model what the run was scored with
   * @param certainty share of reasonable alternatives under which each account keeps its grade, NaN
   *     where unknown; n values
   */
  public Population(Accounts accounts, Model model, double[] certainty) {
    this.accounts = accounts;
    this.model = model;
    this.certainty = certainty.clone();
    componentScores = new double[model.components().size()][accounts.size()];
    for (int component = 0; component < componentScores.length; component++) {
      model.components().get(component).score(accounts, componentScores[component]);
    }
    spreads =
        Arrays.stream(componentScores)
            .mapToDouble(scores -> ValueCounts.of(scores).standardDeviation())
            .toArray();
    saved = kept(model.weights());
  }

  /** A population whose grades nobody tested: certainty is unknown throughout. */
  public static Population of(Accounts accounts, Model model) {
    double[] unknown = new double[accounts.size()];
    Arrays.fill(unknown, Double.NaN);
    return new Population(accounts, model, unknown);
  }

  /** Where the accounts stand under weights; to be closed. O(n). */
  Standpoint place(Weights weights, GradeMode mode) {
    Standpoint idle = free.poll();
    Standpoint standpoint = idle == null ? new Standpoint(kernel(), free::add) : idle;
    standpoint.move(kernel -> evaluate(kernel, weights, mode));
    return standpoint;
  }

  /** Where the accounts stand by the fitted limits, to be kept. O(n). */
  Standpoint kept(Weights weights) {
    Standpoint standpoint = new Standpoint(kernel(), nobody -> {});
    standpoint.move(kernel -> evaluate(kernel, weights, GradeMode.FITTED_LIMITS));
    return standpoint;
  }

  private ScoringKernel kernel() {
    return new ScoringKernel(size(), model.gradeShares());
  }

  private void evaluate(ScoringKernel kernel, Weights weights, GradeMode mode) {
    switch (mode) {
      case FITTED_LIMITS -> kernel.score(componentScores, weights.toArray(), model.fittedRaw());
      case FORCED_CURVE -> kernel.score(componentScores, weights.toArray());
    }
  }

  /** Number of accounts. */
  public int size() {
    return accounts.size();
  }

  /** The accounts, in the order of their IDs. */
  public Accounts accounts() {
    return accounts;
  }

  /** The saved model. */
  public Model model() {
    return model;
  }

  /** Names of the components, in order. */
  public List<String> componentNames() {
    return model.componentNames();
  }

  /** Where the accounts stand under the saved model. */
  Standpoint saved() {
    return saved;
  }

  /** Standard deviation of each component's scores. */
  double[] spreads() {
    return spreads;
  }

  double[][] componentScores() {
    return componentScores;
  }

  /** Share of reasonable alternatives under which each grade stays; NaN unknown. Not copied. */
  public double[] certainty() {
    return certainty;
  }

  Column.Text text(AccountField field) {
    return accounts.text(field);
  }

  Column.Money money(AccountField field) {
    return accounts.money(field);
  }
}
