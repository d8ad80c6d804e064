package com.goengineer.icp.jobs;

import com.goengineer.icp.config.ConfigReader;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunBasis;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Model;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The model of an earlier run, to be applied as it is, with everything that is said about it.
 *
 * @param source the run and the hash of its model
 * @param model scales, industry weights, limits and weights
 * @param components its components, with the settings they were fitted by
 * @param weights its weights, and where they come from
 */
public record FrozenModel(
    RunBasis.AppliedModel source, Model model, Components components, CurrentWeights weights) {

  /**
   * Why no weights are learned where this model is applied, and what to do. Learning fits scales
   * and industry weights anew; a run of its weights would no longer be of this model.
   */
  public UnusableFile refusalToLearn() {
    return new UnusableFile(
        "The model of run "
            + source.runId()
            + " is frozen and its weights with it, so none are learned. Leave --model out, say"
            + " refit = \"always\" in config.toml, [model], where it says \"manual\", and run once;"
            + " then learn.");
  }

  /**
   * The model of a run.
   *
   * @param registry every component there is
   * @throws com.goengineer.icp.runs.UnusableFile when its files are not those of the manifest
   */
  static FrozenModel of(Run run, Components registry) {
    String hash = run.verifiedHash("model.json");
    run.verifiedHash("optimized_weights.json");
    Model model = run.model(registry);
    Components components =
        ConfigReader.restored("run " + run.id(), registry, run.settings())
            .only(component -> model.componentNames().contains(component.name()));
    Map<String, Object> metadata = new LinkedHashMap<>(run.weightsMetadata());
    metadata.put("applied_from", run.id());
    return new FrozenModel(
        new RunBasis.AppliedModel(run.id(), hash),
        model,
        components,
        new CurrentWeights(model.weights(), components, metadata));
  }
}
