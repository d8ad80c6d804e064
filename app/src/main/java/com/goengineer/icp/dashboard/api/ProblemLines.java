package com.goengineer.icp.dashboard.api;

import com.goengineer.icp.sources.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Problems as the API tells them: severities in lower case, the worst first. */
final class ProblemLines {
  /** By severity, then as in the report. */
  static final Comparator<Problem> WORST_FIRST =
      Comparator.comparing(Problem::severity).thenComparing(Problem.REPORT_ORDER);

  private ProblemLines() {}

  static String severity(Problem problem) {
    return problem.severity().name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Long> counts(List<Problem> problems) {
    return problems.stream()
        .collect(
            Collectors.groupingBy(ProblemLines::severity, TreeMap::new, Collectors.counting()));
  }
}
