package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about sources that can be read but hold too little, and where problems stand. */
class SourceContentsTest {
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path directory;

  @Test
  void aCustomersFileWithoutRowsIsRefused() {
    SourceFolder sources = sources().sale("Alpha,2026-10-01,1,1");
    assertThatThrownBy(() -> run(sources))
        .isInstanceOf(SourceRefused.class)
        .hasMessage(
            "customers.csv has the headers of the customers, but no row below them: there is no"
                + " account to score. Expected one row per customer.\nMaybe the export was filtered"
                + " or cut short: export it again.");
  }

  @Test
  void customersWithoutIdAndNameAreRefused() {
    SourceFolder sources = sources().customer(",,Dental,1,0,1,1,1").sale("Alpha,2026-10-01,1,1");
    assertThatThrownBy(() -> run(sources))
        .isInstanceOf(SourceRefused.class)
        .hasMessageContaining("none of its rows has a Customer ID or a Company Name");
  }

  @Test
  void aSalesLogWithoutLinesIsRefused() {
    SourceFolder sources = sources().customer("1,Alpha,Dental,1,0,1,1,1");
    assertThatThrownBy(() -> run(sources))
        .isInstanceOf(SourceRefused.class)
        .hasMessageStartingWith("sales.csv has the headers of the sales log, but no line below");
  }

  @Test
  void aRefusedRunLeavesNothingBehind() throws IOException {
    SourceFolder sources = sources().customer("1,Alpha,Dental,1,0,1,1,1");
    assertThatThrownBy(() -> run(sources)).isInstanceOf(SourceRefused.class);
    try (var left = Files.list(directory.resolve("workspace/runs"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aSalesLogOfWhichNoLineCanBeUsedIsAWarningBesideEachLine() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha,Dental,1,0,1,1,1")
                .sale("Alpha,soon,1,1")
                .sale(",2026-10-01,2,2"));
    assertThat(problems(summary, Problem.Code.NO_USABLE_LINE))
        .extracting(problem -> problem.place().describe())
        .containsExactly("sales.csv");
    assertThat(summary.setAside()).isEqualTo(2);
    assertThat(summary.result().money().gp().setAside()).isEqualByComparingTo("3.00");
  }

  @Test
  void anAsOfDateBeforeAllSalesIsAWarningThatNamesTheLogsFirstDay() {
    SourceFolder sources =
        sources()
            .customer("1,Alpha,Dental,1,0,1,1,1")
            .sale("Alpha,2026-10-02,1,1")
            .sale("Nobody Knows,2026-10-01,2,2");
    assertThat(problems(asOf("2026-09-30", sources), Problem.Code.NO_SALE_YET))
        .allMatch(problem -> problem.severity() == Problem.Severity.WARNING)
        .extracting(Problem::describe)
        .containsExactly(
            "sales.csv: no sale is on or before the as-of date, 2026-09-30: the log begins on"
                + " 2026-10-01, so that GP24 and Revenue24 are 0 for every account. Give a later"
                + " day (--as-of, or run.as_of in config.toml), or none for the newest sale");
    assertThat(problems(asOf("2026-10-01", sources), Problem.Code.NO_SALE_YET)).isEmpty();
  }

  @Test
  void aProblemOfARowNamesTheColumnByLetterAndByTheHeaderOfItsFile() throws IOException {
    Path folder = sources().customer("1,Alpha,Dental,1,0,1,1,1").write();
    Files.writeString(folder.resolve("sales.csv"), "GP,Buyer,Date\n1,Alpha,2027-01-01\n");
    Path config = directory.resolve("other.toml");
    Files.writeString(config, "[sources.sales.columns]\ncompany_name = \"Buyer\"\n");
    RunSummary first = run(folder, Optional.of(config));
    assertThat(problems(first, Problem.Code.FUTURE_DATE))
        .extracting(problem -> problem.place().describe())
        .containsExactly("sales.csv, line 2, column 3 (\"Date\")");
    RunSummary again = rescored(first.run());
    assertThat(again.result().problems()).isEqualTo(first.result().problems());
  }

  @Test
  void aLineWithoutAnyAmountIsTold() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha,Dental,1,0,1,1,1")
                .sale("Alpha,2026-10-01,,")
                .sale("Alpha,2026-10-02,one,two"));
    assertThat(problems(summary, Problem.Code.MISSING_AMOUNT))
        .extracting(problem -> problem.place().describe())
        .containsExactly("sales.csv, line 2, column 3 (\"GP\")");
  }

