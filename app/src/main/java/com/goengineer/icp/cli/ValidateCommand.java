package com.goengineer.icp.cli;

import com.goengineer.icp.jobs.Setup;
import com.goengineer.icp.jobs.ValidationJob;
import com.goengineer.icp.runs.Json;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.ValidationFile;
import com.goengineer.icp.runs.VerdictLooks;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.statistics.Interval;
import com.goengineer.icp.validation.BacktestReport;
import com.goengineer.icp.validation.Baseline;
import com.goengineer.icp.validation.DateReport;
import com.goengineer.icp.validation.Metric;
import com.goengineer.icp.validation.MetricTable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code icp validate}. */
@Command(
    name = "validate",
    description =
        "Judges the weights in force out of time: would they have foretold what accounts bought?",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: icp validate --workspace workspace"})
final class ValidateCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions workspace = new WorkspaceOptions();
  @Mixin private EngineOptions engine = new EngineOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = output.console();
    Workspace existing = workspace.existing();
    Run current = existing.requireCurrent();
    Setup setup = Setup.open(existing, Optional.empty()).asOfRun(current);
    setup.notices().forEach(console::progress);
    ValidationJob.Outcome outcome =
        new ValidationJob(setup, engine.surroundings(console)).validate(current);
    print(console, outcome.report());
    Optional<VerdictLooks> looks = VerdictLooks.of(outcome.summary().run(), existing);
    looks.ifPresent(seen -> console.say("  %s", seen.words()));
    console.say("  Pictures     %s", outcome.summary().run().file("charts"));
    console.say("  Run          %s", outcome.summary().run().folder());
    Map<String, Object> tree = new LinkedHashMap<>(ValidationFile.summary(outcome.report()));
    looks.ifPresent(seen -> tree.put("looks", (long) seen.count()));
    tree.put("run_dir", outcome.summary().run().folder().toString());
    console.json(Json.compact(tree));
    return Outcomes.DONE;
  }

  private static void print(Console console, BacktestReport report) {
    console.say("");
    report.words().forEach(sentence -> console.say("%s", sentence));
    console.say("");
    console.say(
        "  Outcome of %d months, gap of %d, chosen by the length of the log unless config.toml says"
            + " otherwise in [validation]",
        report.cutOffs().horizonMonths(), report.cutOffs().gapMonths());
    report.dates().forEach(date -> printDate(console, date));
    console.say("");
    console.say(
        "  %-32s %22s %22s %22s",
        "mean over as-of dates", "rank correlation", "AUC", "profit in top 20 %");
    report
        .pooled()
        .rows()
        .forEach((name, metrics) ->
            console.say(
                "  %-32s %22s %22s %22s",
                name.replace('_', ' '),
                text(metrics, Metric.SPEARMAN),
                text(metrics, Metric.AUC),
                text(metrics, Metric.SHARE_20)));
    console.say("  %s", BacktestReport.ACCOUNTS_ONLY);
  }

  private static void printDate(Console console, DateReport date) {
    MetricTable metrics = date.everybody().metrics();
    console.say(
        "  as of %s %-9s %,7d accounts, %,7d bought; rank correlation %.3f, past-12-month GP %.3f",
        date.cutOff().asOf(),
        date.role().name().toLowerCase(Locale.ROOT),
        date.everybody().accounts(),
        date.everybody().bought(),
        metrics.score(Metric.SPEARMAN).value(),
        pastYear(metrics));
  }

  private static double pastYear(MetricTable metrics) {
    Interval cell =
        metrics.rows().getOrDefault(Baseline.PAST_YEAR_PROFIT.key(), Map.of()).get(Metric.SPEARMAN);
    return cell == null ? Double.NaN : cell.value();
  }

  private static String text(Map<Metric, Interval> metrics, Metric metric) {
    Interval interval = metrics.get(metric);
    if (interval == null) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%.3f (%.3f to %.3f)",
        interval.value(),
        interval.lower95(),
        interval.upper95());
  }
}
