package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.util.Map;
import java.util.Optional;

/** Weights as requests name them. */
final class RequestedWeights {
  private RequestedWeights() {}

  /** Component to weight, divided by their sum; the saved ones when left out. */
  static Weights of(Optional<Map<String, Double>> given, Model model) {
    return given.map(weights -> Weights.of(weights, components(model))).orElse(model.weights());
  }

  private static Components components(Model model) {
    return StandardComponents.all().only(each -> model.componentNames().contains(each.name()));
  }
}
