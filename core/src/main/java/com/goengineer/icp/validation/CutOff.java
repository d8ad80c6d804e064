package com.goengineer.icp.validation;

import java.time.LocalDate;

/**
 * One day that is looked back from and ahead from.
 *
 * @param asOf the last day of which anything may be known
 * @param outcomeFrom first day of the outcome window: the day after {@code asOf}, plus the gap
 * @param outcomeEnd first day after the outcome window
 */
public record CutOff(LocalDate asOf, LocalDate outcomeFrom, LocalDate outcomeEnd) {

  public CutOff {
    if (!(asOf.isBefore(outcomeFrom) && outcomeFrom.isBefore(outcomeEnd))) {
      throw new IllegalArgumentException(
          "an outcome from " + outcomeFrom + " to " + outcomeEnd + " does not follow " + asOf);
    }
  }

  /** True when the outcome was complete before anything at {@code other} was unknown. */
  boolean closedBefore(CutOff other) {
    return !outcomeEnd.isAfter(other.asOf.plusDays(1));
  }
}
