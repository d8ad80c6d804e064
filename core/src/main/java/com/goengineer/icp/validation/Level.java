package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Interval;

/**
 * Whether the score is level with past-12-month GP on the unseen outcome: not better, but giving
 * nothing away.
 *
 * @param spearman rank correlation with profit, score less baseline
 * @param share20 share of profit in the top 20 %, score less baseline
 */
public record Level(Interval spearman, Interval share20) {

  /** Lower 95 % bound that the difference in rank correlation must reach. */
  public static final double SPEARMAN_MARGIN = -0.01;

  /** Lower 95 % bound that the difference in share of profit must reach. */
  public static final double SHARE_MARGIN = -0.03;

  /** The level of a ranking that was compared with past-12-month GP. */
  public static Level of(HeadToHead againstPastYear) {
    return new Level(againstPastYear.spearman(), againstPastYear.share20());
  }

  /** The finding as a sentence, the same wherever it is told. */
  public String inWords() {
    String state =
        level()
            ? "The score is level with past-12-month GP"
            : "The score is not shown to be level with past-12-month GP";
    return state
        + ": rank correlation "
        + Sentences.signed(spearman.value(), 3)
        + " (at worst "
        + Sentences.signed(spearman.lower95(), 3)
        + "), share of profit in the top 20 % "
        + Sentences.points(share20.value())
        + " (at worst "
        + Sentences.points(share20.lower95())
        + ").";
  }

  /** True when both lower bounds reach their margins. */
  public boolean level() {
    return spearman.lower95() >= SPEARMAN_MARGIN && share20.lower95() >= SHARE_MARGIN;
  }
}
