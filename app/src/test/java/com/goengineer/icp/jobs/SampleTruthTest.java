package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.readers.PlainTable;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sample.SampleGenerator;
import com.goengineer.icp.sample.SampleSettings;
import com.goengineer.icp.table.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run against the truth behind a generated sample. */
class SampleTruthTest {
  @TempDir Path directory;

  @Test
  void rowsOfKnownCompaniesGoToTheirCompany() throws IOException {
    Path sources = directory.resolve("sources");
    List<Path> files =
        SampleGenerator.write(
                sources,
                SampleSettings.of(2_500, 25_000, 11).as(SampleSettings.Format.CSV).withTruth())
            .files();
    Map<String, String> companyOf = companies(sources.resolve("truth/truth_accounts.csv"));
    RunSummary run = run(sources);
    Rows sales =
        Rows.of(
            PlainTable.read(files.get(1)).column("Company Name"),
            PlainTable.read(sources.resolve("truth/truth_sales.csv")).column("company"),
            accounts(run, "sales"),
            companyOf);
    assertThat(sales.known()).isGreaterThan(24_000);
    assertThat(sales.shareRight()).isGreaterThanOrEqualTo(0.985);
    assertThat(sales.shareWrong()).isLessThanOrEqualTo(0.001);
    Rows revenue =
        Rows.of(
            PlainTable.read(sources.resolve("enrichment_progress.csv")).column("company_name"),
            PlainTable.read(sources.resolve("truth/truth_revenue.csv")).column("company"),
            accounts(run, "revenue"),
            companyOf);
    assertThat(revenue.known()).isGreaterThan(1_000);
    assertThat(revenue.shareRight()).isGreaterThanOrEqualTo(0.985);
    assertThat(revenue.shareWrong()).isLessThanOrEqualTo(0.002);
  }

  /** Rows of a source that name a company which is an account. */
  private record Rows(int known, int right, int wrong) {
    static Rows of(
        Column.Text names,
        Column.Text truth,
        Map<String, String> accountOf,
        Map<String, String> companyOf) {
      Set<String> known = new HashSet<>(companyOf.values());
      int[] counts = new int[3];
      for (int row = 0; row < names.size(); row++) {
        String account = accountOf.get(names.orEmpty(row));
        if (account != null && known.contains(truth.orEmpty(row))) {
          boolean isRight = truth.orEmpty(row).equals(companyOf.get(account));
          counts[0]++;
          counts[1] += isRight ? 1 : 0;
          counts[2] += !isRight && !account.isEmpty() ? 1 : 0;
        }
      }
      return new Rows(counts[0], counts[1], counts[2]);
    }

    double shareRight() {
      return (double) right / known;
    }

    double shareWrong() {
      return (double) wrong / known;
    }
  }

  private static Map<String, String> companies(Path file) {
    PlainTable truth = PlainTable.read(file);
    Column.Text ids = truth.column("customer_id");
    Column.Text companies = truth.column("company");
    Map<String, String> companyOf = new HashMap<>();
    for (int row = 0; row < ids.size(); row++) {
      companyOf.putIfAbsent(ids.orEmpty(row), companies.orEmpty(row));
    }
    return companyOf;
  }

  /** Source name to account, "" for none. */
  private static Map<String, String> accounts(RunSummary summary, String source) {
    var links = summary.result().links();
    Map<String, String> accountOf = new HashMap<>();
    for (int row = 0; row < links.rows(); row++) {
      if (links.text("source").orEmpty(row).equals(source)) {
        accountOf.put(links.text("name").orEmpty(row), links.text("account_id").orEmpty(row));
      }
    }
    return accountOf;
  }

  private RunSummary run(Path sources) {
    Setup setup = Setup.open(Workspace.at(directory.resolve("workspace")), Optional.empty());
    Surroundings surroundings =
        new Surroundings(
            Clock.fixed(Instant.parse("2030-01-01T08:00:00Z"), ZoneOffset.UTC),
            "test",
            2,
            Optional.empty(),
            Progress.SILENT);
    return new ScoringJob(setup, surroundings).run(sources, Optional.empty());
  }
}
