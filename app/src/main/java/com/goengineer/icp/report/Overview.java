package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Days;
import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.scoring.Grade;
import java.math.BigDecimal;

/** Title, what this is, and the headline numbers. */
final class Overview {

  private Overview() {}

  static void write(Html html, ReportInput input) {
    html.open("header");
    html.element("h1", "Which accounts look like our ideal customer");
    html.element(
        "p",
        "lead",
        "As of " + Days.written(input.run().asOf()) + " · weights: " + input.weights().origin());
    html.element(
        "p",
        "Each account gets a score from 0 to 100 for how much it resembles the customers that buy"
            + " most: by industry, printers and consumables, software, and size. The best tenth is"
            + " graded A. Gross profit (GP) is that of the "
            + input.run().window().last()
            + ". A score says who to look at first, not who will buy.");
    html.closeLine();
    metrics(html, input);
  }

  private static void metrics(Html html, ReportInput input) {
    html.open("dl", "metrics");
    accountMetrics(html, input);
    moneyMetrics(html, input);
    html.closeLine();
  }

  private static void accountMetrics(Html html, ReportInput input) {
    Notation notation = input.run().notation();
    String accounts = notation.count(input.accounts().accounts());
    String rows = notation.count(input.run().counts().customers());
    metric(html, "Accounts", accounts, "from " + rows + " rows");
    String high = notation.count(highValue(input));
    metric(html, "Grade A or B", high, shareOfAccounts(input));
  }

  private static void moneyMetrics(Html html, ReportInput input) {
    Notation notation = input.run().notation();
    BigDecimal total = input.accounts().grossProfit();
    metric(html, "GP, " + input.run().window().length(), notation.money(total), "of all accounts");
    boolean othersLose = highValueGrossProfit(input).compareTo(total) > 0;
    String context = othersLose ? "the others make a loss" : "of that gross profit";
    metric(html, "A and B bring", shareOfGrossProfit(input), context);
    RunFacts.Match match = input.run().match();
    String lines = notation.write(Measure.SHARE, match.lines()) + " of the lines";
    metric(html, "GP matched", notation.write(Measure.SHARE, match.grossProfit()), lines);
    metric(html, "Set aside", notation.count(setAside(input)), "rows or values");
  }

  private static void metric(Html html, String name, String figure, String context) {
    html.open("div").element("dt", name).element("dd", "figure", figure);
    html.element("dd", "faint", context).closeLine();
  }

  private static long highValue(ReportInput input) {
    return input.accounts().grades().stream()
        .filter(row -> isHighValue(row.grade()))
        .mapToLong(AccountFacts.GradeRow::accounts)
        .sum();
  }

  private static BigDecimal highValueGrossProfit(ReportInput input) {
    return input.accounts().grades().stream()
        .filter(row -> isHighValue(row.grade()))
        .map(AccountFacts.GradeRow::grossProfit)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String shareOfGrossProfit(ReportInput input) {
    BigDecimal total = input.accounts().grossProfit();
    if (total.signum() <= 0) {
      return "no data";
    }
    double share = highValueGrossProfit(input).doubleValue() / total.doubleValue();
    return input.run().notation().write(Measure.SHARE, share);
  }

  private static String shareOfAccounts(ReportInput input) {
    long all = input.accounts().accounts();
    return all == 0
        ? "no accounts"
        : input.run().notation().write(Measure.SHARE, (double) highValue(input) / all)
            + " of accounts";
  }

  private static boolean isHighValue(Grade grade) {
    return grade == Grade.A || grade == Grade.B;
  }

  private static long setAside(ReportInput input) {
    return input.problems().stream()
        .filter(ProblemSection::isSetAside)
        .mapToLong(ProblemKind::count)
        .sum();
  }
}
