package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Chart;
import java.util.List;

/**
 * Everything the report says.
 *
 * @param run what the run read
 * @param accounts what was found about accounts
 * @param money whether the money adds up
 * @param problems what was set aside, by kind
 * @param weights how much each component counts
 * @param charts all pictures of the run, in the order of their registry
 */
public record ReportInput(
    RunFacts run,
    AccountFacts accounts,
    MoneyFacts money,
    List<ProblemKind> problems,
    WeightFacts weights,
    List<Chart> charts) {

  public ReportInput {
    problems = List.copyOf(problems);
    charts = List.copyOf(charts);
  }
}
