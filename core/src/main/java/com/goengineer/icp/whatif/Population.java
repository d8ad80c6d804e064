package com.goengineer.icp.whatif;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The accounts of a run with the scores of their components: what every what-if starts from.
 * Immutable and thread-safe; n accounts take about 90 bytes each beside their own columns.
 */
public final class Population {
  private final Accounts accounts;
  private final Model model;
  private final double[][] componentScores;
  private final PlaceTable places;
  private final Placement saved;
  private final double[] certainty;
  private final double[] spreads;
  private final double[] fittedLimits;

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
    places = PlaceTable.of((int) model.fittedRaw().total(), model.gradeShares());
    fittedLimits = limitsOf(model);
    saved = place(model.weights(), GradeMode.FITTED_LIMITS);
  }

  private static double[] limitsOf(Model model) {
    Map<Grade, Double> cutOffs = model.cutOffs();
    return Stream.of(Grade.D, Grade.C, Grade.B, Grade.A)
        .mapToDouble(grade -> cutOffs.getOrDefault(grade, Double.NaN))
        .toArray();
  }

  /** A population whose grades nobody tested: certainty is unknown throughout. */
  public static Population of(Accounts accounts, Model model) {
    double[] unknown = new double[accounts.size()];
    Arrays.fill(unknown, Double.NaN);
    return new Population(accounts, model, unknown);
  }

  /** Where the accounts stand under weights. O(n). */
  Placement place(Weights weights, GradeMode mode) {
    return Placement.of(componentScores, weights.toArray(), model.fittedRaw(), mode);
  }

  /** Scores and grades of places: of the fitted population, or of these accounts by themselves. */
  PlaceTable places(GradeMode mode) {
    return switch (mode) {
      case FITTED_LIMITS -> places;
      case FORCED_CURVE ->
          places.size() == size() ? places : PlaceTable.of(size(), model.gradeShares());
    };
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

  /** Where the accounts stand under the saved model. */
  Placement saved() {
    return saved;
  }

  /**
   * Raw scores at which D, C, B and A begin by the fitted limits; NaN where nobody has the grade.
   */
  double[] rawLimits() {
    return fittedLimits;
  }

  /** The same limits as scores, 0 to 100. */
  double[] scoreLimits() {
    return Arrays.stream(fittedLimits)
        .map(raw ->
            Double.isNaN(raw)
                ? raw
                : places.score0to100()[(int) (2 * model.fittedRaw().averageRank(raw))])
        .toArray();
  }

  double[][] componentScores() {
    return componentScores;
  }

  /** Standard deviation of each component's scores. */
  double[] spreads() {
    return spreads;
  }

  double[] certainty() {
    return certainty;
  }

  Column.Text text(AccountField field) {
    return accounts.text(field);
  }

  Column.Money money(AccountField field) {
    return accounts.money(field);
  }

  /** Names of the components, in order. */
  public List<String> componentNames() {
    return model.componentNames();
  }
}
