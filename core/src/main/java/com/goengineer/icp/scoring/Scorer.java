package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.statistics.ValueCounts;

/**
 * Applies a model to accounts: all of them, or a part of a population at a time.
 *
 * @param model what to apply
 * @param mode what percentiles are measured against
 */
public record Scorer(Model model, GradeMode mode) {

  /** Applies the model with its fitted limits. */
  public Scorer(Model model) {
    this(model, GradeMode.FITTED_LIMITS);
  }

  /** Scores accounts that are the whole population. O(n). */
  public ScoredAccounts score(Accounts population) {
    double[][] scores = rawScore().componentScores(population);
    if (!isForKernel(population.size())) {
      double[] raw = raw(scores, population.size());
      return place(population, scores, raw, ValueCounts.of(raw));
    }
    ScoringKernel kernel = new ScoringKernel(population.size(), model.gradeShares());
    switch (mode) {
      case FITTED_LIMITS -> kernel.score(scores, model.weights().toArray(), model.fittedRaw());
      case FORCED_CURVE -> kernel.score(scores, model.weights().toArray());
    }
    return new ScoredAccounts(population, model, scores, kernel.raw(), kernel.standings());
  }

  /** A few accounts are not worth a table of all ranks of a large fitted population. */
  private boolean isForKernel(int accounts) {
    return accounts <= ScoringKernel.MOST_ACCOUNTS
        && model.fittedRaw().total() <= Math.min(ScoringKernel.MOST_ACCOUNTS, 4L * accounts);
  }

  /**
   * Scores a part of a population.
   *
   * @param part some of the accounts
   * @param populationRaw the distribution of {@link #rawScore()} over all of them
   */
  public ScoredAccounts score(Accounts part, ValueCounts populationRaw) {
    double[][] scores = rawScore().componentScores(part);
    return place(part, scores, raw(scores, part.size()), populationRaw);
  }

  /** The raw score as a feature, for the distribution over a population that is in parts. */
  public RawScore rawScore() {
    return new RawScore(model.components(), model.weights());
  }

  private double[] raw(double[][] componentScores, int accounts) {
    double[] raw = new double[accounts];
    WeightedSum.raw(componentScores, model.weights().toArray(), raw);
    return raw;
  }

  private ScoredAccounts place(
      Accounts accounts, double[][] componentScores, double[] raw, ValueCounts populationRaw) {
    ValueCounts graded =
        switch (mode) {
          case FITTED_LIMITS -> model.fittedRaw();
          case FORCED_CURVE -> populationRaw;
        };
    Standings standings = Standings.of(raw, model.gradeShares(), graded, populationRaw);
    return new ScoredAccounts(accounts, model, componentScores, raw, standings);
  }
}
