package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.Accounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How often an account keeps its grade under other reasonable weights and other samples of the same
 * population.
 *
 * <p>Each draw takes one set of weights and a bootstrap sample of the accounts, fits a model to
 * them and grades every account by it; certainty is the share of draws that give the account the
 * grade it has. It measures stability, not truth. The same accounts (in the same order), weights
 * and seed give the same result.
 */
public final class GradeCertainty {

  /** More draws than this tell nothing more. */
  public static final int MOST_DRAWS = 200;

  private static final double DISTANCE = 0.05;

  private GradeCertainty() {}

  /**
   * Weights around a centre, for when none were learned: each component's moved by up to 0.05
   * either way, not below 0, then divided by their sum.
   *
   * @param centre where they are around
   * @param components its registry
   * @param draws how many, at most {@link #MOST_DRAWS}
   * @param seed of the draws
   */
  public static List<Weights> around(Weights centre, Components components, int draws, long seed) {
    Random random = new Random(seed);
    List<Weights> weights = new ArrayList<>();
    for (int draw = 0; draw < Math.min(draws, MOST_DRAWS); draw++) {
      weights.add(near(centre, components, random));
    }
    return List.copyOf(weights);
  }

  private static Weights near(Weights centre, Components components, Random random) {
    Map<String, Double> moved = new LinkedHashMap<>();
    centre
        .shares()
        .forEach((name, weight) -> {
          double step = DISTANCE * (2 * random.nextDouble() - 1);
          moved.put(name, Math.max(0, weight + step));
        });
    return Weights.of(moved, components);
  }

  /**
   * The certainty of every account's grade, 0 to 1.
   *
   * <p>One fit and one scoring per draw: O(draws x n log n).
   *
   * @param scored accounts with the grades in question
   * @param components the registry they were scored with
   * @param draws the weights of each draw, 1 to {@link #MOST_DRAWS}: the equally good ones, or
   *     {@link #around} the defaults
   * @param seed of the bootstrap samples
   * @throws IllegalArgumentException for no draw or too many
   */
  public static double[] of(
      ScoredAccounts scored, Components components, List<Weights> draws, long seed) {
    if (draws.isEmpty() || draws.size() > MOST_DRAWS) {
      throw new IllegalArgumentException("1 to " + MOST_DRAWS + " draws, not " + draws.size());
    }
    int[] kept = new int[scored.size()];
    Random random = new Random(seed);
    for (Weights weights : draws) {
      Accounts sample = Resample.of(scored.accounts(), random);
      GradeShares shares = scored.model().gradeShares();
      count(Model.fit(components, new InMemoryStatistics(sample), weights, shares), scored, kept);
    }
    double[] certainty = new double[kept.length];
    for (int row = 0; row < kept.length; row++) {
      certainty[row] = (double) kept[row] / draws.size();
    }
    return certainty;
  }

  private static void count(Model model, ScoredAccounts scored, int[] kept) {
    double[] raw = new Scorer(model).rawScore().values(scored.accounts());
    for (int row = 0; row < raw.length; row++) {
      kept[row] += model.grade(raw[row]) == scored.grade(row) ? 1 : 0;
    }
  }
}
