package com.goengineer.icp.validation;

import java.util.List;
import java.util.Optional;

/**
 * How the score did at one as-of date.
 *
 * @param cutOff the as-of date and outcome window
 * @param role what the date was used for
 * @param populations everybody first; customers and prospects apart where they can be told
 * @param prospectsRefused why there is no report on prospects, where there is none
 */
public record DateReport(
    CutOff cutOff,
    Role role,
    List<PopulationReport> populations,
    Optional<String> prospectsRefused) {

  /** What an as-of date is used for. */
  public enum Role {
    /** Weights may be learned from it. */
    TRAINING,
    /** Shown only: its outcome overlaps the verdict's. */
    SHOWN,
    /** The verdict's: never learned from. */
    UNSEEN
  }

  public DateReport {
    populations = List.copyOf(populations);
  }

  /**
   * How the score did among some of the accounts.
   *
   * @param population who they are
   * @param accounts how many
   * @param bought how many of them bought in the outcome window
   * @param profitCents sum of their positive profit in the window
   * @param lossCents sum of their losses in the window, at most 0
   * @param metrics the score and the baselines
   */
  public record PopulationReport(
      Population population,
      int accounts,
      int bought,
      long profitCents,
      long lossCents,
      MetricTable metrics) {}

  /** The report on everybody. */
  public PopulationReport everybody() {
    return populations.getFirst();
  }
}
