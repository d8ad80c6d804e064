package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.validation.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What switching Momentum on would give.
 *
 * @param halfLifeDays the half-life that the training dates chose
 * @param weights the best weights found with it, one per component, Momentum last
 * @param utilityGained utility on the verdict's date with it less without it
 * @param level whether the score would be level with past-12-month GP
 * @param undated who may have seen the year that this is measured on
 */
public record MomentumAdvice(
    int halfLifeDays, double[] weights, Interval utilityGained, Level level, Undated undated) {

  /**
   * Components that may know the future and that a score makes use of.
   *
   * @param without the score without Momentum
   * @param with the score with it
   */
  public record Undated(List<String> without, List<String> with) {

    public Undated {
      without = List.copyOf(without);
      with = List.copyOf(with);
    }

    /** True when neither score knows the year it is measured on. */
    public boolean none() {
      return without.isEmpty() && with.isEmpty();
    }

    private String names() {
      Set<String> names = new LinkedHashSet<>(without);
      names.addAll(with);
      return String.join(", ", names);
    }
  }

  /** The advice as a sentence or two; no judgement where one of the scores may know the answer. */
  public String inWords() {
    String gain =
        String.format(
            Locale.ROOT,
            "utility on the unseen year %+.3f (95 %% interval %+.3f to %+.3f)",
            utilityGained.value(),
            utilityGained.lower95(),
            utilityGained.upper95());
    String begin = "Momentum (half-life " + halfLifeDays + " days) ";
    if (undated.none()) {
      return begin + judgement() + ": " + gain + "; the score would " + levelInWords() + ".";
    }
    return begin
        + "cannot be judged against these weights: "
        + undated.names()
        + " may have seen the unseen year, since its sources carry no date, and Momentum has not; "
        + gain
        + " says nothing."
        + (undated.with.isEmpty() ? " With Momentum the score would " + levelInWords() + "." : "");
  }

  private String judgement() {
    if (utilityGained.above(0)) {
      return "would make the score better";
    }
    return utilityGained.below(0)
        ? "would make the score worse"
        : "shows no evidence of improvement";
  }

  private String levelInWords() {
    return (level.level() ? "be" : "not be shown to be") + " level with past-12-month GP";
  }
}
