package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sources.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from files to a run, on files that a reader can check by hand. */
class ScoringJobTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void everyCustomerIdIsOneAccount() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha Inc,High Tech,1,0,1000,0,0")
                .customer("1.0,Alpha Incorporated,High Tech,1,0,1000,0,0")
                .customer("CG-100001,Beta,,0,0,,,")
                .customer(",No Id Ltd,,0,0,,,")
                .sale("Beta,2026-10-01,1,1"));
    assertThat(ids(summary)).hasSize(3).contains("1", "CG-100001");
    assertThat(ids(summary)).anyMatch(id -> id.matches("~[0-9a-f]{12}"));
    assertThat(codes(summary)).contains(Problem.Code.DUPLICATE_ID, Problem.Code.MISSING_ID);
  }

  @Test
  void cleanTextFilesHaveNoProblems() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha,Dental,1,0,10,0,0")
                .customer("2,Beta,Dental,0,0,0,0,0")
                .sale("Alpha,2026-10-01,5,9"));
    assertThat(summary.result().problems()).isEmpty();
  }

  @Test
  void moneyIsAttributedOnceAndAddsUpToTheCent() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha Inc,,0,0,,,")
                .customer("2,Alpha LLC,,0,0,,,")
                .customer("3,Gamma,,0,0,,,")
                .sale("ALPHA,2026-10-01,100.10,200")
                .sale("Gamma GmbH,2026-10-02,50.05,60")
                .sale("Nobody Knows,2026-10-03,7.00,8")
                .sale(",2026-10-03,1.00,1")
                .sale("Gamma,,2.00,2"));
    var gp = summary.result().money().gp();
    assertThat(gp.total()).isEqualByComparingTo("160.15");
    assertThat(gp.attributed()).isEqualByComparingTo("150.15");
    assertThat(gp.unmatched()).isEqualByComparingTo("7.00");
    assertThat(gp.setAside()).isEqualByComparingTo("3.00");
    assertThat(gp24(summary))
        .containsEntry("1", 10010L)
        .containsEntry("2", 0L)
        .containsEntry("3", 5005L);
  }

  @Test
  void theWindowIsHalfOpenAndEndsWithTheNewestSale() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha,,0,0,,,")
                .sale("Alpha,2026-10-31,1,1")
                .sale("Alpha,2024-11-01,10,10")
                .sale("Alpha,2024-10-31,100,100"));
    assertThat(summary.result().asOf()).hasToString("2026-10-31");
    assertThat(gp24(summary)).containsEntry("1", 1100L);
  }

  @Test
  void salesOfTheFutureAreSetAside() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha,,0,0,,,")
                .sale("Alpha,2026-11-23,1,1")
                .sale("Alpha,2026-11-24,2,2"));
    assertThat(summary.result().asOf()).hasToString("2026-11-23");
    assertThat(summary.result().money().gp().setAside()).isEqualByComparingTo("2.00");
    assertThat(codes(summary)).contains(Problem.Code.FUTURE_DATE);
  }

  @Test
  void theMostReliableAnnualRevenueWinsAndImpossibleOnesAreSetAside() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha,,0,0,,,")
                .customer("2,Beta,,0,0,,,")
                .customer("3,Gamma,,0,0,,,")
                .revenue("Alpha,5000000,pdl_estimate,1")
                .revenue("Alpha Inc.,7000000,sec_match,")
                .revenue("Beta,2000000000000,fmp_match,2")
                .revenue("Gamma,-4,sec_match,3")
                .revenue("Gamma,9,heuristic_estimate,3")
                .sale("Beta,2026-10-01,1,1"));
    Accounts accounts = summary.result().scored().accounts();
    assertThat(accounts.money(AccountField.ANNUAL_REVENUE).cents()[0]).isEqualTo(700_000_000L);
    assertThat(accounts.text(AccountField.ANNUAL_REVENUE_SOURCE).get(0)).isEqualTo("sec_match");
    assertThat(accounts.money(AccountField.ANNUAL_REVENUE).isUnknown(1)).isTrue();
    assertThat(accounts.money(AccountField.ANNUAL_REVENUE).isUnknown(2)).isTrue();
    assertThat(codes(summary))
        .contains(
            Problem.Code.CURRENCY_ERROR,
            Problem.Code.NEGATIVE_ANNUAL_REVENUE,
            Problem.Code.UNUSED_REVENUE_SOURCE);
  }

  @Test
  void enrichmentReplacesTheIndustryButABlankOverwritesNothing() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha,Shipbuilding,0,0,,,")
                .customer("2,Beta,hightech,0,0,,,")
                .enrichment("1,,,no idea")
                .enrichment("2,Dental,,makes crowns")
                .sale("Beta,2026-10-01,1,1"));
    Accounts accounts = summary.result().scored().accounts();
    assertThat(accounts.text(AccountField.INDUSTRY).get(0)).isEqualTo("Shipbuilding");
    assertThat(accounts.text(AccountField.INDUSTRY).get(1)).isEqualTo("Dental");
    assertThat(accounts.text(AccountField.INDUSTRY_REASONING).get(1)).isEqualTo("makes crowns");
  }

  @Test
  void accountsOfOneCompanyFormAGroup() {
    RunSummary summary =
        run(
            sources()
                .customer("7,Alpha Inc,,0,0,,,")
                .customer("5,ALPHA LLC,,0,0,,,")
                .customer("6,Beta,,0,0,,,")
                .sale("Alpha,2026-10-01,10,10"));
    Accounts accounts = summary.result().scored().accounts();
    assertThat(accounts.text(AccountField.COMPANY_GROUP).get(0)).isEqualTo("5");
    assertThat(accounts.text(AccountField.SHARED_WITH).get(0)).isEqualTo("7");
    assertThat(accounts.money(AccountField.COMPANY_GROUP_GP24).cents()[2]).isEqualTo(1000L);
    assertThat(accounts.text(AccountField.COMPANY_GROUP).isUnknown(1)).isTrue();
  }

  @Test
  void branchesBelongToTheGroupOfTheirCompanyAndKeepTheirOwnMoney() {
    RunSummary summary =
        run(
            sources()
                .customer("5,Tailspin Toys (Hahira; GA),,0,0,,,")
                .customer("6,Tailspin Toys (Sylvanite; MT),,0,0,,,")
                .customer("7,Tailspin Toys - HQ,,0,0,,,")
                .customer("8,Tailspin Boats,,0,0,,,")
                .sale("TAILSPIN TOYS (Sylvanite; MT),2026-10-01,10,10")
                .sale("Tailspin Toys Inc,2026-10-01,3,3"));
    Accounts accounts = summary.result().scored().accounts();
    assertThat(accounts.text(AccountField.SHARED_WITH).get(0)).isEqualTo("6; 7");
    assertThat(accounts.text(AccountField.COMPANY_GROUP).get(2)).isEqualTo("5");
    assertThat(accounts.money(AccountField.GP24).cents()).containsExactly(0, 1000, 300, 0);
    assertThat(accounts.money(AccountField.COMPANY_GROUP_GP24).cents()[0]).isEqualTo(1300L);
    assertThat(accounts.text(AccountField.COMPANY_GROUP).isUnknown(3)).isTrue();
  }

  @Test
  void aCustomerIdInFrontOfANameCountsOnlyWithThatCustomersName() {
    RunSummary summary =
        run(
            sources()
                .customer("84,Ford Dental,,0,0,,,")
                .customer("7,84 Lumber,,0,0,,,")
                .customer("24055,Apex Propulsion Works LLC,,0,0,,,")
                .customer("CG-9,Beta Works,,0,0,,,")
                .sale("84 Lumber,2026-10-01,1,1")
                .sale("24055 Apex Propulsion Works,2026-10-01,2,2")
                .sale("CG-9 Beta Works Inc,2026-10-01,4,4")
                .sale("84 Ford Dental,2026-10-01,8,8"));
    assertThat(gp24(summary))
        .containsEntry("7", 100L)
        .containsEntry("24055", 200L)
        .containsEntry("CG-9", 400L)
        .containsEntry("84", 800L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anotherOrderOfRowsGivesTheSameBytes(long seed) throws IOException {
    RunSummary straight = run(manySources("straight"));
    RunSummary shuffled = run(manySources("shuffled-" + seed).shuffled(seed));
    Map<String, byte[]> expected = artefacts(straight.run().folder());
    Map<String, byte[]> actual = artefacts(shuffled.run().folder());
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void twoThreadsGiveTheBytesOfOne() throws IOException {
    Path sources = manySources("threads").write();
    Map<String, byte[]> one = artefacts(run(sources, "one", 1).run().folder());
    Map<String, byte[]> two = artefacts(run(sources, "two", 2).run().folder());
    one.forEach((name, bytes) -> assertThat(two.get(name)).as(name).isEqualTo(bytes));
  }

  private SourceFolder manySources(String name) {
    SourceFolder sources = new SourceFolder(directory.resolve(name));
    String[] industries = {"High Tech", "Dental", "hi tech", "", "Aerospace and Defense"};
    for (int i = 0; i < 60; i++) {
      sources.customer(
          "%s,Company %s Inc,%s,%s,%s,%s,%s.5,%s"
              .formatted(
                  100 + i, i % 50, industries[i % 5], i % 3, i % 7, i * 100, i % 11, i * 7 % 13));
      sources.sale("company %s,2026-0%s-1%s,%s.25,%s".formatted(i, 1 + i % 9, i % 9, i * 3, i * 9));
      sources.revenue("Company %s,%s000000,pdl_estimate,".formatted(i, i * 9));
    }
    return sources.customer("100,Company 0 Inc.,Dental,1,1,5,5,5");
  }

  /** Everything that must not depend on the order of rows: all but positions, times and hashes. */
  private static Map<String, byte[]> artefacts(Path folder) throws IOException {
    List<String> mayDiffer =
        List.of("manifest.json", "links.csv", "unmatched.csv", "problems.csv", "report.html");
    Map<String, byte[]> artefacts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        boolean positions = name.startsWith("staged") && !name.endsWith("accounts.parquet");
        if (!mayDiffer.contains(name) && !positions) {
          artefacts.put(name, Files.readAllBytes(file));
        }
      }
    }
    return artefacts;
  }

  private SourceFolder sources() {
    return new SourceFolder(directory.resolve("sources"));
  }

  private RunSummary run(SourceFolder sources) {
    Path folder = sources.write();
    return run(folder, "workspace-of-" + folder.getFileName(), 2);
  }

  private RunSummary run(Path sources, String workspace, int threads) {
    Setup setup = Setup.open(Workspace.at(directory.resolve(workspace)), Optional.empty());
    Surroundings surroundings =
        new Surroundings(MONDAY, "test", threads, Optional.empty(), Progress.SILENT);
    return new ScoringJob(setup, surroundings).run(sources, Optional.empty());
  }

  private static List<String> ids(RunSummary summary) {
    Accounts accounts = summary.result().scored().accounts();
    return Stream.iterate(0, row -> row < accounts.size(), row -> row + 1)
        .map(accounts.text(AccountField.ACCOUNT_ID)::orEmpty)
        .toList();
  }

  private static Map<String, Long> gp24(RunSummary summary) {
    Accounts accounts = summary.result().scored().accounts();
    Map<String, Long> cents = new TreeMap<>();
    for (int row = 0; row < accounts.size(); row++) {
      cents.put(
          accounts.text(AccountField.ACCOUNT_ID).orEmpty(row),
          accounts.money(AccountField.GP24).cents()[row]);
    }
    return cents;
  }

  private static List<Problem.Code> codes(RunSummary summary) {
    return summary.result().problems().stream().map(Problem::code).distinct().toList();
  }
}