  @Test
  void linesThatCannotBeUsedAreNotTakenForRepeatedOnes() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha,Dental,1,0,1,1,1")
                .sale("Alpha,31/02/2026,1,1")
                .sale("Alpha,32/02/2026,1,1")
                .sale("Alpha,2026-10-01,1,1"));
    assertThat(problems(summary, Problem.Code.DUPLICATE_ROW)).isEmpty();
  }

  @Test
  void anIndustryOutsideTheTaxonomyIsAWarningWithItsCell() {
    RunSummary summary =
        run(
            sources()
                .customer("1,Alpha,Falconry,1,0,1,1,1")
                .customer("2,Beta,Falconry,1,0,1,1,1")
                .customer("3,Gamma,Dental,1,0,1,1,1")
                .enrichment("3,Beekeeping,,bees")
                .sale("Alpha,2026-10-01,1,1"));
    assertThat(problems(summary, Problem.Code.UNMAPPED_INDUSTRY))
        .extracting(problem -> problem.place().describe() + " " + problem.value())
        .containsExactly(
            "customers.csv, line 2, column 3 (\"Industry\") Falconry",
            "industries.csv, line 2, column 2 (\"Industry\") Beekeeping");
  }

  @Test
  void aMappingThatFitsNoProductOfTheLogIsAWarning() throws IOException {
    Path folder = sources().customer("1,Alpha,Dental,1,0,1,1,1").write();
    Files.writeString(
        folder.resolve("sales.csv"),
        "Company Name,Date,GP,Product\nAlpha,2026-10-01,1,Printers\nAlpha,2026-10-02,1,Resin\n");
    assertThat(problems(mapped(folder, "Printer"), Problem.Code.UNMAPPED_PRODUCTS))
        .extracting(Problem::message)
        .containsExactly(
            "none of its products is mapped in [sources.sales.product_lines] of config.toml, so"
                + " that no product line is known as of an earlier date. Write there what the log"
                + " says: \"Printers\", \"Resin\"");
    assertThat(problems(mapped(folder, "Resin"), Problem.Code.UNMAPPED_PRODUCTS)).isEmpty();
  }

  private RunSummary mapped(Path folder, String product) throws IOException {
    Path config = directory.resolve(product + ".toml");
    Files.writeString(
        config, "[sources.sales.product_lines]\n\"" + product + "\" = \"hardware\"\n");
    return run(folder, Optional.of(config));
  }

  private SourceFolder sources() {
    return new SourceFolder(directory.resolve("sources"));
  }

  private RunSummary asOf(String day, SourceFolder sources) {
    Setup setup = setup(Optional.empty()).asOf(LocalDate.parse(day));
    return new ScoringJob(
            setup, new Surroundings(MONDAY, "test", 2, Optional.empty(), Progress.SILENT))
        .run(sources.write(), Optional.empty());
  }

  private RunSummary run(SourceFolder sources) {
    return run(sources.write(), Optional.empty());
  }

  private RunSummary run(Path folder, Optional<Path> config) {
    return job(config).run(folder, Optional.empty());
  }

  private RunSummary rescored(Run run) {
    Setup setup = setup(Optional.empty());
    return job(Optional.empty()).rescore(run, CurrentWeights.of(setup));
  }

  private ScoringJob job(Optional<Path> config) {
    return new ScoringJob(
        setup(config), new Surroundings(MONDAY, "test", 2, Optional.empty(), Progress.SILENT));
  }

  private Setup setup(Optional<Path> config) {
    return Setup.open(Workspace.at(workspace()), config);
  }

  private Path workspace() {
    return directory.resolve("workspace");
  }

  private static List<Problem> problems(RunSummary summary, Problem.Code code) {
    return summary.result().problems().stream().filter(each -> each.code() == code).toList();
  }
}
