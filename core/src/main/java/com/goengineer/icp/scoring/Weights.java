package com.goengineer.icp.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each component counts: 0 or more each, together 1.
 *
 * @param shares component name to weight, in the order of the registry
 */
public record Weights(Map<String, Double> shares) {

  /**
   * Weights whose sum is this near to 1 are kept as they are, so that reading back changes none.
   */
  private static final double EXACTNESS = 1e-12;

  public Weights {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    List<String> faults = faultsOf(shares);
    if (faults.isEmpty() && Math.abs(sum(shares) - 1) > EXACTNESS) {
      faults.add("they sum to " + sum(shares) + ", not to 1");
    }
    if (!faults.isEmpty()) {
      throw new InvalidWeights(faults);
    }
  }

  /**
   * Weights for the components of a registry, divided by their sum.
   *
   * @param given one weight per component, by its name
   * @throws InvalidWeights if one is missing, unknown, negative, NaN or infinite, or all are 0
   */
  public static Weights of(Map<String, Double> given, Components components) {
    Map<String, Double> ordered = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (String name : components.names()) {
      if (given.containsKey(name)) {
        ordered.put(name, given.get(name));
      } else {
        faults.add("there is none for " + name + " (0 leaves it out)");
      }
    }
    for (String name : given.keySet()) {
      if (!components.has(name)) {
        faults.add("\"" + name + "\" is not a component; there are " + components.names());
      }
    }
    faults.addAll(faultsOf(ordered));
    if (!faults.isEmpty()) {
      throw new InvalidWeights(faults);
    }
    return new Weights(normalised(ordered));
  }

  /** The default weights of the components of a registry. */
  public static Weights defaults(Components components) {
    Map<String, Double> given = new LinkedHashMap<>();
    components.list().forEach(each -> given.put(each.name(), each.defaultWeight()));
    return of(given, components);
  }

  private static List<String> faultsOf(Map<String, Double> given) {
    List<String> faults = new ArrayList<>();
    given.forEach((name, weight) -> {
      if (!(weight >= 0) || weight.isInfinite()) {
        faults.add(name + " is " + weight);
      }
    });
    if (faults.isEmpty() && !(sum(given) > 0)) {
      faults.add("all are 0");
    }
    return faults;
  }

  private static Map<String, Double> normalised(Map<String, Double> given) {
    double sum = sum(given);
    if (Math.abs(sum - 1) <= EXACTNESS) {
      return given;
    }
    double scale = sum == Double.POSITIVE_INFINITY ? 0x1p-60 : 1; // huge weights must not overflow
    double total = given.values().stream().mapToDouble(weight -> weight * scale).sum();
    Map<String, Double> shares = new LinkedHashMap<>();
    given.forEach((name, weight) -> shares.put(name, weight * scale / total));
    return shares;
  }

  private static double sum(Map<String, Double> given) {
    double sum = 0;
    for (double weight : given.values()) {
      sum += weight;
    }
    return sum;
  }

  /**
   * The weight of a component.
   *
   * @throws IllegalArgumentException for a name that is not among {@link #shares()}
   */
  public double of(String name) {
    Double weight = shares.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("no weight for " + name + " among " + shares.keySet());
    }
    return weight;
  }

  /** The weights in the order of the registry; a new array. */
  public double[] toArray() {
    return shares.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The weights in the order of some components; a new array.
   *
   * @throws IllegalArgumentException for a component that has none
   */
  public double[] inOrderOf(Components components) {
    return components.names().stream().mapToDouble(this::of).toArray();
  }
}
