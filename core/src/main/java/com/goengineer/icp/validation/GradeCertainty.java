package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.FittedComponent;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.InMemoryStatistics;
import com.goengineer.icp.scoring.WeightedSum;
import com.goengineer.icp.statistics.Bootstrap;
import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.statistics.Workers;
import java.util.ArrayList;
import java.util.List;

/**
 * How often an account keeps its grade "under other reasonable weights": the share of draws in
 * which it does, each draw taking one of the equally good weights and refitting every component and
 * the grade limits to accounts drawn with replacement.
 *
 * <p>It measures stability, not truth: a grade can be certain and wrong. Beside it stands what last
 * year's A accounts did ({@link GradeOutcome}).
 *
 * @param components the components of the model
 * @param grades which share of the accounts gets which grade
 * @param seed of the draws
 * @param workers threads; no number depends on how many
 */
public record GradeCertainty(
    Components components, GradeShares grades, long seed, Workers workers) {

  /** Most draws. */
  public static final int MOST_DRAWS = 200;

  /** How far weights are moved where none were learned. */
  public static final double REASONABLE_CHANGE = 0.05;

  private static final int FEWEST_DRAWS = 20;

  /** Accounts times draws that are affordable. */
  private static final long AFFORDABLE = 10_000_000;

  private static final long CHOICE_OF_WEIGHTS = -2;

  /**
   * Weights around others: each component's weight less and more by 0.05, as far as it goes, the
   * rest scaled to sum to 1; and the weights themselves. For when no weights were learned.
   *
   * @param weights one per component, together 1
   */
  public static List<double[]> around(double[] weights) {
    List<double[]> around = new ArrayList<>();
    around.add(weights.clone());
    for (int component = 0; component < weights.length; component++) {
      for (double change : new double[] {-REASONABLE_CHANGE, REASONABLE_CHANGE}) {
        around.add(Sensitivity.moved(weights, component, change));
      }
    }
    return List.copyOf(around);
  }

  /**
   * The alternatives that draws choose from: all of them, or of more than {@link #MOST_DRAWS} an
   * even selection that begins with the first. A selection of a selection is the same.
   *
   * @param reasonable any number of weights
   */
  public static List<double[]> selection(List<double[]> reasonable) {
    if (reasonable.size() <= MOST_DRAWS) {
      return List.copyOf(reasonable);
    }
    List<double[]> selection = new ArrayList<>();
    for (int number = 0; number < MOST_DRAWS; number++) {
      selection.add(reasonable.get((int) ((long) number * reasonable.size() / MOST_DRAWS)));
    }
    return List.copyOf(selection);
  }

  /**
   * The certainty of every account's grade, 0 to 1.
   *
   * @param accounts the accounts of the run
   * @param weights the weights that the grades were given with
   * @param reasonable weights that might as well have been used: the equally good ones, or {@link
   *     #around}; at least one; of many a {@link #selection} is tried
   */
  public double[] of(Accounts accounts, double[] weights, List<double[]> reasonable) {
    Grade[] given = grades(accounts, accounts, weights);
    List<double[]> tried = selection(reasonable);
    int draws = draws(accounts.size());
    Bootstrap bootstrap = new Bootstrap(draws, seed, Math.max(1, accounts.size()));
    CounterRandom choice = new CounterRandom(seed, CHOICE_OF_WEIGHTS);
    boolean[][] kept = new boolean[draws][];
    workers.run(
        draws,
        draw -> {
          int[] counts = bootstrap.counts(accounts.size(), draw);
          double[] drawn = tried.get(choice.below(tried.size(), draw));
          kept[draw] =
              equal(given, grades(ResampledAccounts.of(accounts, counts), accounts, drawn));
        });
    return shares(kept, accounts.size());
  }

  private static double[] shares(boolean[][] kept, int accounts) {
    double[] shares = new double[accounts];
    for (int row = 0; row < accounts; row++) {
      int times = 0;
      for (boolean[] ofDraw : kept) {
        times += ofDraw[row] ? 1 : 0;
      }
      shares[row] = (double) times / kept.length;
    }
    return shares;
  }

  /** 200 draws up to 50,000 accounts, fewer above, at least 20. */
  static int draws(int accounts) {
    long affordable = AFFORDABLE / Math.max(1, accounts);
    return (int) Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, affordable));
  }

  private static boolean[] equal(Grade[] left, Grade[] right) {
    boolean[] equal = new boolean[left.length];
    for (int row = 0; row < left.length; row++) {
      equal[row] = left[row] == right[row];
    }
    return equal;
  }

  /** Grades of all accounts by components and limits that were fitted to a population. */
  private Grade[] grades(Accounts population, Accounts accounts, double[] weights) {
    InMemoryStatistics statistics = new InMemoryStatistics(population);
    double[][] ofPopulation = new double[weights.length][population.size()];
    double[][] ofAccounts = new double[weights.length][accounts.size()];
    for (int number = 0; number < weights.length; number++) {
      Component component = components.list().get(number);
      FittedComponent fitted = component.fit(statistics);
      fitted.score(population, ofPopulation[number]);
      fitted.score(accounts, ofAccounts[number]);
    }
    double[] limits = new double[population.size()];
    WeightedSum.raw(ofPopulation, weights, limits);
    double[] raw = new double[accounts.size()];
    WeightedSum.raw(ofAccounts, weights, raw);
    return graded(raw, ValueCounts.of(limits));
  }

  private Grade[] graded(double[] raw, ValueCounts limits) {
    Ordering order = Ordering.of(raw);
    Grade[] ofGroup = new Grade[order.groups()];
    Grade[] graded = new Grade[raw.length];
    for (int row = 0; row < raw.length; row++) {
      int group = order.group(row);
      if (ofGroup[group] == null) {
        double rank = Math.max(1, Math.min((double) limits.total(), limits.averageRank(raw[row])));
        ofGroup[group] = grades.of(rank / limits.total());
      }
      graded[row] = ofGroup[group];
    }
    return graded;
  }
}
