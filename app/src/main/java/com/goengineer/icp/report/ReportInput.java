package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Chart;
import java.util.List;
import java.util.Optional;

/**
 * Everything the report says.
 *
 * @param run what the run read
 * @param accounts what was found about accounts
 * @param money whether the money adds up
 * @param problems what was set aside, by kind
 * @param weights how much each component counts
 * @param charts all pictures of the run, in the order of their registry
 * @param names what came of the names of the sources
 * @param validation how well the weights work, where that was looked at
 */
public record ReportInput(
    RunFacts run,
    AccountFacts accounts,
    MoneyFacts money,
    List<ProblemKind> problems,
    WeightFacts weights,
    List<Chart> charts,
    NameFacts names,
    Optional<ValidationFacts> validation) {

  public ReportInput {
    problems = List.copyOf(problems);
    charts = List.copyOf(charts);
  }

  /** The same without names, where nobody has looked at how well the weights work. */
  public ReportInput(
      RunFacts run,
      AccountFacts accounts,
      MoneyFacts money,
      List<ProblemKind> problems,
      WeightFacts weights,
      List<Chart> charts) {
    this(
        run,
        accounts,
        money,
        problems,
        weights,
        charts,
        new NameFacts(List.of(), List.of()),
        Optional.empty());
  }

  /** The same with how well the weights work. */
  public ReportInput with(ValidationFacts facts) {
    return new ReportInput(
        run, accounts, money, problems, weights, charts, names, Optional.of(facts));
  }

  /** The same with what came of the names. */
  public ReportInput with(NameFacts facts) {
    return new ReportInput(run, accounts, money, problems, weights, charts, facts, validation);
  }
}
