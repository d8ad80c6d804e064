package com.goengineer.icp.scoring;

import com.goengineer.icp.statistics.ValueCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything needed to score one more account exactly as the population was scored. Immutable.
 *
 * @param asOf the day up to which the sales counted that it was fitted to
 * @param components the fitted components in the order of their registry
 * @param weights one weight per component, in the same order
 * @param gradeShares which share of the population gets which grade
 * @param fittedRaw raw scores of the population it was fitted to: the limits of the grades
 */
public record Model(
    LocalDate asOf,
    List<FittedComponent> components,
    Weights weights,
    GradeShares gradeShares,
    ValueCounts fittedRaw) {

  public Model {
    components = List.copyOf(components);
    List<String> names = components.stream().map(FittedComponent::name).toList();
    if (!names.equals(List.copyOf(weights.shares().keySet()))) {
      throw new IllegalArgumentException(
          "components " + names + " but weights for " + weights.shares().keySet());
    }
  }

  /**
   * Fits the components, then the distribution of the raw score.
   *
   * @param statistics the population; asked for a few features, then for the raw score
   */
  public static Model fit(
      Components components,
      ScoringStatistics statistics,
      Weights weights,
      GradeShares gradeShares) {
    List<FittedComponent> fitted = new ArrayList<>();
    for (Component component : components.list()) {
      fitted.add(component.fit(statistics));
    }
    ValueCounts raw = statistics.of(new RawScore(fitted, weights));
    return new Model(statistics.asOf(), fitted, weights, gradeShares, raw);
  }

  /** Names of the components in order. */
  public List<String> componentNames() {
    return List.copyOf(weights.shares().keySet());
  }

  /**
   * The same fitted components and limits under other weights: what-if. Grades are then still
   * measured against the population scored with the weights it was fitted with.
   */
  public Model withWeights(Weights other) {
    return new Model(asOf, components, other, gradeShares, fittedRaw);
  }

  /** The grade of a raw score by the fitted limits. */
  public Grade grade(double raw) {
    double place = Math.max(1, Math.min((double) fittedRaw.total(), fittedRaw.averageRank(raw)));
    return gradeShares.of(place / fittedRaw.total());
  }

  /**
   * The smallest raw score in the fitted population that has the grade; empty grades are left out.
   */
  public Map<Grade, Double> cutOffs() {
    Map<Grade, Double> cutOffs = new EnumMap<>(Grade.class);
    for (int i = fittedRaw.distinct() - 1; i >= 0; i--) {
      double raw = fittedRaw.value(i);
      cutOffs.put(grade(raw), raw);
    }
    return cutOffs;
  }

  /**
   * Everything in plain values, as {@link PlainTree} defines them; {@code fitted_raw} and the rank
   * tables of components are {@link ValueCounts}.
   */
  public Map<String, Object> toTree() {
    Map<String, Object> fitted = new LinkedHashMap<>();
    for (FittedComponent component : components) {
      fitted.put(component.name(), PlainTree.of((Record) component));
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("as_of", asOf.toString());
    tree.put("weights", new LinkedHashMap<String, Object>(weights.shares()));
    tree.put("grade_shares", PlainTree.of(gradeShares));
    tree.put("components", fitted);
    tree.put("fitted_raw", fittedRaw);
    return tree;
  }

  /**
   * The model that {@link #toTree} wrote.
   *
   * @param known a registry that has at least its components, in the same order
   * @throws IllegalArgumentException naming the key, if the tree is not of such a model
   */
  public static Model read(Map<String, ?> tree, Components known) {
    Written written = PlainTree.read(Written.class, tree);
    List<FittedComponent> fitted = new ArrayList<>();
    for (Component component : known.list()) {
      Map<String, Object> values = written.components.get(component.name());
      if (values != null) {
        fitted.add(PlainTree.read(component.fittedType(), values));
      }
    }
    return new Model(
        written.asOf, fitted, new Weights(written.weights), written.gradeShares, written.fittedRaw);
  }

  /** A model as it is written: what is inside a component only the component knows. */
  private record Written(
      LocalDate asOf,
      Map<String, Double> weights,
      GradeShares gradeShares,
      Map<String, Map<String, Object>> components,
      ValueCounts fittedRaw) {}
}
