package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.Interval;
import java.util.List;

/**
 * The verdict's as-of date in detail: what grades and tenths brought, and the gain curve.
 *
 * @param grades best grade first; grades that nobody has are left out
 * @param deciles best tenth first; tenths that ties leave empty are left out
 * @param gain the gain curve
 * @param topGrades share of profit of grades A and B together
 * @param topGradesByPastYear share of profit of as many accounts, the best by past-12-month GP
 * @param topGradesDifference the former less the latter
 */
public record UnseenOutcome(
    List<GradeOutcome> grades,
    List<DecileOutcome> deciles,
    GainCurve gain,
    Interval topGrades,
    Interval topGradesByPastYear,
    Interval topGradesDifference) {

  public UnseenOutcome {
    grades = List.copyOf(grades);
    deciles = List.copyOf(deciles);
  }
}
