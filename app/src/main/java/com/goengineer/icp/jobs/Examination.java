package com.goengineer.icp.jobs;

import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.pipeline.learning.MomentumAdvice;
import com.goengineer.icp.report.ValidationFacts;
import com.goengineer.icp.validation.BacktestReport;
import com.goengineer.icp.validation.LeakyNumber;
import com.goengineer.icp.validation.Metric;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was found out about weights.
 *
 * @param report the back-test; empty where the log is too short for one
 * @param momentum what switching Momentum on would give; empty where it is on
 * @param charts its pictures, and those of the weights
 */
record Examination(
    Optional<BacktestReport> report, Optional<MomentumAdvice> momentum, List<Chart> charts) {

  /** The report says what Momentum would add, where that was asked. */
  Examination {
    report = report.map(found -> saying(found, momentum));
  }

  private static BacktestReport saying(BacktestReport report, Optional<MomentumAdvice> momentum) {
    return momentum.map(advice -> report.saying(advice.inWords())).orElse(report);
  }

  /** The same for readers of report.html. */
  ValidationFacts facts() {
    return report
        .map(this::facts)
        .orElseGet(() -> new ValidationFacts(List.of(), "", "", "", charts));
  }

  private ValidationFacts facts(BacktestReport found) {
    // The last sentence is about the original's number, which the page crosses out.
    List<String> words = found.words().subList(0, found.words().size() - 1);
    double honest = found.lastDate().everybody().metrics().score(Metric.SPEARMAN).value();
    return new ValidationFacts(
        words, written(found.leaky().spearman()), written(honest), LeakyNumber.WHY, charts);
  }

  private static String written(double correlation) {
    return Double.isNaN(correlation)
        ? "not defined"
        : String.format(Locale.ROOT, "%.2f", correlation);
  }
}
