package com.goengineer.icp.jobs;

import com.goengineer.icp.accounts.Reconciliation;
import com.goengineer.icp.charts.ChartFiles;
import com.goengineer.icp.charts.Charts;
import com.goengineer.icp.charts.pictures.PictureInput;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Notation;
import com.goengineer.icp.charts.plot.SalesWindow;
import com.goengineer.icp.config.Config;
import com.goengineer.icp.industries.IndustryWeights;
import com.goengineer.icp.pipeline.Money;
import com.goengineer.icp.pipeline.PipelineResult;
import com.goengineer.icp.report.AccountFacts;
import com.goengineer.icp.report.MoneyFacts;
import com.goengineer.icp.report.ProblemKind;
import com.goengineer.icp.report.Report;
import com.goengineer.icp.report.ReportInput;
import com.goengineer.icp.report.RunFacts;
import com.goengineer.icp.report.WeightFacts;
import com.goengineer.icp.runs.RunFolder;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.scoring.component.Vertical;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the pictures of a run (PNG, SVG and the numbers behind) and its report. */
final class PicturesAndReport {
  private final Config config;
  private final PictureInput.Terms terms;
  private final Map<String, Object> weightsMetadata;

  PicturesAndReport(Setup setup, Map<String, Object> weightsMetadata) {
    this.config = setup.config();
    this.terms =
        new PictureInput.Terms(
            setup.classes(),
            Notation.ofCurrency(config.currency()),
            new SalesWindow(config.windowMonths()));
    this.weightsMetadata = weightsMetadata;
  }

  void write(RunFolder folder, PipelineResult result, Optional<Examination> examination) {
    ScoredAccounts scored = result.scored();
    PictureInput input =
        PictureInput.of(
            scored, Vertical.weightsIn(scored.model()).orElseGet(IndustryWeights::none), terms);
    List<Chart> charts = Charts.describe(input);
    charts.parallelStream().forEach(chart -> draw(folder, chart));
    examination.ifPresent(found -> found.charts().forEach(chart -> draw(folder, chart)));
    ReportInput described = report(result, charts);
    ReportInput whole = examination.map(found -> described.with(found.facts())).orElse(described);
    text(folder, "report.html", Report.html(whole));
  }

  private static void draw(RunFolder folder, Chart chart) {
    ChartFiles files = ChartFiles.of(chart);
    String name = "charts/" + chart.id();
    bytes(folder, name + ".svg", files.svg());
    bytes(folder, name + ".csv", files.csv());
    bytes(folder, name + ".png", files.png());
  }

  private ReportInput report(PipelineResult result, List<Chart> charts) {
    return new ReportInput(
            run(result),
            AccountFacts.of(result.scored(), config.components(), terms.window()),
            new MoneyFacts(of(result.money().gp()), of(result.money().revenue())),
            ProblemKind.of(result.problems()),
            new WeightFacts(
                WeightFacts.rows(result.scored(), config.components()),
                String.valueOf(weightsMetadata.get("origin")),
                String.valueOf(weightsMetadata.get("evidence"))),
            charts)
        .with(MatchFacts.of(result.links()));
  }

  private RunFacts run(PipelineResult result) {
    Money money = result.money();
    return new RunFacts(
        result.asOf(),
        terms.window(),
        terms.notation(),
        new RunFacts.Counts(
            result.customerRows(),
            money.lines(),
            money.matchedLines(),
            money.unmatchedLines(),
            money.setAsideLines()),
        new RunFacts.Match(money.matchedShareOfLines(), money.matchedShareOfGp()));
  }

  private static MoneyFacts.Reconciliation of(Reconciliation money) {
    return new MoneyFacts.Reconciliation(
        money.total(), money.attributed(), money.unmatched(), money.setAside());
  }

  private static void text(RunFolder folder, String name, String text) {
    bytes(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(RunFolder folder, String name, byte[] bytes) {
    try {
      Files.write(folder.file(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
