package com.goengineer.icp.runs;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.validation.GradeCertainty;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the runs of a workspace found out about weights, so that a later run with the same weights
 * need not leave open how certain its grades are.
 *
 * @param runId the newest run that judged them
 * @param verdict its verdict on them, a key as in validation.json; empty when it judged others and
 *     measured these, then in force, beside them
 * @param equallyGood weights that are as good, in the order of the components; empty where none
 *     were learned for these
 */
public record WeightEvidence(String runId, Optional<String> verdict, List<double[]> equallyGood) {
  /** Where weights that are as good stand, in the metadata of learned weights. */
  static final String EQUALLY_GOOD = "equally_good";

  /** Under {@link #EQUALLY_GOOD}: those that grades are tried with. */
  static final String TRIED = "tried";

  private static final String MOMENTUM = "momentum";
  private static final double SAME = 1e-9;
  private static final String ADVICE = "Judge again: icp validate.";

  /**
   * What is asked about.
   *
   * @param weights how much each component counts
   * @param components the components they are for
   * @param settings of all components, as in a manifest
   */
  public record Question(Weights weights, Components components, Object settings) {}

  /**
   * What the newest run that judged such weights found; runs whose files were changed or are
   * damaged are passed over.
   *
   * @return empty when no run judged these weights for these components with these settings
   */
  public static Optional<WeightEvidence> about(Question question, Workspace workspace) {
    return judged(workspace).stream().flatMap(run -> in(run, question).stream()).findFirst();
  }

  /** The newest run that judged any weights. */
  public static Optional<String> newestJudge(Workspace workspace) {
    return judged(workspace).stream().map(Run::id).findFirst();
  }

  private static List<Run> judged(Workspace workspace) {
    return workspace.list().reversed().stream()
        .filter(run -> Files.exists(run.file(ValidationFile.NAME)))
        .toList();
  }

  private static Optional<WeightEvidence> in(Run run, Question question) {
    try {
      run.verifiedHash(ValidationFile.NAME);
      run.verifiedHash(WeightFiles.COMPONENTS);
      return hasSettings(run, question.settings)
          ? WeightsOnFile.read(run, question.components).flatMap(found -> in(run, found, question))
          : Optional.empty();
    } catch (UnusableFile damaged) {
      return Optional.empty();
    }
  }

  private static boolean hasSettings(Run run, Object settings) {
    Object then = run.settings().getOrDefault("components", Map.of());
    return Json.compact(then).equals(Json.compact(settings));
  }

  private static Optional<WeightEvidence> in(Run run, WeightsOnFile found, Question question) {
    double[] asked = question.weights.inOrderOf(question.components);
    if (!sameHalfLife(found.components(), question)) {
      return Optional.empty();
    }
    if (same(found.weights().inOrderOf(found.components()), asked)) {
      String verdict = Json.read(run.file(ValidationFile.NAME), ADVICE).path("verdict").asString();
      return Optional.of(
          new WeightEvidence(run.id(), Optional.of(verdict), equallyGood(found.metadata())));
    }
    return measured(run, question.components).filter(inForce -> same(inForce, asked)).isPresent()
        ? Optional.of(new WeightEvidence(run.id(), Optional.empty(), List.of()))
        : Optional.empty();
  }

  /** Momentum that counts nothing may have any half-life. */
  private static boolean sameHalfLife(Components then, Question question) {
    return question.weights.shares().getOrDefault(MOMENTUM, 0.0) == 0
        || LearnedWeights.halfLife(then).equals(LearnedWeights.halfLife(question.components));
  }

  /** The weights that were in force when others were learned. */
  private static Optional<double[]> measured(Run run, Components components) {
    JsonNode weights =
        Json.read(run.file(WeightFiles.COMPONENTS), ADVICE)
            .path("metadata")
            .path("in_force")
            .path("weights");
    boolean all = components.list().stream().allMatch(each -> weights.has(each.scoreColumn()));
    return all && weights.size() == components.list().size()
        ? Optional.of(
            components.list().stream()
                .mapToDouble(each -> weights.path(each.scoreColumn()).asDouble())
                .toArray())
        : Optional.empty();
  }

  /**
   * The equally good weights in the metadata of learned weights, in the order of the components;
   * empty in that of others.
   */
  public static List<double[]> equallyGood(Map<String, Object> metadata) {
    List<double[]> weights = new ArrayList<>();
    if (metadata.get(EQUALLY_GOOD) instanceof Map<?, ?> facts
        && facts.get(TRIED) instanceof List<?> rows) {
      rows.forEach(row -> weights.add(numbers(row)));
    }
    return List.copyOf(weights);
  }

  private static double[] numbers(Object row) {
    return row instanceof List<?> list
        ? list.stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray()
        : new double[0];
  }

  /** At most as many as {@link GradeCertainty} tries, for the metadata of learned weights. */
  static List<Object> tried(List<double[]> equallyGood) {
    List<Object> rows = new ArrayList<>();
    for (double[] weights : GradeCertainty.selection(equallyGood)) {
      List<Object> row = new ArrayList<>();
      for (double weight : weights) {
        row.add(weight);
      }
      rows.add(row);
    }
    return rows;
  }

  private static boolean same(double[] left, double[] right) {
    for (int place = 0; place < left.length; place++) {
      if (Math.abs(left[place] - right[place]) > SAME) {
        return false;
      }
    }
    return left.length == right.length;
  }
}
