package com.goengineer.icp.charts.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.charts.AccountTable;
import com.goengineer.icp.charts.AccountTable.Row;
import com.goengineer.icp.charts.Charts;
import com.goengineer.icp.charts.plot.Bars;
import com.goengineer.icp.charts.plot.Chart;
import com.goengineer.icp.charts.plot.Figures;
import com.goengineer.icp.charts.plot.Histogram;
import com.goengineer.icp.scoring.Grade;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of small cases, worked out by hand. */
class PicturesTest {
  private static final double UNKNOWN = Double.NaN;

  /** Scores, grades and amounts that are easy to add up. */
  private final AccountTable table =
      new AccountTable()
          .with(new Row("1", "Dental", 5, 4000, 50e6, 100.10, 80, Grade.A))
          .with(new Row("2", "Dental", 0, 5000, 100e6, 200.20, 60, Grade.B))
          .with(new Row("3", "Energy", 1, 5000.01, 100_000_000.01, -50.05, 50, Grade.C))
          .with(new Row("4", "Energy", 4, 30_000, 2e9, 0, 40, Grade.D))
          .with(new Row("5", null, 0, 200_000, UNKNOWN, 1000, 20, Grade.F))
          .with(new Row("6", "Packaging", 0, 0, UNKNOWN, 0, 20, Grade.F));

  @Test
  void theHistogramCountsEachScoreOnceUnderItsGrade() {
    Histogram histogram = (Histogram) chart("vis1_icp_hist").plot();
    assertThat(histogram.bins()).hasSize(50);
    assertThat(histogram.bins().stream().mapToLong(Histogram.Bin::total).sum()).isEqualTo(6);
    assertThat(histogram.bins().get(10).counts()).containsExactly(2L, 0L, 0L, 0L, 0L);
    assertThat(histogram.bins().get(40).counts()).containsExactly(0L, 0L, 0L, 0L, 1L);
    assertThat(histogram.limits())
        .containsExactly(
            new Histogram.Limit("D", 40),
            new Histogram.Limit("C", 50),
            new Histogram.Limit("B", 60),
            new Histogram.Limit("A", 80));
  }

  @Test
  void aScoreOfAHundredIsInTheLastBin() {
    AccountTable one = new AccountTable().with(new Row("1", null, 0, 0, 0, 0, 100, Grade.A));
    Histogram histogram = (Histogram) chart("vis1_icp_hist", one.given()).plot();
    assertThat(histogram.bins().getLast().total()).isEqualTo(1);
    assertThat(histogram.limits()).isEmpty();
  }

  @Test
  void grossProfitOfIndustriesIsSummedToTheCentLargestFirst() {
    assertThat(rows("vis2_gp24_vertical"))
        .containsExactly(
            List.of("Industry not given", "1000.00", "1"),
            List.of("Dental", "300.30", "2"),
            List.of("Packaging", "0.00", "1"),
            List.of("Energy", "-50.05", "2"));
  }

  @Test
  void revenueOfIndustriesIsSummedToTheCentLargestFirst() {
    assertThat(rows("vis9_rev24_vertical"))
        .containsExactly(
            List.of("Industry not given", "2000.00", "1"),
            List.of("Dental", "600.60", "2"),
            List.of("Packaging", "0.00", "1"),
            List.of("Energy", "-100.10", "2"));
  }

  @Test
  void equalIndustriesAreInTheOrderOfTheirNamesAndTenAreShown() {
    AccountTable many = new AccountTable();
    for (int i = 12; i > 0; i--) {
      many.with(new Row("C" + i, "Industry " + (char) ('A' + i), 0, 0, 0, 7, 50, Grade.C));
    }
    Chart chart = chart("vis2_gp24_vertical", many.given());
    assertThat(((Bars) chart.plot()).bars().stream().map(Bars.Bar::label))
        .hasSize(10)
        .isSorted()
        .startsWith("Industry B");
    assertThat(chart.note()).isEqualTo("The 2 industries not shown have $14.");
  }

  @Test
  void grossProfitIsAveragedPerNumberOfPrinters() {
    // No printer: 200.20, 1000 and 0; mean 400.0666...; 1, 4 and 5 printers: one or two accounts.
    List<List<String>> rows = rows("vis3_printers_gp24");
    assertThat(rows.stream().map(row -> row.get(1))).containsExactly("0", "1", "2", "3", "4–5");
    assertThat(Double.parseDouble(rows.getFirst().get(4))).isEqualTo(1200.20 / 3);
    assertThat(rows.get(1)).endsWith("-50.05", "", "", "1");
    assertThat(rows.get(2)).endsWith("", "", "", "0");
    assertThat(rows.get(4).get(4)).isEqualTo("50.05");
  }

  @Test
  void aMeanOfFewAccountsHasNoInterval() {
    // 4-5 printers: scores 80 and 40.
    assertThat(rows("vis8_printers_icp").get(4)).containsSequence("60", "", "", "2");
  }

