package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.report.ProblemKind;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.Problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows and columns that spreadsheets have and data bases do not. */
class AwkwardRowsTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
  private static final String CUSTOMERS = "Customer ID,Company Name,Industry\n";
  private static final String SALES = "Company Name,Customer ID,Dates,GP,Revenue\n";

  @TempDir Path directory;

  @Test
  void aColumnThatIsNamedLikeOneOfOursInAnyCaseIsKeptUnderAnotherName() throws IOException {
    write(
        "customers.csv",
        """
        Customer ID,Company Name,Industry,GP24,Revenue24,last_ORDER,Owner,OWNER
        1,Alpha,Dental,7,8,9,Ann,Bob
        """);
    write("sales.csv", SALES + "Alpha,1,2026-10-01,5,9\n");
    RunSummary summary = run();
    assertThat(summary.result().scored().accounts().passThrough())
        .containsExactly(
            "GP24 (given)", "Revenue24 (given)", "last_ORDER (given)", "Owner", "OWNER (2)");
  }

  @Test
  void aTotalOfTheCustomersAndACopiedHeaderAreNoAccounts() throws IOException {
    write(
        "customers.csv",
        CUSTOMERS
            + "1,Alpha,Dental\nCustomer ID,Company Name,Industry\n,Total,\nGrand Total,,\n"
            + "9,Total,Energy\n,Total Tools Ltd,\n");
    write("sales.csv", SALES + "Alpha,1,2026-10-01,5,9\nTotal,9,2026-10-01,3,3\n");
    RunSummary summary = run();
    assertThat(summary.result().scored().accounts().size())
        .as("Alpha, the company 9 that is called Total, and Total Tools")
        .isEqualTo(3);
    assertThat(told(summary, Severity.SET_ASIDE))
        .containsExactly("Company Name", "Total", "Grand Total");
    assertThat(summary.result().money().gp().attributed()).isEqualByComparingTo("8.00");
  }

  @Test
  void aTotalOfTheSalesLogIsToldOnceAndBelongsToNobody() throws IOException {
    write("customers.csv", CUSTOMERS + "1,Alpha,Dental\n,Total,\n");
    write(
        "sales.csv",
        SALES + "Alpha,,2026-10-01,5,9\nTotal,,2026-10-01,5,9\nTotal,,2026-10-02,5,9\n");
    RunSummary summary = run();
    assertThat(told(summary, Severity.WARNING)).containsExactly("Total");
    assertThat(summary.result().money().gp().attributed()).isEqualByComparingTo("5.00");
    assertThat(summary.result().money().gp().unmatched()).isEqualByComparingTo("10.00");
  }

  @Test
  void whatWasSetAsideAndWhatWasKeptAreCountedApart() throws IOException {
    write("customers.csv", CUSTOMERS + "1,Alpha,Dental\n2,,Dental\n");
    write("sales.csv", SALES + "Alpha,1,2026-10-01,5,9\n,,2026-10-01,1,1\n");
    RunSummary summary = run();
    assertThat(ProblemKind.of(summary.result().problems()))
        .filteredOn(kind -> kind.example().code() == Problem.Code.MISSING_NAME)
        .extracting(kind -> kind.example().severity(), ProblemKind::count)
        .containsExactly(tuple(Severity.SET_ASIDE, 1L), tuple(Severity.WARNING, 1L));
    assertThat(summary.result().problems())
        .filteredOn(problem -> problem.code() == Problem.Code.MISSING_NAME)
        .as("the cell is empty; the money of its row is in the message")
        .allSatisfy(problem -> assertThat(problem.value()).isEmpty());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(directory.resolve("sources")).resolve(name), text);
  }

  private RunSummary run() {
    Setup setup = Setup.open(Workspace.at(directory.resolve("workspace")), Optional.empty());
    Surroundings surroundings =
        new Surroundings(MONDAY, "test", 2, Optional.empty(), Progress.SILENT);
    return new ScoringJob(setup, surroundings).run(directory.resolve("sources"), Optional.empty());
  }

  private static List<String> told(RunSummary summary, Severity severity) {
    return summary.result().problems().stream()
        .filter(problem -> problem.code() == Problem.Code.LOOKS_LIKE_TOTAL)
        .filter(problem -> problem.severity() == severity)
        .sorted(Problem.REPORT_ORDER)
        .map(Problem::value)
        .toList();
  }
}
