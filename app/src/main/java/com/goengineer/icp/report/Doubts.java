package com.goengineer.icp.report;

import com.goengineer.icp.charts.plot.Measure;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.report.AccountFacts.Gaps;
import java.util.ArrayList;
import java.util.List;

/** What a careful reader should not take for granted, with the numbers of this run. */
final class Doubts {

  private static final String UNDATED =
      "Printer counts and revenue by product line carry no dates. They may hold what happened after"
          + " the as-of date, so a good score for an old date proves little.";

  private static final String RELATIVE =
      "Grades compare accounts with each other, not with a fixed mark: there is always a best"
          + " tenth. Intervals of small industries and segments are wide.";

  private Doubts() {}

  static void write(Html html, ReportInput input) {
    html.open("section").element("h2", "What to keep in mind").open("ul");
    sentences(input).forEach(sentence -> html.element("li", sentence));
    html.close().closeLine();
  }

  static List<String> sentences(ReportInput input) {
    List<String> sentences = new ArrayList<>();
    sentences.add(UNDATED);
    if (input.run().counts().unmatchedLines() > 0) {
      sentences.add(
          input.run().notation().money(input.money().grossProfit().unmatched())
              + " gross profit is not matched to an account: some accounts look smaller than they"
              + " are.");
    }
    Gaps gaps = input.accounts().gaps();
    gap(
        sentences,
        gaps.industry(),
        input,
        "have no industry of the taxonomy and get the neutral weight.");
    gap(sentences, gaps.annualRevenue(), input, "have no known annual revenue, so no known size.");
    gap(sentences, gaps.sales(), input, "have no sale in the " + input.run().window().last() + ".");
    sentences.add(RELATIVE);
    return sentences;
  }

  private static void gap(List<String> sentences, long count, ReportInput input, String what) {
    if (count > 0) {
      Notation notation = input.run().notation();
      double share = (double) count / input.accounts().accounts();
      sentences.add(
          notation.count(count)
              + " accounts ("
              + notation.write(Measure.SHARE, share)
              + ") "
              + what);
    }
  }
}
