package com.goengineer.icp.config;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.GradeShares;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.sources.ProductLine;
import com.goengineer.icp.sources.SourceSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings as a run uses them: checked and complete.
 *
 * @param asOf sales up to and including this day count; empty for the newest sale
 * @param today no sale can be later; empty for the day of the run
 * @param windowMonths length of the window of GP24 and Revenue24
 * @param seed start of every random draw
 * @param currency shown beside amounts
 * @param sources what is said about the sources
 * @param productLines value of the sales log's product column to product line
 * @param components the components that are on, with their settings
 * @param weights how much each of them counts
 * @param bounds component name to lowest and highest weight that learning may choose
 * @param grades share of accounts per grade
 * @param segments limits of annual revenue in whole currency units
 * @param taxonomy a taxonomy of the user's own
 * @param linkage thresholds of record linkage
 * @param refit false to apply the newest model instead of learning on every run
 * @param validation how scores are judged
 */
public record Config(
    Optional<LocalDate> asOf,
    Optional<LocalDate> today,
    int windowMonths,
    long seed,
    String currency,
    SourceSettings sources,
    Map<String, ProductLine> productLines,
    Components components,
    Weights weights,
    Map<String, Bounds> bounds,
    GradeShares grades,
    SegmentLimits segments,
    Optional<String> taxonomy,
    LinkageThresholds linkage,
    boolean refit,
    ValidationSettings validation) {

  /** The same with another as-of date. */
  public Config asOf(LocalDate day) {
    return with(Optional.of(day), seed, components, weights);
  }

  /** The same with another seed. */
  public Config seeded(long other) {
    return with(asOf, other, components, weights);
  }

  /** The same with other components and their weights. */
  public Config scoring(Components others, Weights theirs) {
    return with(asOf, seed, others, theirs);
  }

  private Config with(Optional<LocalDate> day, long start, Components scored, Weights weighing) {
    return new Config(
        day,
        today,
        windowMonths,
        start,
        currency,
        sources,
        productLines,
        scored,
        weighing,
        bounds,
        grades,
        segments,
        taxonomy,
        linkage,
        refit,
        validation);
  }

  /** Limits of a weight, 0 to 1 each. */
  public record Bounds(double lowest, double highest) {}

  /**
   * Upper bounds of segments, included.
   *
   * @param smallBusinessMax of Small Business
   * @param midMarketMax of Mid-Market
   */
  public record SegmentLimits(long smallBusinessMax, long midMarketMax) {}

  /**
   * Thresholds of record linkage, 0 to 1 each.
   *
   * @param targetPrecision share of accepted matches that should be right
   * @param accept accepted from this probability on
   * @param review put to a person from this probability on
   */
  public record LinkageThresholds(double targetPrecision, double accept, double review) {}

  /**
   * How scores are judged.
   *
   * @param horizonMonths length of the outcome; empty to choose it by the length of the log
   * @param gapMonths months between what is known and the outcome
   * @param utility shares of gini, auc and spearman
   * @param baselines names of what the score is compared with
   */
  public record ValidationSettings(
      Optional<Integer> horizonMonths,
      int gapMonths,
      Map<String, Double> utility,
      List<String> baselines) {}
}
