package com.goengineer.icp.config;

import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.validation.Baseline;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * {@code [weights.bounds]} and {@code [validation]}: what learning may choose and how scores are
 * judged. What learning could not work with is a fault here, long before anything is learned.
 */
final class LearningSections {
  private static final List<String> TERMS = List.of("gini", "auc", "spearman");

  /** Bounds may miss 1 by what is lost in writing thirds. */
  private static final double ROUNDING = 1e-9;

  private LearningSections() {}

  /**
   * The bounds by component.
   *
   * @param registry every component there is; all of them can be named
   * @param enabled those that share out a whole: between their bounds there must be room for it
   */
  static Map<String, Config.Bounds> bounds(
      Section section, Components registry, Components enabled) {
    section.onlyKnown(registry.names());
    Map<String, Config.Bounds> bounds = new LinkedHashMap<>();
    for (String name : section.keys()) {
      List<Double> pair = section.numbers(name, 0, 1);
      if (pair.size() == 2 && pair.get(0) <= pair.get(1)) {
        bounds.put(name, new Config.Bounds(pair.get(0), pair.get(1)));
      } else {
        section.fault(name, "must be [lowest, highest], both from 0 to 1");
      }
    }
    requireRoom(section, bounds, enabled);
    return bounds;
  }

  private static void requireRoom(
      Section section, Map<String, Config.Bounds> bounds, Components enabled) {
    double lowest = sum(bounds, enabled, Config.Bounds::lowest);
    if (lowest > 1 + ROUNDING) {
      section.fault(
          "",
          "leaves no weights that sum to 1: the lowest ones of the components that are on sum to "
              + plain(lowest)
              + ". Lower some of them");
    }
    double highest = sum(bounds, enabled, Config.Bounds::highest);
    if (highest < 1 - ROUNDING) {
      section.fault(
          "",
          "leaves no weights that sum to 1: the highest ones of the components that are on sum to "
              + plain(highest)
              + ". Raise some of them");
    }
  }

  private static double sum(
      Map<String, Config.Bounds> bounds,
      Components enabled,
      ToDoubleFunction<Config.Bounds> which) {
    return enabled.list().stream()
        .map(Component::name)
        .map(name -> bounds.getOrDefault(name, new Config.Bounds(0, 1)))
        .mapToDouble(which)
        .sum();
  }

  /** As a person would write it: 1.2, not 1.2000000000000002. */
  private static String plain(double sum) {
    return BigDecimal.valueOf(Math.round(sum * 1e6), 6).stripTrailingZeros().toPlainString();
  }

  static Config.ValidationSettings validation(Section section) {
    section.onlyKnown(List.of("horizon_months", "gap_months", "utility", "baselines"));
    return new Config.ValidationSettings(
        section.wholeNumber("horizon_months", 1, 60),
        section.wholeNumber("gap_months", 0, 12).orElse(0),
        utility(section.section("utility")),
        baselines(section));
  }

  private static Map<String, Double> utility(Section section) {
    section.onlyKnown(TERMS);
    Map<String, Double> shares = new LinkedHashMap<>();
    TERMS.forEach(term -> shares.put(term, section.number(term, 0, 1).orElse(0.0)));
    if (shares.values().stream().allMatch(share -> share == 0)) {
      section.fault(
          "",
          "has no share above 0, so that nothing could be judged. Give one of "
              + TERMS
              + " at least a number above 0");
    }
    return shares;
  }

  private static List<String> baselines(Section section) {
    List<String> known = Baseline.all().stream().map(Baseline::key).toList();
    List<String> given = section.texts("baselines");
    for (String name : given) {
      if (!known.contains(name)) {
        section.fault("baselines", "has \"" + name + "\"; known are " + known);
      }
    }
    if (given.isEmpty()) {
      section.fault(
          "baselines", "names nothing that a score could be compared with; known are " + known);
    }
    return given.stream().filter(known::contains).distinct().toList();
  }
}
