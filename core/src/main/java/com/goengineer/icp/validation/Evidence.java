package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.Utility;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gate: weights against every baseline on an outcome that nothing was learned from.
 *
 * <p>Both rankings are measured by the utility (on positive profit as it was, not winsorised) in
 * the same draws of the accounts, so the difference is paired. {@code better} needs the lower 95 %
 * bound above 0 against all baselines; {@code worse} is an upper bound below 0 against one that
 * needs no model; else there is no evidence. With one independent outcome year only, {@code better}
 * becomes {@code provisional}. A score with an undated component cannot be better: it may know the
 * future.
 *
 * <p>The intervals resample accounts only: a year that is good or bad for all of them is in none.
 *
 * @param verdict what follows
 * @param utility the utility of the score on the unseen outcome
 * @param comparisons one per baseline
 * @param remarks what limits the verdict, in sentences
 */
public record Evidence(
    Verdict verdict, double utility, List<Comparison> comparisons, List<String> remarks) {

  public Evidence {
    comparisons = List.copyOf(comparisons);
    remarks = List.copyOf(remarks);
  }

  /**
   * The score less a baseline, in utility.
   *
   * @param baseline what it is compared with
   * @param difference above 0 where the score is better
   */
  public record Comparison(Baseline baseline, Interval difference) {}

  /**
   * A ranking to be judged and what it is judged against.
   *
   * @param scores raw score of each account
   * @param baselines the baselines, at least one
   * @param baselineScores {@code baselineScores[baseline][account]}
   */
  public record Rivals(double[] scores, List<Baseline> baselines, double[][] baselineScores) {

    /** The rivals of weights at an as-of date. */
    public static Rivals of(
        Fold fold, double[] weights, double[] defaultWeights, List<Baseline> baselines) {
      double[][] scores = new double[baselines.size()][];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = baselines.get(i).scores(fold, defaultWeights);
      }
      return new Rivals(fold.raw(weights), baselines, scores);
    }
  }

  /**
   * What the verdict is limited by.
   *
   * @param independentYears whole years that the outcome windows cover
   * @param undated names of components that the score makes use of and that may know the future
   */
  public record Limits(int independentYears, List<String> undated) {}

  /**
   * Judges a ranking.
   *
   * @param rivals the ranking and the baselines
   * @param judge the unseen outcome
   * @param limits what the verdict is limited by
   * @param sampling number of draws, seed and threads
   */
  public static Evidence weigh(
      Rivals rivals, Utility.Judge judge, Limits limits, Sampling sampling) {
    int size = rivals.scores.length;
    Resampling resampling = Resampling.ofRows(sampling, size);
    Resampling.Drawn drawn =
        resampling.draw(
            IntStream.range(0, size).toArray(), rows -> differences(rivals, judge, rows));
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < rivals.baselines.size(); i++) {
      Interval difference = resampling.interval(drawn, i + 1);
      comparisons.add(new Comparison(rivals.baselines.get(i), difference));
    }
    Verdict verdict = judge.usable() ? verdict(comparisons, limits) : Verdict.NO_EVIDENCE;
    return new Evidence(verdict, drawn.estimate()[0], comparisons, remarks(judge, limits));
  }

  /** The utility of the score, then less that of each baseline. */
  private static Resampling.Statistic differences(Rivals rivals, Utility.Judge whole, int[] rows) {
    Utility.Judge judge = whole.only(rows);
    Ordering score = Ordering.of(OutcomeMetrics.pick(rivals.scores, rows));
    List<Ordering> baselines = new ArrayList<>();
    for (double[] scores : rivals.baselineScores) {
      baselines.add(Ordering.of(OutcomeMetrics.pick(scores, rows)));
    }
    return counts -> {
      Utility.Drawn outcome = judge.under(counts);
      double[] values = new double[baselines.size() + 1];
      values[0] = outcome.of(score);
      for (int i = 0; i < baselines.size(); i++) {
        values[i + 1] = values[0] - outcome.of(baselines.get(i));
      }
      return values;
    };
  }

  private static Verdict verdict(List<Comparison> comparisons, Limits limits) {
    boolean worse =
        comparisons.stream()
            .anyMatch(each -> each.baseline.needsNoModel() && each.difference.below(0));
    if (worse) {
      return Verdict.WORSE;
    }
    boolean better =
        !comparisons.isEmpty()
            && limits.undated.isEmpty()
            && comparisons.stream().allMatch(each -> each.difference.above(0));
    if (!better) {
      return Verdict.NO_EVIDENCE;
    }
    return limits.independentYears <= 1 ? Verdict.PROVISIONAL : Verdict.BETTER;
  }

  private static List<String> remarks(Utility.Judge judge, Limits limits) {
    List<String> remarks = new ArrayList<>();
    judge.dropped().forEach(term -> remarks.add(droppedRemark(term)));
    if (!limits.undated.isEmpty()) {
      remarks.add(
          "May contain the future, because the sources carry no date: "
              + String.join(", ", limits.undated)
              + ". The verdict cannot be \"better\".");
    }
    return remarks;
  }

  static String droppedRemark(String term) {
    return "The "
        + term
        + " term is left out: fewer than "
        + Utility.SMALLEST_CLASS
        + " accounts make the difference it measures.";
  }
}
