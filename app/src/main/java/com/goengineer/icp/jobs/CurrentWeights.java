package com.goengineer.icp.jobs;

import com.goengineer.icp.config.Config;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.WeightDecision;
import com.goengineer.icp.runs.WeightsOnFile;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Weights;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Weights with where they come from.
 *
 * @param weights how much each component counts
 * @param components the components they are for
 * @param metadata origin (default, learned or manual) and what speaks for them: the metadata of
 *     optimized_weights.json
 */
public record CurrentWeights(Weights weights, Components components, Map<String, Object> metadata) {

  /**
   * The weights in force: those typed into the file of settings, else the learned ones that were
   * adopted last and not withdrawn, else the ones shipped.
   */
  static CurrentWeights of(Setup setup) {
    Config config = setup.config();
    if (TypedWeights.areIn(config)) {
      return manual(config.weights(), config.components(), "[weights] in " + setup.settingsFile());
    }
    return WeightDecision.inForce(setup.workspace())
        .flatMap(decision -> decision.weights(setup.workspace(), config.components()))
        .map(CurrentWeights::of)
        .orElseGet(() -> shipped(config));
  }

  /**
   * The weights that a run was scored with, unless others were typed into the file of settings or
   * other components switched on since.
   */
  static CurrentWeights of(Setup setup, Run run) {
    if (TypedWeights.areIn(setup.config())) {
      return of(setup);
    }
    return WeightsOnFile.read(run, setup.config().components())
        .map(CurrentWeights::of)
        .orElseGet(() -> of(setup));
  }

  /** Weights that a person chose. */
  public static CurrentWeights manual(Weights weights, Components components, String where) {
    Map<String, Object> metadata =
        metadata("manual", "Chosen by hand (" + where + "), not tested.");
    metadata.put("manual_override", true);
    return new CurrentWeights(weights, components, metadata);
  }

  /** The same with something else known of them. */
  CurrentWeights with(Map<String, Object> otherMetadata) {
    return new CurrentWeights(weights, components, otherMetadata);
  }

  /** The weights in the order of the components. */
  double[] inOrder() {
    return weights.inOrderOf(components);
  }

  private static CurrentWeights of(WeightsOnFile found) {
    return new CurrentWeights(found.weights(), found.components(), found.metadata());
  }

  private static CurrentWeights shipped(Config config) {
    return new CurrentWeights(
        config.weights(),
        config.components(),
        metadata(
            "default",
            "The weights as shipped: nobody has tested them on your data. icp validate does."));
  }

  private static Map<String, Object> metadata(String origin, String evidence) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("origin", origin);
    metadata.put("evidence", evidence);
    metadata.put("manual_override", false);
    return metadata;
  }
}
