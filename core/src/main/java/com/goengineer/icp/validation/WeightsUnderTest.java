package com.goengineer.icp.validation;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Weights;

/**
 * Weights that are judged, and the default ones beside them; one per component of a registry.
 *
 * @param judged the weights that are judged
 * @param defaults the workspace's default weights
 */
public record WeightsUnderTest(double[] judged, double[] defaults) {

  public WeightsUnderTest {
    if (judged.length != defaults.length) {
      throw new IllegalArgumentException(
          judged.length + " weights are judged, there are " + defaults.length + " default ones");
    }
  }

  /**
   * Weights in the order of a registry.
   *
   * @throws IllegalArgumentException if a component has no weight in either
   */
  public static WeightsUnderTest of(Components components, Weights judged, Weights defaults) {
    return new WeightsUnderTest(judged.inOrderOf(components), defaults.inOrderOf(components));
  }
}
