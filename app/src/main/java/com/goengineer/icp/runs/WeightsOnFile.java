package com.goengineer.icp.runs;

import com.goengineer.icp.scoring.Component;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.InvalidWeights;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.Momentum;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The weights in a run's optimized_weights.json. What the file says for them is believed only as
 * long as the file is as the run wrote it.
 *
 * @param weights how much each component counts
 * @param components the components they are for; Momentum with the half-life they were learned with
 * @param metadata where they come from and what speaks for them; of a changed file only that it was
 *     changed
 */
public record WeightsOnFile(Weights weights, Components components, Map<String, Object> metadata) {

  /**
   * Reads the weights of a run.
   *
   * @param components the components that are on
   * @return empty when the file has weights for other components, or none that can be used
   * @throws UnusableFile when the file is gone or is not JSON
   */
  public static Optional<WeightsOnFile> read(Run run, Components components) {
    JsonNode tree =
        Json.read(
            run.file(WeightFiles.COMPONENTS),
            "Restore the file from a copy, or learn weights anew: icp optimize --adopt.");
    JsonNode weights = tree.path("weights");
    Map<String, Double> given = new LinkedHashMap<>();
    for (Component component : components.list()) {
      if (weights.has(component.scoreColumn())) {
        given.put(component.name(), weights.path(component.scoreColumn()).asDouble());
      }
    }
    if (given.size() != weights.size()) {
      return Optional.empty();
    }
    try {
      Weights usable = Weights.of(given, components);
      Map<String, Object> metadata = edited(run) ? changed(run) : metadata(tree);
      return Optional.of(
          new WeightsOnFile(usable, learnedWith(components, tree.path("metadata")), metadata));
    } catch (InvalidWeights e) {
      return Optional.empty();
    }
  }

  private static boolean edited(Run run) {
    String written = run.manifest().path("artefacts").path(WeightFiles.COMPONENTS).asString();
    return !written.equals(Hashes.ofFile(run.file(WeightFiles.COMPONENTS)));
  }

  private static Map<String, Object> changed(Run run) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("origin", "manual");
    metadata.put(
        "evidence",
        "Changed by hand: optimized_weights.json of run "
            + run.id()
            + " is not as it was written, so what was found for its weights does not hold for"
            + " these. icp validate judges them.");
    metadata.put("manual_override", true);
    return metadata;
  }

  private static Map<String, Object> metadata(JsonNode tree) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    if (Json.plain(tree.path("metadata")) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> metadata.put((String) key, value));
    }
    return metadata;
  }

  private static Components learnedWith(Components components, JsonNode metadata) {
    int days = metadata.path(LearnedWeights.HALF_LIFE).asInt(0);
    return days > 0 && components.has("momentum")
        ? components.with(new Momentum(new Momentum.Settings(days)))
        : components;
  }
}
