package com.goengineer.icp.jobs;

import com.goengineer.icp.config.Config;
import com.goengineer.icp.scoring.Weights;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Weights with where they come from.
 *
 * @param weights how much each component counts
 * @param metadata origin (default, learned or manual) and what speaks for them: the metadata of
 *     optimized_weights.json
 */
public record CurrentWeights(Weights weights, Map<String, Object> metadata) {

  /** The weights of the settings: default as shipped, else manual. */
  static CurrentWeights of(Config config) {
    boolean asShipped = config.weights().equals(Weights.defaults(config.components()));
    return asShipped
        ? new CurrentWeights(config.weights(), metadata("default", "the weights as shipped"))
        : manual(config.weights(), "[weights] in config.toml");
  }

  /** Weights that a person chose. */
  public static CurrentWeights manual(Weights weights, String where) {
    Map<String, Object> metadata = metadata("manual", "chosen by hand (" + where + "), not tested");
    metadata.put("manual_override", true);
    return new CurrentWeights(weights, metadata);
  }

  private static Map<String, Object> metadata(String origin, String evidence) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("origin", origin);
    metadata.put("evidence", evidence);
    return metadata;
  }
}
