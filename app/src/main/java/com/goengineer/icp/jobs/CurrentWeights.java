package com.goengineer.icp.jobs;

import com.goengineer.icp.config.Config;
import com.goengineer.icp.runs.AdoptedWeights;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.scoring.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Weights with where they come from.
 *
 * @param weights how much each component counts
 * @param metadata origin (default, learned or manual) and what speaks for them: the metadata of
 *     optimized_weights.json
 */
public record CurrentWeights(Weights weights, Map<String, Object> metadata) {

  /**
   * The weights in force: those typed into config.toml, else the learned ones that were adopted
   * last, else the ones shipped.
   */
  static CurrentWeights of(Config config, Workspace workspace) {
    if (!config.weights().equals(Weights.defaults(config.components()))) {
      return manual(config.weights(), "[weights] in config.toml");
    }
    Optional<AdoptedWeights> adopted = AdoptedWeights.last(workspace);
    Optional<Weights> learned =
        adopted.flatMap(decision -> decision.weights(workspace, config.components()));
    return learned
        .map(weights -> new CurrentWeights(weights, adopted.orElseThrow().metadata(workspace)))
        .orElseGet(() ->
            new CurrentWeights(
                config.weights(),
                metadata(
                    "default",
                    "The weights as shipped: nobody has tested them on your data. icp validate does.")));
  }

  /** Weights that a person chose. */
  public static CurrentWeights manual(Weights weights, String where) {
    Map<String, Object> metadata =
        metadata("manual", "Chosen by hand (" + where + "), not tested.");
    metadata.put("manual_override", true);
    return new CurrentWeights(weights, metadata);
  }

  private static Map<String, Object> metadata(String origin, String evidence) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("origin", origin);
    metadata.put("evidence", evidence);
    metadata.put("manual_override", false);
    return metadata;
  }
}
