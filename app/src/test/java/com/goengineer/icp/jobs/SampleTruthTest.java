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
  void linesOfKnownCompaniesGoToTheirCompany() throws IOException {
    Path sources = directory.resolve("sources");
    List<Path> files =
        SampleGenerator.write(
                sources,
                SampleSettings.of(2_500, 25_000, 11).as(SampleSettings.Format.CSV).withTruth())
            .files();
    Map<String, String> companyOf = companies(sources.resolve("truth/truth_accounts.csv"));
    Set<String> known = new HashSet<>(companyOf.values());
    Map<String, String> accountOf = accounts(run(sources));
    Column.Text names = PlainTable.read(files.get(1)).column("Company Name");
    Column.Text truth = PlainTable.read(sources.resolve("truth/truth_sales.csv")).column("company");
    int lines = 0;
    int right = 0;
    int wrong = 0;
    for (int line = 0; line < names.size(); line++) {
      String account = accountOf.get(names.orEmpty(line));
      if (account != null && known.contains(truth.orEmpty(line))) {
        boolean isRight = truth.orEmpty(line).equals(companyOf.get(account));
        lines++;
        right += isRight ? 1 : 0;
        wrong += !isRight && !account.isEmpty() ? 1 : 0;
      }
    }
    assertThat(lines).isGreaterThan(24_000);
    assertThat((double) right / lines).isGreaterThanOrEqualTo(0.985);
    assertThat((double) wrong / lines).isLessThanOrEqualTo(0.001);
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
  private static Map<String, String> accounts(RunSummary summary) {
    var links = summary.result().links();
    Map<String, String> accountOf = new HashMap<>();
    for (int row = 0; row < links.rows(); row++) {
      accountOf.put(links.text("name").orEmpty(row), links.text("account_id").orEmpty(row));
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
