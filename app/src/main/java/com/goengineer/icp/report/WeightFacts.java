package com.goengineer.icp.report;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.ScoredAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much each component counts, and why it does.
 *
 * @param components one row each, in the order of the registry
 * @param origin where the weights come from: "default", "learned", "manual"
 * @param evidence what is known about how well they work, in a sentence
 */
public record WeightFacts(List<Row> components, String origin, String evidence) {

  public WeightFacts {
    components = List.copyOf(components);
  }

  /**
   * A component.
   *
   * @param title its name
   * @param weight its share of the score, together 1
   * @param influence weight times standard deviation of its scores, together 1: how much it moves
   *     the ranking; NaN when no component tells accounts apart
   */
  public record Row(String title, double weight, double influence) {}

  /** The rows of scored accounts. */
  public static List<Row> rows(ScoredAccounts scored, Components registry) {
    Map<String, Double> influence = scored.effectiveInfluence();
    boolean apart = influence.values().stream().anyMatch(share -> share > 0);
    List<Row> rows = new ArrayList<>();
    for (String name : scored.model().componentNames()) {
      double weight = scored.model().weights().of(name);
      rows.add(
          new Row(
              registry.get(name).title(),
              weight,
              apart ? influence.getOrDefault(name, Double.NaN) : Double.NaN));
    }
    return rows;
  }
}
