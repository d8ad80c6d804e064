package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
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

/** What is told once for several rows, in several files, stands at a row that is there. */
class FirstPlacesTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
  private static final String CUSTOMERS = "Customer ID,Company Name,Industry\n";
  private static final String SALES = "Company Name,Customer ID,Dates,GP,Revenue\n";
  private static final String INDUSTRIES = "Customer ID,Industry,Industry Sub List,Reasoning\n";
  private static final String REVENUE = "company_name,revenue_estimate,source,customer_id\n";

  @TempDir Path directory;

  @Test
  void anUnknownCustomerIdIsToldAtItsFirstLineOfTheFirstFile() throws IOException {
    write("customers.csv", CUSTOMERS + "1,Alpha,Dental\n");
    write("sales-a.csv", SALES + "Alpha,1,2026-10-01,1,1\nBeta,77,2026-10-01,1,1\n");
    write("sales-b.csv", SALES + "Beta,77,2026-10-02,1,1\n");
    assertThat(told(run(), Problem.Code.UNKNOWN_CUSTOMER_ID))
        .containsExactly("sales-a.csv, line 3, column 2 (\"Customer ID\"): 77");
  }

  @Test
  void anIndustryOutsideTheTaxonomyIsToldAtItsFirstCellOfTheFirstFile() throws IOException {
    write("customers-a.csv", CUSTOMERS + "1,Alpha,Dental\n2,Beta,Falconry\n");
    write("customers-b.csv", CUSTOMERS + "3,Gamma,Falconry\n4,Delta,\n5,Epsilon,\n");
    write("industries-a.csv", INDUSTRIES + "1,Dental,,\n4,Beekeeping,,bees\n");
    write("industries-b.csv", INDUSTRIES + "5,Beekeeping,,hives\n");
    write("sales.csv", SALES + "Alpha,1,2026-10-01,1,1\n");
    assertThat(told(run(), Problem.Code.UNMAPPED_INDUSTRY))
        .containsExactly(
            "customers-a.csv, line 3, column 3 (\"Industry\"): Falconry",
            "industries-a.csv, line 3, column 2 (\"Industry\"): Beekeeping");
  }

  @Test
  void aRevenueSourceThatIsNotUsedIsToldAtItsFirstCellWithTheOnesThatAre() throws IOException {
    write("customers.csv", CUSTOMERS + "1,Alpha,Dental\n2,Beta,Dental\n");
    write("sales.csv", SALES + "Alpha,1,2026-10-01,1,1\n");
    write("revenue-a.csv", REVENUE + "Alpha,5,sec_match,1\nBeta,6,hearsay,2\n");
    write("revenue-b.csv", REVENUE + "Alpha,7,hearsay,1\n");
    RunSummary summary = run();
    assertThat(told(summary, Problem.Code.UNUSED_REVENUE_SOURCE))
        .containsExactly("revenue-a.csv, line 3, column 3 (\"source\"): hearsay");
    assertThat(problems(summary, Problem.Code.UNUSED_REVENUE_SOURCE))
        .extracting(Problem::message)
        .containsExactly(
            "estimates from the source \"hearsay\" are not used: it is none of the reliable"
                + " sources, sec_match, pdl_estimate, fmp_match. If it is one of them under"
                + " another name, write that name.");
  }

  @Test
  void everyRowOfAnEnrichedIdButTheOneThatIsUsedIsSetAsideInWhicheverFile() throws IOException {
    write("customers.csv", CUSTOMERS + "1,Alpha,\n2,Beta,\n");
    write("industries-a.csv", INDUSTRIES + "1,Dental,,c\n1,Dental,,a\n1,Dental,,b\n2,Dental,,a\n");
    write("industries-b.csv", INDUSTRIES + "2,Dental,,b\n");
    write("sales.csv", SALES + "Alpha,1,2026-10-01,1,1\n");
    RunSummary summary = run();
    assertThat(told(summary, Problem.Code.DUPLICATE_ID))
        .containsExactly(
            "industries-a.csv, line 2, column 1 (\"Customer ID\"): 1",
            "industries-a.csv, line 4, column 1 (\"Customer ID\"): 1",
            "industries-b.csv, line 2, column 1 (\"Customer ID\"): 2");
    assertThat(summary.setAside()).isEqualTo(3);
  }

  @Test
  void aNameOfTheLogHasItsFirstLineAndTheSumOfAllFiles() throws IOException {
    write("customers.csv", CUSTOMERS + "1,Alpha,Dental\n");
    write("sales-a.csv", SALES + "Beta,,2026-10-01,1,1\nAlpha,,2026-10-01,2.10,5\n");
    write("sales-b.csv", SALES + "Alpha,,2026-10-02,3.05,6\nAlpha,,2026-10-03,4,7\n");
    Table links = run().result().links();
    int alpha = 0;
    assertThat(links.text("name").get(alpha)).isEqualTo("Alpha");
    assertThat(links.text("first_file").get(alpha)).isEqualTo("sales-a.csv");
    assertThat(links.count("first_row").orZero(alpha)).isEqualTo(3);
    assertThat(links.count("lines").orZero(alpha)).isEqualTo(3);
    assertThat(((Column.Money) links.column("gp")).cents()[alpha]).isEqualTo(915);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(directory.resolve("sources"));
    Files.writeString(directory.resolve("sources").resolve(file), text);
  }

  private RunSummary run() {
    Setup setup = Setup.open(Workspace.at(directory.resolve("workspace")), Optional.empty());
    Surroundings around = new Surroundings(MONDAY, "test", 2, Optional.empty(), Progress.SILENT);
    return new ScoringJob(setup, around).run(directory.resolve("sources"), Optional.empty());
  }

  private static List<String> told(RunSummary summary, Problem.Code code) {
    return problems(summary, code).stream()
        .map(problem -> problem.place().describe() + ": " + problem.value())
        .toList();
  }

  private static List<Problem> problems(RunSummary summary, Problem.Code code) {
    return summary.result().problems().stream().filter(each -> each.code() == code).toList();
  }
}