  @Test
  void grossProfitAndAccountsPerTierFollowTheInclusiveLimits() {
    assertThat(rows("vis4_gp24_cadtier"))
        .containsExactly(
            List.of("Bronze", "300.30", "3"),
            List.of("Silver", "-50.05", "1"),
            List.of("Gold", "0.00", "1"),
            List.of("Platinum", "1000.00", "1"));
    assertThat(rows("vis10_customers_cadtier"))
        .containsExactly(
            List.of("Bronze", "3"),
            List.of("Silver", "1"),
            List.of("Gold", "1"),
            List.of("Platinum", "1"));
  }

  @Test
  void meanScoresOfIndustriesAreOrderedBestFirst() {
    List<List<String>> rows = rows("vis5_icp_vertical");
    assertThat(rows.stream().map(List::getFirst))
        .containsExactly("Dental", "Energy", "Industry not given", "Packaging");
    assertThat(rows.stream().map(row -> row.get(1))).containsExactly("70", "45", "20", "20");
    assertThat(rows.get(2)).endsWith("", "", "1");
  }

  @Test
  void scalingAccountsHaveFourPrintersOrMore() {
    assertThat(rows("vis6_scaling_vertical"))
        .containsExactly(
            List.of("Dental", "1", "2"),
            List.of("Energy", "1", "2"),
            List.of("Industry not given", "0", "1"),
            List.of("Packaging", "0", "1"));
  }

  @Test
  void licenseRevenueIsCutIntoStepsOfAPowerOfTenAndItsThreefold() {
    List<List<String>> rows = rows("vis7_cad_icp");
    assertThat(rows.stream().map(row -> row.get(1)))
        .containsExactly("none", "$3K–10K", "$10K–30K", "$30K–100K", "$100K–300K");
    assertThat(rows.stream().map(List::getLast)).containsExactly("1", "3", "0", "1", "1");
    assertThat(rows.get(1)).containsSequence("3000", "10000");
  }

  @Test
  void segmentsHaveTheirScoresAccountsRevenueAndProfit() {
    List<List<String>> rows = rows("segment_analysis");
    assertThat(rows.stream().map(List::getFirst))
        .containsExactly("Small Business", "Mid-Market", "Large Enterprise", "Unknown");
    assertThat(rows.getFirst())
        .containsExactly(
            "Small Business", "70", "61", "65", "70", "75", "79", "2", "150000000.00", "300.30");
    assertThat(rows.get(3)).endsWith("2", "", "1000.00");
  }

  @Test
  void theRevenuePanelLeavesOutAccountsWithoutRevenueAndSaysHowManyAreIn() {
    String note = Figures.of(chart("revenue_correlation").plot()).csv();
    assertThat(note).contains("annual_revenue,$30M–100M,30000000,100000000,80,,,1");
    assertThat(chart("revenue_correlation").plot().toString())
        .contains("Annual revenue of the company: Spearman correlation −1.00 over 4 accounts")
        .contains("over 6 accounts");
  }

  @Test
  void sharesOfAccountsAndOfProfitArePerGrade() {
    // Gross profit: 1250.25 in all.
    List<List<String>> rows = rows("grade_value");
    assertThat(rows.stream().map(List::getFirst)).containsExactly("A", "B", "C", "D", "F");
    assertThat(Double.parseDouble(rows.getFirst().get(1))).isEqualTo(1.0 / 6);
    assertThat(Double.parseDouble(rows.getFirst().get(2))).isEqualTo(100.10 / 1250.25);
    assertThat(Double.parseDouble(rows.getLast().get(2))).isEqualTo(1000 / 1250.25);
    assertThat(rows.stream().map(List::getLast)).containsExactly("1", "1", "1", "1", "2");
  }

  @Test
  void withoutProfitAShareOfItIsNoData() {
    AccountTable loss = new AccountTable().with(new Row("1", null, 0, 0, 0, -5, 50, Grade.C));
    Chart chart = chart("grade_value", loss.given());
    assertThat(Figures.of(chart.plot()).rows().get(2)).containsExactly("C", "1", "", "1");
    assertThat(chart.note()).contains("has no meaning");
  }

  @Test
  void industryPerformanceIsWhatWasLearned() {
    PictureInput input = AccountTable.random(2000, 9).computed();
    List<List<String>> rows = Figures.of(chart("industry_performance", input).plot()).rows();
    assertThat(rows).hasSize(input.industries().industries().size());
    input
        .industries()
        .industries()
        .forEach(learned ->
            assertThat(rows)
                .anySatisfy(row -> {
                  assertThat(row.getFirst()).isEqualTo(learned.industry());
                  assertThat(Double.parseDouble(row.get(1))).isEqualTo(learned.shrunk());
                  assertThat(Double.parseDouble(row.get(2))).isEqualTo(learned.intervalLow());
                  assertThat(row.get(4)).isEqualTo("" + learned.accounts());
                }));
  }

  private List<List<String>> rows(String id) {
    return Figures.of(chart(id).plot()).rows();
  }

  private Chart chart(String id) {
    return chart(id, table.given());
  }

  private static Chart chart(String id, PictureInput input) {
    return Charts.all().stream()
        .filter(picture -> picture.id().equals(id))
        .findFirst()
        .orElseThrow()
        .describe(input);
  }
}
