package com.goengineer.icp.runs;

import com.goengineer.icp.pipeline.learning.MomentumAdvice;
import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.validation.BacktestReport;
import com.goengineer.icp.validation.CutOff;
import com.goengineer.icp.validation.DateReport;
import com.goengineer.icp.validation.DecileOutcome;
import com.goengineer.icp.validation.Evidence;
import com.goengineer.icp.validation.GainCurve;
import com.goengineer.icp.validation.GradeOutcome;
import com.goengineer.icp.validation.LeakyNumber;
import com.goengineer.icp.validation.Level;
import com.goengineer.icp.validation.Metric;
import com.goengineer.icp.validation.MetricTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** validation.json as a tree of plain values. */
public final class ValidationFile {
  /** Name of the artefact. */
  public static final String NAME = "validation.json";

  private ValidationFile() {}

  /** Everything a back-test found, and what Momentum would add where that was asked. */
  public static Map<String, Object> tree(BacktestReport report, Optional<MomentumAdvice> momentum) {
    Map<String, Object> tree = tree(report);
    momentum.ifPresent(advice -> tree.put("momentum", LearnedWeights.momentum(advice)));
    return tree;
  }

  /** Everything a back-test found. */
  private static Map<String, Object> tree(BacktestReport report) {
    Map<String, Object> tree = new LinkedHashMap<>(summary(report));
    tree.put("horizon_months", (long) report.cutOffs().horizonMonths());
    tree.put("gap_months", (long) report.cutOffs().gapMonths());
    tree.put("dates", report.dates().stream().map(ValidationFile::date).toList());
    tree.put("evidence", evidence(report.evidence()));
    tree.put("remarks", report.evidence().remarks());
    tree.put("level_with_past_12_month_gp", level(report.level()));
    tree.put("grades", report.unseen().grades().stream().map(ValidationFile::grade).toList());
    tree.put("deciles", report.unseen().deciles().stream().map(ValidationFile::decile).toList());
    tree.put(
        "gain_curve", report.unseen().gain().points().stream().map(ValidationFile::point).toList());
    tree.put("intervals", BacktestReport.ACCOUNTS_ONLY);
    tree.put("words", report.words());
    return tree;
  }

  /** The keys that {@code icp validate --json} promises. */
  public static Map<String, Object> summary(BacktestReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("verdict", report.evidence().verdict().key());
    tree.put(
        "cut_offs",
        report.cutOffs().dates().stream().map(CutOff::asOf).map(Object::toString).toList());
    tree.put("independent_years", (long) report.cutOffs().independentYears());
    Map<String, Object> baselines = rows(report.pooled());
    tree.put("metrics", baselines.remove(MetricTable.SCORE));
    tree.put("baselines", baselines);
    Map<String, Object> leaky = new LinkedHashMap<>();
    put(leaky, "spearman", report.leaky().spearman());
    leaky.put("why", LeakyNumber.WHY);
    tree.put("leaky", leaky);
    tree.put("undated_components", report.undated());
    return tree;
  }

  /** Baseline by baseline: the difference and its interval. */
  public static List<Map<String, Object>> evidence(Evidence evidence) {
    return evidence.comparisons().stream()
        .map(comparison -> {
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("baseline", comparison.baseline().key());
          put(tree, "difference", comparison.difference().value());
          put(tree, "lower95", comparison.difference().lower95());
          put(tree, "upper95", comparison.difference().upper95());
          return tree;
        })
        .toList();
  }

  private static Map<String, Object> rows(MetricTable table) {
    Map<String, Object> rows = new LinkedHashMap<>();
    table.rows().forEach((name, metrics) -> rows.put(name, metrics(metrics)));
    return rows;
  }

  private static Map<String, Object> metrics(Map<Metric, Interval> metrics) {
    Map<String, Object> tree = new LinkedHashMap<>();
    metrics.forEach((metric, interval) -> tree.put(metric.key(), interval(interval)));
    return tree;
  }

  private static Map<String, Object> date(DateReport date) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("as_of", date.cutOff().asOf().toString());
    tree.put("outcome_from", date.cutOff().outcomeFrom().toString());
    tree.put("outcome_end", date.cutOff().outcomeEnd().toString());
    tree.put("role", date.role().name().toLowerCase(Locale.ROOT));
    Map<String, Object> populations = new LinkedHashMap<>();
    date.populations()
        .forEach(part -> {
          Map<String, Object> facts = new LinkedHashMap<>();
          facts.put("accounts", (long) part.accounts());
          facts.put("bought", (long) part.bought());
          facts.put("profit", NumberText.money(part.profitCents()));
          facts.put("loss", NumberText.money(part.lossCents()));
          facts.put("metrics", rows(part.metrics()));
          populations.put(part.population().key(), facts);
        });
    tree.put("populations", populations);
    date.prospectsRefused().ifPresent(reason -> tree.put("prospects_refused", reason));
    return tree;
  }

  static Map<String, Object> level(Level level) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("level", level.level());
    tree.put("spearman", interval(level.spearman()));
    tree.put("share_20", interval(level.share20()));
    return tree;
  }

  private static Map<String, Object> grade(GradeOutcome grade) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("grade", grade.grade().name());
    tree.put("accounts", (long) grade.accounts());
    tree.put("mean_profit", interval(grade.meanProfit()));
    tree.put("lift", interval(grade.lift()));
    tree.put("share_bought", interval(grade.shareBought()));
    tree.put("share_of_profit", interval(grade.shareOfProfit()));
    return tree;
  }

  private static Map<String, Object> decile(DecileOutcome decile) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("decile", (long) decile.decile());
    tree.put("accounts", (long) decile.accounts());
    put(tree, "expected_profit", decile.expectedProfit());
    tree.put("mean_profit", interval(decile.meanProfit()));
    tree.put("lift", interval(decile.lift()));
    tree.put("share_bought", interval(decile.shareBought()));
    return tree;
  }

  private static Map<String, Object> point(GainCurve.Point point) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("share_of_accounts", point.shareOfAccounts());
    tree.put("score", interval(point.score()));
    put(tree, "past_12_month_gp", point.pastYearProfit());
    put(tree, "perfect", point.perfect());
    return tree;
  }

  static Map<String, Object> interval(Interval interval) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "value", interval.value());
    put(tree, "lower95", interval.lower95());
    put(tree, "upper95", interval.upper95());
    return tree;
  }

  /** What cannot be told is left out. */
  private static void put(Map<String, Object> tree, String key, double value) {
    if (Double.isFinite(value)) {
      tree.put(key, value);
    }
  }
}
