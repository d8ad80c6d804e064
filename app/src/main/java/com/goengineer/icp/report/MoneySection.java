package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.report.MoneyFacts.Reconciliation;
import com.goengineer.icp.report.RunFacts.Counts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** How the money of the sales log adds up, to the cent. */
final class MoneySection {

  private MoneySection() {}

  /** A row: what it is, how many lines, which part of the money. */
  private record Part(String name, long lines, Function<Reconciliation, BigDecimal> amount) {}

  static void write(Html html, ReportInput input) {
    Counts counts = input.run().counts();
    html.open("section").element("h2", "How the money adds up");
    html.element("p", "faint", "The whole sales log, all dates, to the cent");
    html.open("table").open("thead").open("tr").element("th", "");
    html.element("th", "num", "Lines").element("th", "num", "Gross profit");
    html.element("th", "num", "Revenue").close().closeLine().open("tbody");
    List.of(
            new Part("Attributed to accounts", counts.matchedLines(), Reconciliation::attributed),
            new Part("Company not matched", counts.unmatchedLines(), Reconciliation::unmatched),
            new Part("Set aside", counts.setAsideLines(), Reconciliation::setAside))
        .forEach(part -> row(html, input, part));
    html.close().open("tfoot");
    row(html, input, new Part("Total", counts.salesLines(), Reconciliation::total));
    html.close().closeLine();
    html.element("p", "note", verdict(input.money(), input.run().notation())).closeLine();
  }

  private static void row(Html html, ReportInput input, Part part) {
    Notation notation = input.run().notation();
    MoneyFacts money = input.money();
    html.open("tr").element("td", part.name());
    html.element("td", "num", notation.count(part.lines()));
    html.element("td", "num", notation.exactMoney(part.amount().apply(money.grossProfit())));
    html.element("td", "num", notation.exactMoney(part.amount().apply(money.revenue())));
    html.closeLine();
  }

  private static String verdict(MoneyFacts money, Notation notation) {
    BigDecimal gp = money.grossProfit().difference();
    BigDecimal revenue = money.revenue().difference();
    if (gp.signum() == 0 && revenue.signum() == 0) {
      return "The three parts equal the total. What is not matched is listed by name in unmatched.csv.";
    }
    return "The parts do not equal the total: gross profit differs by "
        + notation.exactMoney(gp)
        + ", revenue by "
        + notation.exactMoney(revenue)
        + ". Do not use this run; please report it.";
  }
}
