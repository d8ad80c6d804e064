package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.weights.IndifferenceSet;
import java.util.List;
import java.util.Optional;

/**
 * The choice with Momentum on: weights, and by which rule they were chosen, in sentences.
 *
 * <p>Momentum was switched on so that the score does not lose against ranking by past-12-month GP.
 * So of the equally good weights the nearest to the default ones is taken that meets {@link
 * MomentumStandard}; if none does, the first that is on the way from the best to Momentum alone; if
 * none is there either, Momentum alone, as far as the bounds allow.
 *
 * @param weights the choice, one weight per component
 * @param remark which rule it was
 */
record MomentumChoice(double[] weights, String remark) {

  private static final String STANDARD =
      "is level with past-12-month GP on the training dates and is shown to rank no worse there"
          + " than Momentum alone";

  private static final String NEAREST =
      "With Momentum on, weights must do more than be equally good: the choice is the nearest to"
          + " the default weights that "
          + STANDARD
          + ".";

  private static final String ON_THE_WAY =
      "With Momentum on, none of the equally good weights that were looked at "
          + STANDARD
          + ": the choice is the first that is on the way from the best to Momentum alone.";

  private static final String ALONE =
      "With Momentum on, no mixture that was looked at "
          + STANDARD
          + ": the choice is Momentum alone, as far as the bounds allow.";

  private static final String NOT_LEVEL =
      " Even that is not shown to be level with past-12-month GP there.";

  /** From this share of loss-making accounts on they are named. */
  private static final double MANY_LOSSES = 0.05;

  private static final double PERCENT = 100;

  /**
   * Chooses.
   *
   * @param equallyGood the equally good weights
   * @param defaults the default weights
   * @param way weights from the best to Momentum alone, which is the last, at least one
   * @param standard what is asked
   */
  static MomentumChoice of(
      IndifferenceSet equallyGood,
      double[] defaults,
      List<double[]> way,
      MomentumStandard standard) {
    Optional<double[]> nearest = standard.first(equallyGood.nearestFirst(defaults));
    if (nearest.isPresent()) {
      return new MomentumChoice(nearest.get(), NEAREST);
    }
    List<double[]> mixtures = way.subList(0, way.size() - 1);
    return standard
        .first(mixtures)
        .map(mixture -> new MomentumChoice(mixture, ON_THE_WAY))
        .orElseGet(() -> alone(way.getLast(), standard));
  }

  private static MomentumChoice alone(double[] alone, MomentumStandard standard) {
    return new MomentumChoice(
        alone, standard.isLevel(alone) ? ALONE : ALONE + NOT_LEVEL + losses(standard.lossMakers()));
  }

  private static String losses(double share) {
    return share < MANY_LOSSES
        ? ""
        : " One reason: "
            + Math.round(PERCENT * share)
            + " % of the accounts had a gross profit below 0 in the past 12 months. Past-12-month"
            + " GP ranks them below those that bought nothing, Momentum beside them.";
  }
}
