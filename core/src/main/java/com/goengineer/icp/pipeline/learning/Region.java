package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.weights.Simplex;
import com.goengineer.icp.weights.TrainingFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where weights may lie, and why: the bounds, less what must not or need not be learned.
 *
 * @param simplex the region
 * @param remarks what was fixed and why, in sentences
 */
record Region(Simplex simplex, List<String> remarks) {

  private static final String NOTHING_FREE =
      "No weight is free to be learned: the default weights stay. Maybe the log has a product"
          + " column that can be mapped in [sources.sales.product_lines]: product lines are then"
          + " known as of any day.";

  private static final String UNTESTED =
      " come from sources without a date, which may contain the future, and cannot be tested. With"
          + " Momentum on they share, in the proportion of their defaults, only what the upper"
          + " bounds of the tested components leave. A product column in the log, mapped in"
          + " [sources.sales.product_lines], would let them be tested; upper bounds in"
          + " [weights.bounds] leave them a say.";

  /** What the data say about the components. */
  record Findings(List<TrainingFold> folds, Set<String> undated) {}

  /**
   * Fixes undated components at their default weight, and constant ones at 0; the rest keep their
   * bounds. Where the upper bounds then leave less than 1, they are lifted; where the lower ones
   * ask for more, those of the rest are reduced. Where Momentum is on, see {@link #makeRoom} for
   * the undated ones.
   */
  static Region of(
      Components components, double[] defaults, WeightBounds bounds, Findings findings) {
    double[] lower = new double[defaults.length];
    double[] upper = new double[defaults.length];
    List<String> constant = new ArrayList<>();
    List<String> frozen = new ArrayList<>();
    for (int component = 0; component < defaults.length; component++) {
      String name = components.names().get(component);
      int place = component;
      if (findings.folds.stream().allMatch(fold -> fold.constant(place))) {
        constant.add(name);
      } else if (findings.undated.contains(name)) {
        frozen.add(name);
        lower[component] = defaults[component];
        upper[component] = defaults[component];
      } else {
        lower[component] = bounds.of(name).lower();
        upper[component] = bounds.of(name).upper();
      }
    }
    List<String> remarks = remarks(constant, frozen);
    List<Integer> fixed = frozen.stream().map(components.names()::indexOf).toList();
    if (!frozen.isEmpty() && momentumTells(components, constant)) {
      makeRoom(lower, upper, fixed);
      remarks = remarks(constant, List.of());
      remarks.add(String.join(", ", frozen) + UNTESTED);
    } else {
      reduce(lower, fixed, remarks);
    }
    return between(lower, upper, defaults, remarks);
  }

  private static boolean momentumTells(Components components, List<String> constant) {
    return components.has(Learning.MOMENTUM) && !constant.contains(Learning.MOMENTUM);
  }

  private static Region between(
      double[] lower, double[] upper, double[] defaults, List<String> remarks) {
    if (Arrays.stream(upper).sum() < 1 - 1e-12) {
      lift(lower, upper, defaults, remarks);
    }
    Simplex simplex = Simplex.between(lower, upper);
    if (simplex.free().length < 2
        && simplex.contains(defaults)) { // a single free weight is what the fixed ones leave
      remarks.add(NOTHING_FREE);
    }
    return new Region(simplex, List.copyOf(remarks));
  }

  /**
   * Leaves undated components what the tested ones cannot take. What may contain the future cannot
   * be tried out on the past, neither for itself nor in a mixture: it would be praised for what it
   * should not know. Even a small share of it may cost what Momentum reaches, since it reorders all
   * the accounts that Momentum leaves tied.
   *
   * @param undated places of the undated components, whose bounds are their default weights
   */
  private static void makeRoom(double[] lower, double[] upper, List<Integer> undated) {
    double defaults = undated.stream().mapToDouble(place -> upper[place]).sum();
    double left = Math.max(0, 1 - (Arrays.stream(upper).sum() - defaults));
    for (int place : undated) {
      double share = defaults > 0 ? left * upper[place] / defaults : 0;
      lower[place] = share;
      upper[place] = share;
    }
  }

  private static List<String> remarks(List<String> constant, List<String> frozen) {
    List<String> remarks = new ArrayList<>();
    if (!constant.isEmpty()) {
      remarks.add("The same for all accounts, so weight 0: " + String.join(", ", constant) + ".");
    }
    if (!frozen.isEmpty()) {
      remarks.add(
          "From sources without a date, which may contain the future, so the weight stays at the"
              + " default: "
              + String.join(", ", frozen)
              + ".");
    }
    return remarks;
  }

  /** Lower bounds that fit each other may not fit beside what stays at its default. */
  private static void reduce(double[] lower, List<Integer> fixed, List<String> remarks) {
    double taken = fixed.stream().mapToDouble(place -> lower[place]).sum();
    double asked = Arrays.stream(lower).sum() - taken;
    double left = Math.max(0, 1 - taken);
    if (asked <= left + 1e-12) {
      return;
    }
    for (int component = 0; component < lower.length; component++) {
      lower[component] *= fixed.contains(component) ? 1 : left / asked;
    }
    remarks.add(
        "Lower bounds were reduced in proportion: beside the fixed components they left no weights"
            + " that sum to 1.");
  }

  /** The components that stay have to share out what the constant ones left. */
  private static void lift(
      double[] lower, double[] upper, double[] defaults, List<String> remarks) {
    boolean lifted = false;
    for (int component = 0; component < upper.length; component++) {
      if (upper[component] > lower[component]) {
        upper[component] = 1;
        lifted = true;
      }
    }
    if (lifted) {
      remarks.add("Upper bounds were lifted: without the fixed components they left less than 1.");
    } else {
      System.arraycopy(defaults, 0, lower, 0, lower.length);
      System.arraycopy(defaults, 0, upper, 0, upper.length);
    }
  }
}
