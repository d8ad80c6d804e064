package com.goengineer.icp.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run rests on besides its inputs and the code: two runs that differ in it may differ in
 * every score.
 *
 * @param settings settings in force, complete, as a tree: with those of every component, the
 *     strategic tiers among them
 * @param settingsFile name of the file they come from
 * @param decisions what people decided about names: how many decisions are in force, and their hash
 * @param taxonomySha256 hash of the taxonomy file, where one is set
 * @param applied the model that was applied as it is, where none was fitted
 */
public record RunBasis(
    Map<String, Object> settings,
    String settingsFile,
    Map<String, Object> decisions,
    Optional<String> taxonomySha256,
    Optional<AppliedModel> applied) {

  /**
   * A model of an earlier run.
   *
   * @param runId the run
   * @param sha256 hash of its model.json
   */
  public record AppliedModel(String runId, String sha256) {}

  /** The keys of the manifest. */
  public Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("settings", settings);
    tree.put("settings_file", settingsFile);
    tree.put("decisions", Map.of("links", decisions));
    taxonomySha256.ifPresent(hash -> tree.put("taxonomy_sha256", hash));
    applied.ifPresent(model -> {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("run_id", model.runId());
      told.put("sha256", model.sha256());
      tree.put("applied_model", told);
    });
    return tree;
  }
}
