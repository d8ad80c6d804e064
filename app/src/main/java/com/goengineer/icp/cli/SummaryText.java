package com.goengineer.icp.cli;

import com.goengineer.icp.accounts.Reconciliation;
import com.goengineer.icp.pipeline.Money;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.sources.Problem;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** The summary of a run for people: a dozen lines. */
final class SummaryText {
  private static final double PERCENT = 100;

  /** Share of the accounts from which one tie moves the shares of the grades visibly. */
  private static final double NOTABLE_TIE = 0.01;

  private final Console console;
  private final String currency;

  SummaryText(Console console, String currency) {
    this.console = console;
    this.currency = currency;
  }

  void print(RunSummary summary) {
    Money money = summary.result().money();
    console.say("");
    console.say(
        "Scored %,d accounts as of %s", summary.result().scored().size(), summary.result().asOf());
    noSaleYet(summary);
    console.say("  Grades       %s", grades(summary));
    ties(summary.result().scored());
    weights(summary);
    console.say(
        "  Matched      %s of %,d sales lines, %s of gross profit",
        percent(money.matchedShareOfLines()), money.lines(), percent(money.matchedShareOfGp()));
    reconciliation("Gross profit", money.gp());
    reconciliation("Revenue", money.revenue());
    summary
        .result()
        .drift()
        .ifPresent(drift ->
            console.say(
                "  Model        frozen, %,d days older than the data; its population differs by %s",
                drift.ageDays(), percent(drift.distance())));
    problems(summary);
    console.say("  Run          %s", summary.run().folder());
    console.say("  Read first   %s", summary.run().file("report.html"));
  }

  /** What makes all the rest meaningless is not left to the list of problems. */
  private void noSaleYet(RunSummary summary) {
    summary.result().problems().stream()
        .filter(problem -> problem.code() == Problem.Code.NO_SALE_YET)
        .forEach(problem -> console.say("  Warning      %s", problem.describe()));
  }

  private static String grades(RunSummary summary) {
    return summary.grades().entrySet().stream()
        .map(grade -> String.format(Locale.ROOT, "%s %,d", grade.getKey(), grade.getValue()))
        .collect(Collectors.joining(" · "));
  }

  /** Said where equal scores are so many that the grades cannot have their shares. */
  private void ties(ScoredAccounts scored) {
    long largest = scored.largestTie();
    if (largest > NOTABLE_TIE * scored.size()) {
      console.say(
          "               %,d accounts have one and the same score, so one grade: shares give way",
          largest);
    }
  }

  private void weights(RunSummary summary) {
    String shares =
        summary.result().scored().model().weights().shares().entrySet().stream()
            .map(weight ->
                String.format(
                    Locale.ROOT, "%s %.0f %%", weight.getKey(), PERCENT * weight.getValue()))
            .collect(Collectors.joining(" · "));
    console.say("  Weights      %s", shares);
    console.say("               %s", String.valueOf(summary.weights().get("evidence")));
  }

  private void reconciliation(String name, Reconciliation money) {
    console.say(
        "  %-12s %s = %s attributed + %s unmatched + %s set aside",
        name,
        amount(money.total()),
        amount(money.attributed()),
        amount(money.unmatched()),
        amount(money.setAside()));
  }

  private void problems(RunSummary summary) {
    if (summary.problems().isEmpty()) {
      console.say("  Problems     none");
      return;
    }
    console.say(
        "  Problems     %,d, of which %,d set a row or a value aside:",
        summary.result().problems().size(), summary.setAside());
    summary
        .problems()
        .forEach((code, count) -> console.say("    %,8d  %s", count, code.replace('_', ' ')));
    console.say("    each with its place: %s", summary.run().file("problems.csv"));
  }

  private String amount(BigDecimal amount) {
    return String.format(Locale.ROOT, "%s %,.2f", currency, amount);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", PERCENT * share);
  }
}
