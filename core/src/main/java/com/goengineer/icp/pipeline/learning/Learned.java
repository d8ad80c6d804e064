package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.validation.CutOffs;
import com.goengineer.icp.validation.Evidence;
import com.goengineer.icp.validation.Level;
import com.goengineer.icp.validation.Sensitivity;
import com.goengineer.icp.weights.Found;
import com.goengineer.icp.weights.IndifferenceSet;
import com.goengineer.icp.weights.ParetoFront;
import java.util.List;
import java.util.Optional;

/** What came of learning. */
public sealed interface Learned {

  /**
   * Weights were learned and judged.
   *
   * @param components the components they are for; Momentum with the half-life that was chosen
   * @param weights the choice
   * @param cutOffs the as-of dates
   * @param found the best weights, and how the search went
   * @param utility mean utility of the choice over the training dates, exact
   * @param equallyGood weights that the data cannot tell from the best
   * @param front what is traded for what
   * @param inForce what the weights in force are worth by the measures of the front
   * @param evidence the verdict
   * @param sensitivity how much hangs on each weight
   * @param momentum what Momentum would add, when it is off and can be told
   * @param level whether the choice is level with past-12-month GP on the verdict's date; empty for
   *     weights that have seen it
   * @param remarks what was fixed, dropped or stopped, in sentences
   */
  record Result(
      Components components,
      Weights weights,
      CutOffs cutOffs,
      Found found,
      double utility,
      IndifferenceSet equallyGood,
      ParetoFront front,
      Optional<ParetoFront.Trade> inForce,
      Evidence evidence,
      List<Sensitivity> sensitivity,
      Optional<MomentumAdvice> momentum,
      Optional<Level> level,
      List<String> remarks)
      implements Learned {}

  /**
   * Nothing can be learned; the default weights stay.
   *
   * @param reason why
   * @param sensitivity how much the grades hang on the default weights
   */
  record Refused(String reason, List<Sensitivity> sensitivity) implements Learned {}
}
