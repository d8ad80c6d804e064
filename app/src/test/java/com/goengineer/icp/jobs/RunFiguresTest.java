package com.goengineer.icp.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.pipeline.Progress;
import com.goengineer.icp.readers.PlainTable;
import com.goengineer.icp.runs.Run;
import com.goengineer.icp.runs.RunSummary;
import com.goengineer.icp.runs.Workspace;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The numbers behind every picture and in report.html are those of icp_scored_accounts.csv, added
 * up here by another way.
 */
class RunFiguresTest {
  @TempDir private static Path directory;
  private static Run run = new Run(Path.of("."));
  private static RunSummary summary;
  private static List<Map<String, String>> accounts = List.of();

  @BeforeAll
  static void makeARun() {
    SourceFolder sources = new SourceFolder(directory.resolve("sources"));
    String[] industries = {"High Tech", "Dental", "Falconry", "", "Aerospace & Defense"};
    for (int i = 0; i < 90; i++) {
      sources.customer(
          "%s,Company %s Inc,%s,%s,%s,%s,%s.5,%s"
              .formatted(
                  100 + i,
                  i,
                  industries[i % 5],
                  i % 3,
                  i % 7,
                  i * 100,
                  i % 11,
                  i * i * 13 % 90000));
      sources.sale("company %s,2026-0%s-1%s,%s.25,%s".formatted(i, 1 + i % 9, i % 9, i * 3, i * 9));
      sources.revenue("Company %s,%s000000,pdl_estimate,".formatted(i, 1 + i * i));
    }
    Clock monday = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    Setup setup = Setup.open(Workspace.at(directory.resolve("workspace")), Optional.empty());
    summary =
        new ScoringJob(
                setup, new Surroundings(monday, "test", 2, Optional.empty(), Progress.SILENT))
            .run(sources.write(), Optional.empty());
    run = summary.run();
    accounts = rows(run.file("icp_scored_accounts.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "vis2_gp24_vertical, gp24, GP24",
    "vis9_rev24_vertical, revenue24, Revenue24",
    "vis6_scaling_vertical, scaling_accounts, scaling_flag"
  })
  void sumsByIndustryAreThoseOfTheScoredAccounts(String picture, String figure, String column) {
    assertThat(figures(picture, "industry", figure))
        .isNotEmpty()
        .allSatisfy((industry, sum) ->
            assertThat(sum).isEqualTo(sum(of("Industry", industry), column), within(1e-6)));
    assertCounts(picture, "industry", "Industry");
  }

  @Test
  void meanScoresByIndustryAreThoseOfTheScoredAccounts() {
    assertThat(figures("vis5_icp_vertical", "industry", "mean_score"))
        .hasSize(5)
        .containsKey("Falconry")
        .allSatisfy((industry, mean) ->
            assertThat(mean).isEqualTo(mean(of("Industry", industry), "ICP_score"), within(1e-9)));
    assertCounts("vis5_icp_vertical", "industry", "Industry");
  }

  @Test
  void tiersHaveTheProfitAndTheAccountsOfTheScoredAccounts() {
    assertThat(figures("vis4_gp24_cadtier", "cad_tier", "gp24"))
        .hasSize(4)
        .allSatisfy((tier, sum) ->
            assertThat(sum).isEqualTo(sum(of("cad_tier", tier), "GP24"), within(1e-6)));
    assertCounts("vis4_gp24_cadtier", "cad_tier", "cad_tier");
    assertCounts("vis10_customers_cadtier", "cad_tier", "cad_tier");
  }

  @Test
  void segmentsHaveTheFiguresOfTheScoredAccounts() {
    assertCounts("segment_analysis", "segment", "customer_segment");
    assertThat(figures("segment_analysis", "segment", "gp24"))
        .allSatisfy((segment, sum) ->
            assertThat(sum).isEqualTo(sum(of("customer_segment", segment), "GP24"), within(1e-6)));
  }

  @Test
  void gradesHaveTheSharesOfTheScoredAccounts() {
    assertCounts("grade_value", "grade", "ICP_grade");
    assertThat(figures("grade_value", "grade", "share_of_gp24"))
        .hasSize(5)
        .allSatisfy((grade, share) ->
            assertThat(share)
                .isEqualTo(
                    sum(of("ICP_grade", grade), "GP24") / sum(accounts, "GP24"), within(1e-9)));
  }

  @Test
  void theHistogramHasEveryAccountInItsBinUnderItsGrade() {
    for (Map<String, String> bin : rows(run.file("charts/vis1_icp_hist.csv"))) {
      double from = number(bin, "from");
      double to = number(bin, "to");
      for (String grade : List.of("A", "B", "C", "D", "F")) {
        long inside =
            of("ICP_grade", grade).stream()
                .mapToDouble(account -> number(account, "ICP_score"))
                .filter(score -> score >= from && (score < to || (to == 100 && score == 100)))
                .count();
        assertThat((long) number(bin, grade)).as(grade + " from " + from).isEqualTo(inside);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "vis3_printers_gp24, mean_gp24, printer_count, GP24",
    "vis8_printers_icp, mean_score, printer_count, ICP_score",
    "vis7_cad_icp, mean_score, Total Software License Revenue, ICP_score",
    "revenue_correlation, mean_score, annual_revenue, ICP_score"
  })
  void meansOfStepsAreThoseOfTheScoredAccounts(
      String picture, String figure, String position, String column) {
    String of = rows(run.file("charts/" + picture + ".csv")).getFirst().getOrDefault("of", "");
    long counted = 0;
    for (Map<String, String> step : rows(run.file("charts/" + picture + ".csv"))) {
      if (text(step, "of").equals(of)) {
        List<Map<String, String>> inside = inStep(step, position);
        assertThat(number(step, "accounts")).as(step.toString()).isEqualTo(inside.size());
        if (!inside.isEmpty()) {
          assertThat(number(step, figure)).isEqualTo(mean(inside, column), within(1e-6));
        }
        counted += inside.size();
      }
    }
    assertThat(counted).isEqualTo(accounts.size());
  }

  @Test
  void learnedIndustriesHaveTheirAccounts() {
    assertCounts("industry_performance", "industry", "Industry");
  }

  @Test
  void theReportNamesTheBestAccountsInOrderAndCountsEveryGrade() throws IOException {
    String report = Files.readString(run.file("report.html"));
    int from = report.indexOf("The 15 best accounts");
    for (Map<String, String> account : accounts.subList(0, 15)) {
      from = report.indexOf(">" + text(account, "Company Name") + "<", from);
      assertThat(from).as(text(account, "Company Name")).isPositive();
    }
    for (String grade : List.of("A", "B", "C", "D", "F")) {
      assertThat(summary.grades()).containsEntry(grade, (long) of("ICP_grade", grade).size());
    }
    assertThat(report).contains(">" + summary.result().money().lines() + "<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GP24", "Revenue24"})
  void theMoneyOfAllAccountsIsTheMoneyOfTheWindow(String column) {
    var money = summary.result().money();
    assertThat(sum(accounts, column))
        .isEqualTo(
            (column.equals("GP24") ? money.gp() : money.revenue()).attributed().doubleValue(),
            within(1e-6));
  }

  private static void assertCounts(String picture, String label, String column) {
    Map<String, Double> counts = figures(picture, label, "accounts");
    assertThat(counts)
        .isNotEmpty()
        .allSatisfy(
            (group, count) -> assertThat(count).as(group).isEqualTo(of(column, group).size()));
  }

  private static List<Map<String, String>> inStep(Map<String, String> step, String position) {
    double from = text(step, "from").isEmpty() ? Double.NEGATIVE_INFINITY : number(step, "from");
    double to = text(step, "to").isEmpty() ? Double.POSITIVE_INFINITY : number(step, "to");
    boolean none = text(step, "step").equals("none");
    return accounts.stream()
        .filter(account -> {
          double value = number(account, position);
          return none ? value <= 0 : value >= from && value < to;
        })
        .toList();
  }

  private static List<Map<String, String>> of(String column, String value) {
    String wanted = value.equals("Industry not given") ? "" : value;
    return accounts.stream().filter(account -> text(account, column).equals(wanted)).toList();
  }

  private static double sum(List<Map<String, String>> some, String column) {
    return some.stream().mapToDouble(account -> number(account, column)).sum();
  }

  private static double mean(List<Map<String, String>> some, String column) {
    return sum(some, column) / some.size();
  }

  private static double number(Map<String, String> row, String column) {
    String text = text(row, column);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static Map<String, Double> figures(String picture, String label, String figure) {
    return rows(run.file("charts/" + picture + ".csv")).stream()
        .collect(
            Collectors.toMap(
                row -> row.getOrDefault(label, ""),
                row -> number(row, figure),
                Double::sum,
                TreeMap::new));
  }

  private static List<Map<String, String>> rows(Path file) {
    PlainTable table = PlainTable.read(file);
    int size = table.column(table.headers().getFirst()).size();
    return IntStream.range(0, size)
        .mapToObj(row ->
            table.headers().stream()
                .collect(
                    Collectors.toMap(
                        Function.identity(), header -> table.column(header).orEmpty(row))))
        .toList();
  }
}
