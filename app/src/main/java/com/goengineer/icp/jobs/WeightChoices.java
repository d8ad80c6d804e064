package com.goengineer.icp.jobs;

import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.WeightDecision;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The weights a person can go back to.
 *
 * @param saved those the run was scored with
 * @param metadata where they come from and what speaks for them: the metadata of
 *     optimized_weights.json
 * @param choices what can be chosen, best tested first
 */
public record WeightChoices(Map<String, Double> saved, JsonNode metadata, List<Choice> choices) {
  private static final String FILE = "optimized_weights.json";
  private static final String DAMAGED = "Restore the file, or score again: icp run --sources DIR.";

  /** What the first dashboard used when it had no file of weights. */
  private static final Map<String, Double> ORIGINAL_FALLBACK =
      Map.of("vertical", 0.30, "size", 0.0, "adoption", 0.50, "relationship", 0.20);

  /**
   * Weights with a name.
   *
   * @param key optimised, default, strategic (those of config.toml) or original
   */
  public record Choice(String key, Map<String, Double> weights) {}

  public WeightChoices {
    choices = List.copyOf(choices);
  }

  /** The choices for a run; only weights for the components of its model. */
  public static WeightChoices of(Workspace workspace, Run run, Model model) {
    Components components =
        StandardComponents.all().only(each -> model.componentNames().contains(each.name()));
    List<Choice> choices = new ArrayList<>();
    WeightDecision.inForce(workspace)
        .flatMap(adopted -> adopted.weights(workspace, components))
        .ifPresent(weights -> choices.add(new Choice("optimised", weights.weights().shares())));
    choices.add(new Choice("default", Weights.defaults(components).shares()));
    strategic(workspace, components).ifPresent(choices::add);
    if (ORIGINAL_FALLBACK.keySet().containsAll(components.names())) {
      choices.add(new Choice("original", Weights.of(ORIGINAL_FALLBACK, components).shares()));
    }
    JsonNode metadata = Json.read(run.file(FILE), DAMAGED).path("metadata");
    return new WeightChoices(model.weights().shares(), metadata, choices);
  }

  private static Optional<Choice> strategic(Workspace workspace, Components components) {
    Weights configured = Setup.open(workspace, Optional.empty()).config().weights();
    Map<String, Double> shares = new LinkedHashMap<>();
    for (String name : components.names()) {
      if (!configured.shares().containsKey(name)) {
        return Optional.empty();
      }
      shares.put(name, configured.of(name));
    }
    return shares.values().stream().anyMatch(share -> share > 0)
        ? Optional.of(new Choice("strategic", Weights.of(shares, components).shares()))
        : Optional.empty();
  }
}
