package com.goengineer.icp.jobs;

import static com.goengineer.icp.runs.LinkDecision.Kind.ALIAS;
import static com.goengineer.icp.runs.LinkDecision.Kind.CANNOT_LINK;
import static com.goengineer.icp.runs.LinkDecision.Kind.MUST_LINK;
import static com.goengineer.icp.runs.LinkDecision.Kind.UNDO;
import static com.goengineer.icp.runs.LinkDecision.Kind.UNSURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.pipeline.ReviewPair;
import com.goengineer.icp.runs.CsvFile;
import com.goengineer.icp.runs.LinkDecision;
import com.goengineer.icp.runs.LinkDecisions;
import com.goengineer.icp.runs.ReviewAnswers;
import com.goengineer.icp.runs.ReviewFile;
import com.goengineer.icp.runs.ReviewSheet;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.UnusableFile;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sources.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide about names, from the file of decisions to the money. */
class LinkDecisionsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path directory;

  private Workspace workspace = Workspace.at(Path.of(""));

  @BeforeEach
  void openWorkspace() {
    workspace = Workspace.at(directory.resolve("workspace"));
  }

  @Test
  void aMustLinkMovesTheMoneyAndLinksSayWhoDecided() {
    assertThat(gp24(run(sources()))).containsEntry("1", 10_00L).containsEntry("2", 5_00L);
    decide(MUST_LINK, "PIC", "2");
    RunSummary after = run(sources());
    assertThat(gp24(after)).containsEntry("1", 10_00L).containsEntry("2", 12_00L);
    assertThat(links(after))
        .containsEntry(
            "PIC", "2 decision match must_link 2 of 2026-11-23T08:00:00Z by anna (line 2); ");
    assertThat(after.result().money().gp().unmatched()).isEqualByComparingTo("0");
  }

  @Test
  void aCannotLinkUndoesAnExactMatch() {
    decide(CANNOT_LINK, "alpha tools inc.", "1");
    RunSummary after = run(sources());
    assertThat(gp24(after)).containsEntry("1", 0L);
    assertThat(links(after).get("ALPHA TOOLS")).startsWith(" decision unmatched cannot_link 1 of");
    assertThat(after.result().money().gp().total()).isEqualByComparingTo("22");
  }

  @Test
  void aMustLinkWinsOverAnExactMatch() {
    decide(MUST_LINK, "Alpha Tools", "2");
    assertThat(gp24(run(sources()))).containsEntry("1", 0L).containsEntry("2", 15_00L);
  }

  @Test
  void theIdInTheLineWinsOverADecisionAboutTheName() throws IOException {
    decide(MUST_LINK, "Alpha Tools", "2");
    Path folder = sources().write();
    Files.writeString(
        folder.resolve("sales.csv"),
        "Company Name,Customer ID,Dates,GP,Revenue\nAlpha Tools,1,2026-10-01,10,100\n");
    assertThat(gp24(run(folder))).containsEntry("1", 10_00L).containsEntry("2", 0L);
  }

  @Test
  void anAliasHoldsInItsTimeOnly() {
    LinkDecisions.append(
        workspace,
        List.of(
            new LinkDecision(
                MONDAY,
                "anna",
                ALIAS,
                "PIC",
                "1",
                null,
                LocalDate.parse("2026-09-30"),
                "",
                "renamed")));
    RunSummary after = run(sources().sale("PIC,2026-09-30,3,30").sale("PIC,2026-01-30,2,20"));
    assertThat(gp24(after)).containsEntry("1", 15_00L);
    assertThat(after.result().money().gp().unmatched()).isEqualByComparingTo("7");
  }

  @Test
  void decisionsSurviveANewImportInAnotherOrderAndSpelling() {
    decide(MUST_LINK, "PIC", "2");
    decide(CANNOT_LINK, "Alpha Tools", "1");
    SourceFolder again =
        new SourceFolder(directory.resolve("again"))
            .customer("3,Gamma Optics,,0,0,,,")
            .customer("2,Precision Instruments Company,,0,0,,,")
            .customer("1,Alpha Tools Inc,,0,0,,,")
            .sale("p.i.c,2026-10-03,7,70")
            .sale("Precision Instruments,2026-10-02,5,50")
            .sale("Alpha-Tools,2026-10-01,10,100");
    assertThat(gp24(run(again))).containsEntry("1", 0L).containsEntry("2", 12_00L);
  }

  @Test
  void whatIsTakenBackCountsNoMore() {
    decide(MUST_LINK, "PIC", "2");
    decide(UNDO, "P.I.C.", "2");
    assertThat(gp24(run(sources()))).containsEntry("2", 5_00L);
    assertThat(LinkDecisions.read(workspace).all()).hasSize(2);
    assertThat(LinkDecisions.read(workspace).inForce()).isEmpty();
  }

  @Test
  void takingBackRestoresTheDecisionBefore() {
    decide(MUST_LINK, "PIC", "2");
    decide(CANNOT_LINK, "PIC", "2");
    decide(UNDO, "PIC", "2");
    assertThat(LinkDecisions.read(workspace).inForce())
        .extracting(LinkDecision::kind)
        .containsExactly(MUST_LINK);
  }

  @Test
  void contradictionsAreProblemsAndNeitherSideIsApplied() {
    decide(MUST_LINK, "PIC", "1");
    decide(MUST_LINK, "PIC", "2");
    decide(MUST_LINK, "Gamma", "99");
    RunSummary after = run(sources());
    assertThat(gp24(after)).containsEntry("1", 10_00L).containsEntry("2", 5_00L);
    List<Problem> problems =
        after.result().problems().stream()
            .filter(problem -> problem.code() == Problem.Code.CONFLICTING_DECISION)
            .toList();
    assertThat(problems)
        .extracting(Problem::describe)
        .containsExactly(
            "decisions/links.csv, line 3: \"PIC\" \"PIC\" was decided to be 1, 2 at the same time."
                + " Take back what is wrong: must_link 1 of 2026-11-23T08:00:00Z by anna (line 2),"
                + " must_link 2 of 2026-11-23T08:00:00Z by anna (line 3).",
            "decisions/links.csv, line 4: \"Gamma\" \"Gamma\" was decided to be 99, which is not"
                + " there. Take back what is wrong: must_link 99 of 2026-11-23T08:00:00Z by anna"
                + " (line 4).");
  }

  @Test
  void decisionsThatContradictEachOtherLeaveMatchesByPlaceAsTheyWere() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("places"));
    Files.writeString(
        folder.resolve("customers.csv"),
        """
        Customer ID,Company Name,Industry,City
        1,Alpha Optics Inc,Dental,Paris
        3,Smith Tools Ltd,Dental,London
        4,Smith Tools Ltd,Dental,Leeds
        """);
    Files.writeString(
        folder.resolve("sales.csv"),
        """
        Company Name,City,Dates,GP,Revenue
        Alpha Optics,Paris,2026-10-01,10,100
        Smith Tools,London,2026-10-01,15,150
        Smith Tools,Leeds,2026-10-01,25,250
        """);
    RunSummary before = run(folder);
    decide(MUST_LINK, "Smith Tools", "3");
    decide(MUST_LINK, "Smith Tools", "4");
    RunSummary after = run(folder);
    assertThat(gp24(after)).isEqualTo(gp24(before)).containsEntry("3", 15_00L);
    assertThat(gp24(after)).containsEntry("4", 25_00L);
    assertThat(links(after)).isEqualTo(links(before));
    assertThat(after.result().problems())
        .filteredOn(problem -> problem.code() == Problem.Code.CONFLICTING_DECISION)
        .hasSize(1)
        .allMatch(problem -> problem.action().equals("decision not applied"));
  }

  @Test
  void aDecisionMakesAnotherRunOfTheSameSources() {
    RunSummary before = run(sources());
    decide(MUST_LINK, "PIC", "2");
    assertThat(hashOf(run(sources()))).isNotEqualTo(hashOf(before));
  }

  @Test
  void answersInASheetMoveTheMoneyOfTheNextRun() throws IOException {
    RunSummary before = run(uncertain());
    List<ReviewPair> queue = ReviewFile.read(before.run());
    assertThat(queue).isEqualTo(before.result().review());
    assertThat(queue).extracting(pair -> pair.party().name()).contains("Gama Optic");
    assertThat(before.result().money().gp().unmatched()).isEqualByComparingTo("40");
    Path sheet = directory.resolve("review.csv");
    CsvFile.write(ReviewSheet.of(queue, LinkDecisions.read(workspace)), sheet);
    answer(sheet, "Gama Optic", "yes");
    List<LinkDecision> answers =
        ReviewAnswers.read(sheet, before.run().accountIds(), "ben", MONDAY);
    assertThat(LinkDecisions.append(workspace, answers)).isEqualTo(1);
    assertThat(LinkDecisions.append(workspace, answers)).isZero();
    RunSummary after = run(uncertain());
    assertThat(after.result().money().gp().unmatched()).isEqualByComparingTo("0");
    assertThat(gp24(after)).containsEntry("3", 40_00L);
    assertThat(ReviewFile.read(after.run()))
        .extracting(pair -> pair.party().name())
        .doesNotContain("Gama Optic");
  }

  @Test
  void theManifestTellsWhatWasMatchedAndWhatHangsOnTheRest() throws IOException {
    RunSummary summary = run(uncertain().sale("Nobody Knows,2026-10-02,1,4000"));
    var sales = summary.run().manifest().path("linkage").path("sales");
    assertThat(sales.path("match").path("names").asInt()).isEqualTo(1);
    assertThat(sales.path("methods").path("key").asInt()).isEqualTo(1);
    assertThat(sales.path("review").path("gp").asString()).isEqualTo("40.00");
    assertThat(sales.path("unmatched").path("revenue").asString()).isEqualTo("4000.00");
    assertThat(sales.path("predicted_wrong_names").asDouble()).isZero();
    assertThat(Files.readAllLines(summary.run().file("unmatched.csv")).stream().skip(1))
        .satisfiesExactly(
            first -> assertThat(first).contains("Nobody Knows"),
            second -> assertThat(second).contains("Gama Optic"));
  }

  @Test
  void evidenceInTheQueueSumsToTheLogOdds() {
    for (ReviewPair pair : run(uncertain()).result().review()) {
      double sum = pair.evidence().stream().mapToDouble(item -> item.points()).sum();
      double logOdds = Math.log(pair.probability() / (1 - pair.probability()));
      assertThat(sum).isCloseTo(logOdds, org.assertj.core.data.Offset.offset(1e-9));
    }
  }

  @Test
  void unsureChangesNothingAndIsRemembered() {
    RunSummary before = run(uncertain());
    decide(UNSURE, "Gama Optic", "3");
    RunSummary after = run(uncertain());
    assertThat(after.result().review()).isEqualTo(before.result().review());
    assertThat(
            ReviewSheet.of(after.result().review(), LinkDecisions.read(workspace))
                .text(ReviewSheet.ANSWER)
                .dictionary())
        .contains("unsure");
  }

  @Test
  void aSheetWithOneBadAnswerIsRefusedWholeWithEveryPlace() throws IOException {
    RunSummary before = run(uncertain());
    Path sheet = directory.resolve("bad.csv");
    Files.writeString(
        sheet,
        """
        answer,name,customer_id,instead
        yes,Gama Optic,3,
        maybe,Gama Optic,3,
        no,Gama Optic,3,77
        yes,,3,
        yes,PIC,12,
        yes,PIC,2,1
        """);
    assertThatThrownBy(() -> ReviewAnswers.read(sheet, before.run().accountIds(), "ben", MONDAY))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("bad.csv: nothing of it was used")
        .hasMessageContaining("row 3, column \"answer\": \"maybe\" is none of yes, no, unsure")
        .hasMessageContaining("row 4, column \"instead\": \"77\" is no customer ID")
        .hasMessageContaining("row 5, column \"name\": \"\" is empty")
        .hasMessageContaining("row 6, column \"customer_id\": \"12\" is no customer ID")
        .hasMessageContaining("row 7, column \"instead\": \"1\" goes with the answer no");
  }

  @Test
  void answersOfOneSheetThatCannotBothBeMeantAreRefusedWithBothPlaces() throws IOException {
    RunSummary before = run(uncertain());
    Path sheet = directory.resolve("both.csv");
    Files.writeString(
        sheet,
        """
        answer,name,customer_id,instead
        yes,Gama Optic,3,
        no,GAMA OPTIC,3,
        yes,Gama Optic,2,
        no,PIC,1,2
        yes,PIC,3,
        yes,PIC,2,
        """);
    assertThatThrownBy(() -> ReviewAnswers.read(sheet, before.run().accountIds(), "ben", MONDAY))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining(
            "row 3, column \"answer\": \"no\" says cannot_link 3 of \"GAMA OPTIC\", row 2 says"
                + " must_link 3; keep one of the two answers.")
        .hasMessageContaining(
            "row 4, column \"answer\": \"yes\" says must_link 2 of \"Gama Optic\", row 2 says"
                + " must_link 3; keep one of the two answers.")
        .hasMessageContaining(
            "row 6, column \"answer\": \"yes\" says must_link 3 of \"PIC\", row 5 says must_link 2;"
                + " keep one of the two answers.")
        .hasMessageNotContaining("row 7");
  }

  @Test
  void theSameAnswerTwiceIsOneAnswer() throws IOException {
    RunSummary before = run(uncertain());
    Path sheet = directory.resolve("twice.csv");
    Files.writeString(
        sheet, "answer,name,customer_id\nyes,Gama Optic,3\nyes,Gama Optic,3\nno,Gama Optic,2\n");
    List<LinkDecision> answers =
        ReviewAnswers.read(sheet, before.run().accountIds(), "ben", MONDAY);
    assertThat(LinkDecisions.append(workspace, answers)).isEqualTo(2);
  }

  @Test
  void decisionsAboutNamesThatNoSourceHasAreKeptAndToldInEveryRun() {
    decide(MUST_LINK, "Ghost Ltd", "2");
    decide(MUST_LINK, "PIC", "2");
    decide(CANNOT_LINK, "Totally Unknown Corp", "1");
    RunSummary after = run(sources());
    assertThat(after.result().problems())
        .filteredOn(problem -> problem.code() == Problem.Code.UNREACHED_DECISION)
        .allMatch(problem -> problem.severity() == Problem.Severity.NOTICE)
        .extracting(Problem::describe)
        .containsExactly(
            "decisions/links.csv, line 2: \"Ghost Ltd\" is a name that no source has, so that"
                + " nothing comes of must_link 2 of 2026-11-23T08:00:00Z by anna (line 2). Maybe it"
                + " is misspelled; a line with undo takes it back.",
            "decisions/links.csv, line 4: \"Totally Unknown Corp\" is a name that no source has, so"
                + " that nothing comes of cannot_link 1 of 2026-11-23T08:00:00Z by anna (line 4)."
                + " Maybe it is misspelled; a line with undo takes it back.");
    assertThat(run(sources().sale("Ghost,2026-10-03,7,70")).result().problems())
        .filteredOn(problem -> problem.code() == Problem.Code.UNREACHED_DECISION)
        .hasSize(1);
  }

  @Test
  void aBrokenFileOfDecisionsEndsTheRunBeforeItBegins() throws IOException {
    Files.createDirectories(workspace.decisions());
    Files.writeString(
        workspace.decisions().resolve("links.csv"),
        """
        time,author,decision,name,customer_id
        2026-11-23,anna,must_link,PIC,2
        2026-11-23,anna,perhaps,PIC,2
        yesterday,anna,must_link,PIC,2
        2026-11-23,,must_link,PIC,2
        """,
        StandardCharsets.UTF_8);
    assertThatThrownBy(() -> run(sources()))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("links.csv")
        .hasMessageContaining("line 3: column \"decision\": \"perhaps\"")
        .hasMessageContaining("line 4: column \"time\": \"yesterday\"")
        .hasMessageContaining("line 5: column \"author\" is empty");
  }

  @Test
  void aFileThatAnEditorLeftWithoutLineEndIsContinued() throws IOException {
    decide(MUST_LINK, "=PIC, \"the\" firm", "2");
    Path file = workspace.decisions().resolve("links.csv");
    Files.writeString(file, Files.readString(file).stripTrailing());
    decide(CANNOT_LINK, "Gamma", "1");
    assertThat(LinkDecisions.read(workspace).all())
        .extracting(LinkDecision::name)
        .containsExactly("=PIC, \"the\" firm", "Gamma");
  }

  private void decide(LinkDecision.Kind kind, String name, String id) {
    LinkDecisions.append(workspace, List.of(LinkDecision.of(MONDAY, "anna", kind, name, id)));
  }

  /** Three accounts; two names match exactly, PIC matches nothing. */
  private SourceFolder sources() {
    return new SourceFolder(directory.resolve("sources"))
        .customer("1,Alpha Tools Inc,,0,0,,,")
        .customer("2,Precision Instruments Co,,0,0,,,")
        .customer("3,Gamma Optics,,0,0,,,")
        .sale("ALPHA TOOLS,2026-10-01,10,100")
        .sale("Precision Instruments Company,2026-10-02,5,50")
        .sale("PIC,2026-10-03,7,70");
  }

  /** One name is like an account's, but not alike enough. */
  private SourceFolder uncertain() {
    return new SourceFolder(directory.resolve("uncertain"))
        .customer("1,Alpha Tools Inc,,0,0,,,")
        .customer("2,Precision Instruments Co,,0,0,,,")
        .customer("3,Gamma Optics Laboratories,,0,0,,,")
        .sale("ALPHA TOOLS,2026-10-01,10,100")
        .sale("Gama Optic,2026-10-02,40,400");
  }

  private static void answer(Path sheet, String name, String answer) throws IOException {
    List<String> lines = Files.readAllLines(sheet);
    Files.write(
        sheet,
        lines.stream()
            .map(line -> line.contains("," + name + ",") ? answer + line : line)
            .toList());
  }

  private RunSummary run(SourceFolder sources) {
    return run(sources.write());
  }

  private RunSummary run(Path sources) {
    Setup setup = Setup.open(workspace, Optional.empty());
    Surroundings surroundings =
        new Surroundings(
            Clock.fixed(MONDAY, ZoneOffset.UTC), "test", 2, Optional.empty(), Progress.SILENT);
    return new ScoringJob(setup, surroundings).run(sources, Optional.empty());
  }

  private static String hashOf(RunSummary summary) {
    return summary.run().id().replaceFirst(".*-", "");
  }

  /** Name to account, method, decision and evidence. */
  private static Map<String, String> links(RunSummary summary) {
    var links = summary.result().links();
    Map<String, String> told = new TreeMap<>();
    for (int row = 0; row < links.rows(); row++) {
      told.put(
          links.text("name").orEmpty(row),
          links.text("account_id").orEmpty(row)
              + " "
              + links.text("method").orEmpty(row)
              + " "
              + links.text("decision").orEmpty(row)
              + " "
              + links.text("evidence").orEmpty(row));
    }
    return told;
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
}
