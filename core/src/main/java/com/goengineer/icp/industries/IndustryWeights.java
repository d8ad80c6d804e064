package com.goengineer.icp.industries;

import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.CodePointOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learned weights of industries.
 *
 * @param industries the industries that were learned, in the order of their names
 * @param shrinkage the global mean and how strongly industries were pulled to it
 * @param cap performances above were lowered to it; 0 when no account has any
 * @param neutral the weight of every other industry, and of an unknown one
 */
public record IndustryWeights(
    List<IndustryWeight> industries, Shrinkage shrinkage, double cap, double neutral) {

  /** What the group of accounts of unknown industry is called where it is shown. */
  public static final String UNKNOWN = "Unknown";

  public IndustryWeights {
    industries = List.copyOf(industries);
  }

  /**
   * Learns weights from performances.
   *
   * <p>Performance is capped at the quantile of the accounts, of any industry, that have any;
   * capped means are shrunk by {@link Shrinkage}, scaled by {@link DataScale}, blended with the
   * strategic tier, rounded half-even to the step, and kept between the floor and 1. Rounding is of
   * the double quotient; the product with the step is exact in decimals, so 0.3 is 0.3 and never
   * 0.30000000000000004.
   *
   * @param performance industry name to the distribution of performance (0 or more) of its
   *     accounts; "" = unknown industry. Its order is the order of {@link #industries()}
   */
  public static IndustryWeights learn(
      SortedMap<String, ValueCounts> performance, IndustrySettings settings, StrategicTiers tiers) {
    double cap = cap(performance, settings.capQuantile());
    List<IndustryPerformance> groups =
        groups(performance, settings).entrySet().stream()
            .filter(group -> group.getValue().total() >= settings.minimumAccounts())
            .map(group -> IndustryPerformance.of(group.getKey(), group.getValue().cappedAt(cap)))
            .toList();
    Shrinkage shrinkage = Shrinkage.estimate(groups, settings.prior());
    return new IndustryWeights(
        new Weighing(groups, shrinkage, settings, tiers).all(), shrinkage, cap, settings.neutral());
  }

  /** Nothing was learned: every industry weighs the standard neutral. */
  public static IndustryWeights none() {
    return learn(new TreeMap<>(), IndustrySettings.standard(), StrategicTiers.standard());
  }

  private static double cap(SortedMap<String, ValueCounts> performance, double quantile) {
    ValueCounts any =
        performance.values().stream().reduce(ValueCounts.empty(), ValueCounts::merge).above(0);
    return any.isEmpty() ? 0 : any.quantile(quantile);
  }

  private static SortedMap<String, ValueCounts> groups(
      SortedMap<String, ValueCounts> performance, IndustrySettings settings) {
    SortedMap<String, ValueCounts> groups = new TreeMap<>(performance);
    ValueCounts unknown = groups.remove("");
    if (unknown != null && settings.unknownIsIndustry()) {
      groups.merge(UNKNOWN, unknown, ValueCounts::merge);
    }
    return groups;
  }

  /** The form in which names of industries are compared: trimmed, lower case. */
  public static String key(String industry) {
    return industry.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Weight by {@link #key}, with "unknown" for accounts without an industry. Where two names have
   * one key, the later in order wins.
   */
  public SortedMap<String, Double> byKey() {
    SortedMap<String, Double> weights = new TreeMap<>(CodePointOrder.TEXT);
    for (IndustryWeight industry : industries) {
      weights.put(key(industry.industry()), industry.weight());
    }
    weights.put(key(UNKNOWN), neutral);
    return weights;
  }

  /** The weights of many industries at once: neutral for "" and for names that were not learned. */
  public double[] of(String[] names) {
    Map<String, Double> weights = byKey();
    double[] found = new double[names.length];
    for (int i = 0; i < names.length; i++) {
      found[i] = weights.getOrDefault(key(names[i]), neutral);
    }
    return found;
  }

  /** The weight of an industry: neutral for "" and for a name that was not learned. */
  public double of(String name) {
    return of(new String[] {name})[0];
  }
}
