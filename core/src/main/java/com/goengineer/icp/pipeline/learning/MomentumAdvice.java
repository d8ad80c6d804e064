package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.validation.Level;
import java.util.Locale;

/**
 * What switching Momentum on would give.
 *
 * @param halfLifeDays the half-life that the training dates chose
 * @param weights the best weights found with it, one per component, Momentum last
 * @param utilityGained utility on the verdict's date with it less without it
 * @param level whether the score would be level with past-12-month GP
 */
public record MomentumAdvice(
    int halfLifeDays, double[] weights, Interval utilityGained, Level level) {

  /** The advice as a sentence. */
  public String inWords() {
    String gain =
        utilityGained.above(0)
            ? "would make the score better"
            : utilityGained.below(0)
                ? "would make the score worse"
                : "shows no evidence of improvement";
    return String.format(
        Locale.ROOT,
        "Momentum (half-life %d days) %s: utility on the unseen year %+.3f (95 %% interval %+.3f to"
            + " %+.3f); the score would %s level with past-12-month GP.",
        halfLifeDays,
        gain,
        utilityGained.value(),
        utilityGained.lower95(),
        utilityGained.upper95(),
        level.level() ? "be" : "not be shown to be");
  }
}
