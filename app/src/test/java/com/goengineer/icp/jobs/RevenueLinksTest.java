package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.pipeline.ReviewPair;
import com.goengineer.icp.runs.LinkDecision;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.table.Column;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of the annual revenue, one account each. */
class RevenueLinksTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path directory;

  private Workspace workspace = Workspace.at(Path.of(""));

  @BeforeEach
  void openWorkspace() {
    workspace = Workspace.at(directory.resolve("workspace"));
  }

  @Test
  void aMisspelledNameStillFindsItsAccount() {
    RunSummary run = run(sources().revenue("Precision Instrumnets Co,7000000,sec_match,"));
    assertThat(revenue(run)).containsEntry("2", 7_000_000_00L);
    assertThat(links(run).get("Precision Instrumnets Co")).startsWith("2 score match");
  }

  @Test
  void anIdWinsOverTheName() {
    RunSummary run = run(sources().revenue("Precision Instruments,7000000,sec_match,1"));
    assertThat(revenue(run)).containsEntry("1", 7_000_000_00L).containsEntry("2", -1L);
  }

  @Test
  void anAccountThatHasItsNameIsNotLeftToASimilarOne() {
    RunSummary run =
        run(
            sources()
                .revenue("Precision Instruments,7000000,pdl_estimate,")
                .revenue("Precision Instrumnets,9000000,sec_match,"));
    assertThat(revenue(run)).containsEntry("2", 7_000_000_00L);
    assertThat(links(run).get("Precision Instrumnets"))
        .startsWith(" taken unmatched account 2 has \"Precision Instruments\" already: ");
  }

  @Test
  void aNameWithoutAnAccountIsListedWithItsAmount() throws IOException {
    RunSummary run = run(sources().revenue("Nobody Knows Ltd,5000000,sec_match,"));
    assertThat(Files.readString(run.run().file("unmatched.csv")))
        .contains("revenue,2,1,,5000000.00,Nobody Knows Ltd,,");
    var linkage = run.run().manifest().path("linkage").path("revenue");
    assertThat(linkage.path("unmatched").path("revenue").asString()).isEqualTo("5000000.00");
    assertThat(linkage.path("match_rate_names").asDouble()).isZero();
    assertThat(run.result().problems()).isEmpty();
  }

  @Test
  void aPersonsDecisionAboutANameHoldsForTheAnnualRevenueToo() {
    LinkDecisions.append(
        workspace,
        List.of(
            new LinkDecision(
                MONDAY, "anna", LinkDecision.Kind.MUST_LINK, "PIC", "2", null, null, "", "")));
    RunSummary run = run(sources().revenue("PIC,3000000,sec_match,"));
    assertThat(revenue(run)).containsEntry("2", 3_000_000_00L);
  }

  @Test
  void theMostReliableEstimateOfANameCounts() {
    RunSummary run =
        run(
            sources()
                .revenue("Alpha Tools,9000000,fmp_match,")
                .revenue("Alpha Tools,4000000,sec_match,")
                .revenue("Alpha Tools,8000000,heuristic,"));
    assertThat(revenue(run)).containsEntry("1", 4_000_000_00L);
    assertThat(links(run).keySet()).containsOnlyOnce("Alpha Tools");
  }

  @Test
  void severalAccountsOfOneCompanyGiveTheAmountToOne() {
    RunSummary run =
        run(
            sources()
                .customer("10,Acme - Reno,,0,0,,,")
                .customer("9,Acme Inc,,0,0,,,")
                .revenue("ACME,6000000,sec_match,"));
    assertThat(revenue(run)).containsEntry("9", 6_000_000_00L).containsEntry("10", -1L);
  }

  @Test
  void thePlaceOfARowTellsAccountsOfOneNameApart() {
    RunSummary run =
        run(
            new SourceFolder(directory.resolve("sources"))
                .withPlaces()
                .customer("1,Summit Works LLC,,0,0,,,,US,OR,Portland")
                .customer("2,Summit Works LLC,,0,0,,,,US,ME,Bangor")
                .customer("3,Gamma Optics,,0,0,,,,US,CA,Fresno")
                .sale("Gamma Optics,2026-10-01,10,100")
                .revenue("Summit Works LLC,7000000,sec_match,,US,ME,Bangor")
                .revenue("Summit Works LLC,5000000,sec_match,,US,OR,Portland"));
    assertThat(revenue(run)).containsEntry("1", 5_000_000_00L).containsEntry("2", 7_000_000_00L);
  }

  @Test
  void anAcceptedPairIsAuditedUntilAPersonHasChecked() {
    SourceFolder sources = sources().revenue("Precision Instrumnets Co,7000000,sec_match,");
    assertThat(audited(run(sources))).containsExactly("revenue Precision Instrumnets Co 2");
    LinkDecisions.append(
        workspace,
        List.of(
            LinkDecision.of(
                    MONDAY, "anna", LinkDecision.Kind.MUST_LINK, "Precision Instrumnets Co", "2")
                .asked("audit")));
    assertThat(audited(run(sources))).isEmpty();
  }

  private static List<String> audited(RunSummary run) {
    return run.result().review().stream()
        .filter(pair -> pair.question() == ReviewPair.Question.AUDIT)
        .map(pair -> pair.source() + ' ' + pair.party().name() + ' ' + pair.account().id())
        .toList();
  }

  @Test
  void theOrderOfTheRowsChangesNothing() {
    RunSummary one = run(many());
    RunSummary other = run(new SourceFolder(directory.resolve("b")), 5);
    assertThat(revenue(other)).isEqualTo(revenue(one));
    assertThat(links(other)).isEqualTo(links(one));
  }

  private RunSummary run(SourceFolder folder, long seed) {
    return run(fill(folder).shuffled(seed));
  }

  private SourceFolder many() {
    return fill(new SourceFolder(directory.resolve("sources")));
  }

  private static SourceFolder fill(SourceFolder folder) {
    return filled(folder)
        .revenue("Precision Instruments,7000000,pdl_estimate,")
        .revenue("Precision Instrumnets,9000000,sec_match,")
        .revenue("Precision Instrument Co,9000000,sec_match,")
        .revenue("Alfa Tools Inc,1000000,sec_match,");
  }

  private SourceFolder sources() {
    return filled(new SourceFolder(directory.resolve("sources")));
  }

  private static SourceFolder filled(SourceFolder folder) {
    return folder
        .customer("1,Alpha Tools Inc,,0,0,,,")
        .customer("2,Precision Instruments Company,,0,0,,,")
        .customer("3,Gamma Optics,,0,0,,,")
        .sale("Alpha Tools,2026-10-01,10,100");
  }

  private static Map<String, Long> revenue(RunSummary run) {
    var accounts = run.result().scored().accounts();
    Column.Money amounts = accounts.money(AccountField.ANNUAL_REVENUE);
    Map<String, Long> revenue = new TreeMap<>();
    for (int row = 0; row < accounts.size(); row++) {
      revenue.put(
          accounts.text(AccountField.ACCOUNT_ID).orEmpty(row),
          amounts.isUnknown(row) ? -1L : amounts.cents()[row]);
    }
    return revenue;
  }

  /** Name of the annual revenue to "account method decision evidence". */
  private static Map<String, String> links(RunSummary run) {
    var links = run.result().links();
    Map<String, String> found = new TreeMap<>();
    for (int row = 0; row < links.rows(); row++) {
      if (links.text("source").orEmpty(row).equals("revenue")) {
        found.put(
            links.text("name").orEmpty(row),
            String.join(
                " ",
                links.text("account_id").orEmpty(row),
                links.text("method").orEmpty(row),
                links.text("decision").orEmpty(row),
                links.text("evidence").orEmpty(row)));
      }
    }
    return found;
  }

  private RunSummary run(SourceFolder folder) {
    Setup setup = Setup.open(workspace, Optional.empty());
    Surroundings surroundings =
        new Surroundings(
            Clock.fixed(MONDAY, ZoneOffset.UTC), "test", 2, Optional.empty(), Progress.SILENT);
    return new ScoringJob(setup, surroundings).run(folder.write(), Optional.empty());
  }
}
