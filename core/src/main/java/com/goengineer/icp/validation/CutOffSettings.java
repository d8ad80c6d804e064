package com.goengineer.icp.validation;

import java.util.List;
import java.util.OptionalInt;

/**
 * How as-of dates are chosen.
 *
 * @param horizonMonths length of the outcome window; when empty the longest of 12, 6 and 3 months
 *     that the log has room for twice
 * @param gapMonths months between the as-of date and the outcome window, 0 or more
 * @param mostDates most as-of dates, the newest kept; at least 2
 */
public record CutOffSettings(OptionalInt horizonMonths, int gapMonths, int mostDates) {

  /** Horizon from the log, no gap, eight dates. */
  public static final CutOffSettings DEFAULT = new CutOffSettings(OptionalInt.empty(), 0, 8);

  private static final List<Integer> HORIZONS = List.of(12, 6, 3);

  public CutOffSettings {
    if (gapMonths < 0 || mostDates < 2 || horizonMonths.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "a horizon of 1 month or more, a gap of 0 or more and 2 dates or more are needed");
    }
  }

  /** The horizons to try, longest first. */
  List<Integer> horizons() {
    return horizonMonths.isPresent() ? List.of(horizonMonths.getAsInt()) : HORIZONS;
  }
}
