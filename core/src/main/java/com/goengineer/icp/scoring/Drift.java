package com.goengineer.icp.scoring;

import com.goengineer.icp.statistics.ValueCounts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far accounts have moved away from the population that a frozen model was fitted to.
 *
 * @param ageDays days from the model's as-of day to the accounts'
 * @param distance Kolmogorov-Smirnov distance of the raw scores: the largest difference of the two
 *     shares of accounts at or below any raw score, 0 (alike) to 1
 * @param fittedShares share of each grade in the population it was fitted to
 * @param currentShares share of each grade among the accounts now
 */
public record Drift(
    long ageDays,
    double distance,
    Map<Grade, Double> fittedShares,
    Map<Grade, Double> currentShares) {

  public Drift {
    fittedShares = Collections.unmodifiableMap(new EnumMap<>(fittedShares));
    currentShares = Collections.unmodifiableMap(new EnumMap<>(currentShares));
  }

  /**
   * Compares the raw scores of accounts now with those the model was fitted to.
   *
   * @param asOf as-of day of the accounts
   * @param current distribution of {@link Scorer#rawScore} over the accounts; not empty
   */
  public static Drift of(Model model, LocalDate asOf, ValueCounts current) {
    return new Drift(
        ChronoUnit.DAYS.between(model.asOf(), asOf),
        Math.max(largestGap(model.fittedRaw(), current), largestGap(current, model.fittedRaw())),
        shares(model, model.fittedRaw()),
        shares(model, current));
  }

  /** The largest gap at the steps of one of the distributions. */
  private static double largestGap(ValueCounts left, ValueCounts right) {
    double largest = 0;
    for (int i = 0; i < left.distinct(); i++) {
      double value = left.value(i);
      double gap = shareUpTo(left, value) - shareUpTo(right, value);
      largest = Math.max(largest, Math.abs(gap));
    }
    return largest;
  }

  private static double shareUpTo(ValueCounts sample, double value) {
    return (double) sample.countAtMost(value) / sample.total();
  }

  private static Map<Grade, Double> shares(Model model, ValueCounts raw) {
    Map<Grade, Double> shares = new EnumMap<>(Grade.class);
    for (Grade grade : Grade.values()) {
      shares.put(grade, 0.0);
    }
    for (int i = 0; i < raw.distinct(); i++) {
      double share = (double) raw.count(i) / raw.total();
      shares.merge(model.grade(raw.value(i)), share, Double::sum);
    }
    return shares;
  }
}
