package com.goengineer.icp.industries;

/**
 * How industry weights are learned.
 *
 * @param floor the smallest weight, 0 to 1
 * @param step weights are rounded half-even to multiples of it, above 0
 * @param neutral the weight of an unknown industry, 0 to 1
 * @param capQuantile performance is capped at this quantile of the accounts that have any; 1 = no
 *     cap
 * @param prior how strongly industries are pulled to the global mean
 * @param minimumAccounts industries with fewer accounts are left out and weigh {@code neutral}
 * @param scale how shrunk means become scores
 * @param unknownIsIndustry true when accounts of unknown industry form an industry of their own
 *     that counts in the global mean (its weight stays {@code neutral}): the original's rule
 */
public record IndustrySettings(
    double floor,
    double step,
    double neutral,
    double capQuantile,
    PriorStrength prior,
    int minimumAccounts,
    DataScale scale,
    boolean unknownIsIndustry) {

  private static final int ORIGINAL_STRENGTH = 20;
  private static final int ORIGINAL_MINIMUM = 10;

  public IndustrySettings {
    requireShare("floor", floor);
    requireShare("step", step);
    requireShare("neutral", neutral);
    requireShare("cap_quantile", capQuantile);
    if (step == 0) {
      throw new IllegalArgumentException("step must be above 0");
    }
    if (minimumAccounts < 1) {
      throw new IllegalArgumentException("minimum_accounts must be 1 or more");
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be 0 to 1, not " + value);
    }
  }

  /** Performance capped at the 95th percentile, estimated prior strength, ratio score. */
  public static IndustrySettings standard() {
    return new IndustrySettings(
        0.3, 0.05, 0.3, 0.95, new PriorStrength.Estimated(), 1, DataScale.RATIO, false);
  }

  /** What the original does: no cap, k = 20, n of 10 and more, min-max. */
  public static IndustrySettings original() {
    PriorStrength prior = new PriorStrength.Fixed(ORIGINAL_STRENGTH);
    return new IndustrySettings(
        0.3, 0.05, 0.3, 1, prior, ORIGINAL_MINIMUM, DataScale.MIN_MAX, true);
  }
}
