package com.goengineer.icp.jobs;

import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.runs.WeightEvidence;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.GradeCertainty;
import com.goengineer.icp.validation.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weights with the alternatives to them that are reasonable, which is what the certainty of a grade
 * is made of: the equally good weights where these were learned, a little more or less of each
 * where they were judged and not learned, none where nobody has learned or judged them.
 *
 * @param weights what a run is scored with, and what is known of them
 * @param alternatives in the order of the components; empty when they were not tested
 */
record TestedWeights(CurrentWeights weights, List<double[]> alternatives) {
  private static final String JUDGED_IN = "judged_in";

  /**
   * Looks for evidence: in what is known of learned weights, else in the newest run of the
   * workspace that judged these very weights, or measured them beside those it learned.
   */
  static TestedWeights of(CurrentWeights weights, Setup setup) {
    List<double[]> learned = learned(weights);
    if (!learned.isEmpty()) {
      return new TestedWeights(weights, learned);
    }
    WeightEvidence.Question question =
        new WeightEvidence.Question(
            weights.weights(),
            weights.components(),
            setup.tree().getOrDefault("components", Map.of()));
    return WeightEvidence.about(question, setup.workspace())
        .map(evidence -> by(evidence, weights))
        .orElseGet(() -> untested(weights, WeightEvidence.newestJudge(setup.workspace())));
  }

  /** Whether a run whose weights have such metadata says how certain its grades are. */
  static boolean areIn(Map<String, Object> metadata) {
    return metadata.containsKey(JUDGED_IN) || !WeightEvidence.equallyGood(metadata).isEmpty();
  }

  /** Weights that are judged in this very run. */
  static TestedWeights judged(CurrentWeights weights, Verdict verdict) {
    List<double[]> learned = learned(weights);
    if (!learned.isEmpty()) {
      return new TestedWeights(weights, learned);
    }
    Map<String, Object> metadata = new LinkedHashMap<>(weights.metadata());
    metadata.put("evidence", name(weights) + ", judged in this run: " + verdict.words() + ".");
    return new TestedWeights(weights.with(metadata), around(weights));
  }

  private static TestedWeights by(WeightEvidence evidence, CurrentWeights weights) {
    Map<String, Object> metadata = new LinkedHashMap<>(weights.metadata());
    metadata.put(JUDGED_IN, evidence.runId());
    metadata.put("evidence", name(weights) + ", " + words(evidence) + ".");
    List<double[]> equallyGood = fitting(evidence.equallyGood(), weights);
    return new TestedWeights(
        weights.with(metadata), equallyGood.isEmpty() ? around(weights) : equallyGood);
  }

  private static String words(WeightEvidence evidence) {
    return evidence
        .verdict()
        .map(key -> "judged in run " + evidence.runId() + ": " + verdict(key))
        .orElseGet(
            () -> "measured beside the weights that were learned in run " + evidence.runId());
  }

  private static String verdict(String key) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.key().equals(key))
        .findFirst()
        .map(Verdict::words)
        .orElse(key);
  }

  private static TestedWeights untested(CurrentWeights weights, Optional<String> newestJudge) {
    if (newestJudge.isEmpty()) {
      return new TestedWeights(weights, List.of());
    }
    Map<String, Object> metadata = new LinkedHashMap<>(weights.metadata());
    metadata.put(
        "evidence",
        metadata.get("evidence")
            + " The newest run that judged weights, "
            + newestJudge.get()
            + ", says nothing of these: it is about others, or other settings of the components.");
    return new TestedWeights(weights.with(metadata), List.of());
  }

  private static String name(CurrentWeights weights) {
    return "default".equals(weights.metadata().get("origin"))
        ? "The weights as shipped"
        : "Weights chosen by hand";
  }

  private static List<double[]> learned(CurrentWeights weights) {
    return fitting(WeightEvidence.equallyGood(weights.metadata()), weights);
  }

  private static List<double[]> fitting(List<double[]> alternatives, CurrentWeights weights) {
    int components = weights.components().names().size();
    boolean fit = alternatives.stream().allMatch(each -> each.length == components);
    return fit ? alternatives : List.of();
  }

  private static List<double[]> around(CurrentWeights weights) {
    return GradeCertainty.around(weights.inOrder());
  }

  /**
   * How certain the grades are of a run with these weights.
   *
   * @return one share per account; empty when the weights were not tested
   */
  Optional<double[]> certainty(PipelineResult result, Setup setup, int threads) {
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GradeCertainty(
                    weights.components(),
                    setup.config().grades(),
                    setup.config().seed(),
                    new Workers(threads))
                .of(result.scored().accounts(), weights.inOrder(), alternatives));
  }
}
