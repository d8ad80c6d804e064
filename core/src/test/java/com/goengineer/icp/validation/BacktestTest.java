package com.goengineer.icp.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.statistics.Gini;
import com.goengineer.icp.statistics.KendallTau;
import com.goengineer.icp.statistics.Spearman;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.DateReport.PopulationReport;
import com.goengineer.icp.validation.DateReport.Role;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {

  private static final Components COMPONENTS = StandardComponents.standard();
  private static final double[] DEFAULTS = {0.3, 0, 0.4, 0.3};
  private static final WeightsUnderTest WEIGHTS = new WeightsUnderTest(DEFAULTS, DEFAULTS);
  private static final PlantedHistory HISTORY = PlantedHistory.of(21, 400, 1);
  private static final BacktestReport REPORT = report(HISTORY, 1);

  private static BacktestReport report(History history, int threads) {
    Backtest backtest = new Backtest(BacktestSettings.DEFAULT, 5, new Workers(threads));
    return ((Backtest.Result.Judged) backtest.run(history, COMPONENTS, WEIGHTS)).report();
  }

  @Test
  void everyCellIsTheMetricByDefinition() {
    for (DateReport date : REPORT.dates()) {
      Fold fold = Fold.at(HISTORY, date.cutOff(), COMPONENTS, new AccountNumbers());
      MetricTable metrics = date.everybody().metrics();
      double[] raw = fold.raw(DEFAULTS);
      double[] profit = fold.snapshot().outcome().profit();
      double[] positive = fold.snapshot().outcome().positiveProfit();
      assertThat(metrics.score(Metric.SPEARMAN).value())
          .isCloseTo(Spearman.of(raw, profit), within(1e-12));
      assertThat(metrics.score(Metric.TAU_B).value())
          .isCloseTo(KendallTau.of(raw, profit), within(1e-12));
      double[] past = Baseline.PAST_YEAR_PROFIT.scores(fold, DEFAULTS);
      assertThat(metrics.baseline(Baseline.PAST_YEAR_PROFIT, Metric.GINI).value())
          .isCloseTo(Gini.of(past, positive), within(1e-12));
      assertThat(metrics.rows()).hasSize(1 + Baseline.values().length);
    }
  }

  @Test
  void everyIntervalHoldsItsValue() {
    REPORT
        .pooled()
        .rows()
        .values()
        .forEach(row ->
            row.values()
                .forEach(
                    cell -> assertThat(cell.value()).isBetween(cell.lower95(), cell.upper95())));
  }

  @Test
  void thePooledValueIsTheMeanOverTheDates() {
    double mean =
        REPORT.dates().stream()
            .mapToDouble(date -> date.everybody().metrics().score(Metric.AUC).value())
            .average()
            .orElseThrow();
    assertThat(REPORT.pooled().score(Metric.AUC).value()).isCloseTo(mean, within(1e-12));
  }

  @Test
  void customersAndProspectsAreReportedApart() {
    for (DateReport date : REPORT.dates()) {
      assertThat(date.prospectsRefused()).isEmpty();
      assertThat(date.populations())
          .extracting(PopulationReport::population)
          .containsExactly(Population.ALL, Population.CUSTOMERS, Population.PROSPECTS);
      int parts = date.populations().stream().skip(1).mapToInt(PopulationReport::accounts).sum();
      assertThat(parts).isEqualTo(date.everybody().accounts());
    }
  }

  @Test
  void onlyTheLastDateIsUnseenAndOverlappingOnesAreOnlyShown() {
    assertThat(REPORT.dates())
        .extracting(DateReport::role)
        .containsExactly(
            Role.TRAINING,
            Role.TRAINING,
            Role.TRAINING,
            Role.TRAINING,
            Role.SHOWN,
            Role.SHOWN,
            Role.SHOWN,
            Role.UNSEEN);
  }

  @Test
  void gradesSplitThePositiveProfitAndTheAccounts() {
    double profit =
        REPORT.unseen().grades().stream().mapToDouble(g -> g.shareOfProfit().value()).sum();
    assertThat(profit).isCloseTo(1, within(1e-9));
    int accounts = REPORT.unseen().grades().stream().mapToInt(GradeOutcome::accounts).sum();
    assertThat(accounts).isEqualTo(REPORT.lastDate().everybody().accounts());
    double ofTop =
        REPORT.unseen().grades().stream()
            .filter(grade -> grade.grade() == Grade.A || grade.grade() == Grade.B)
            .mapToDouble(grade -> grade.shareOfProfit().value())
            .sum();
    assertThat(REPORT.unseen().topGrades().value()).isCloseTo(ofTop, within(1e-9));
  }

  @Test
  void theGainCurveRisesToAllOfIt() {
    var points = REPORT.unseen().gain().points();
    assertThat(points).hasSize(20);
    assertThat(points.getLast().score().value()).isCloseTo(1, within(1e-9));
    for (int i = 0; i < points.size(); i++) {
      assertThat(points.get(i).perfect()).isGreaterThanOrEqualTo(points.get(i).score().value());
      assertThat(points.get(i).score().value())
          .isGreaterThanOrEqualTo(i == 0 ? 0 : points.get(i - 1).score().value());
    }
  }

  @Test
  void tenthsAreCalibratedAgainstTheDatesBefore() {
    var deciles = REPORT.unseen().deciles();
    assertThat(deciles.getFirst().decile()).isEqualTo(1);
    assertThat(deciles.stream().mapToInt(DecileOutcome::accounts).sum())
        .isEqualTo(REPORT.lastDate().everybody().accounts());
    assertThat(deciles.getFirst().expectedProfit()).isPositive();
  }

  @Test
  void theWordsSayTheNumbers() {
    assertThat(REPORT.words().getFirst())
        .startsWith(
            "Of the gross profit from 1 Jan 2023 to 31 Dec 2023, the accounts that had grade A or"
                + " B on 31 Dec 2022 brought "
                + Sentences.percent(REPORT.unseen().topGrades().value()));
    assertThat(REPORT.words())
        .anyMatch(sentence -> sentence.startsWith("Verdict: "))
        .anyMatch(sentence -> sentence.contains("2 independent outcome years"))
        .anyMatch(sentence -> sentence.startsWith("The original would have reported"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void theNumberOfThreadsChangesNotOneBit(int threads) {
    BacktestReport other = report(HISTORY, threads);
    assertThat(other.words()).isEqualTo(REPORT.words());
    assertThat(other.pooled()).isEqualTo(REPORT.pooled());
    assertThat(other.unseen()).isEqualTo(REPORT.unseen());
    assertThat(other.evidence()).isEqualTo(REPORT.evidence());
    assertThat(other.level()).isEqualTo(REPORT.level());
  }

  @Test
  void aShortLogIsRefusedWithItsReason() {
    Backtest backtest = new Backtest(BacktestSettings.DEFAULT, 5, new Workers(1));
    Backtest.Result result = backtest.run(PlantedHistory.of(1, 50, 1, 7), COMPONENTS, WEIGHTS);
    assertThat(((Backtest.Result.Refused) result).reason()).contains("covers 7 months");
  }

  @Test
  void theLeakyNumberIsHighEvenWhereNothingCanBeForetold() {
    BacktestReport noise = report(PlantedHistory.of(21, 800, 0), 2);
    assertThat(noise.leaky().spearman()).isGreaterThan(0.35);
    assertThat(noise.lastDate().everybody().metrics().score(Metric.SPEARMAN).value())
        .isBetween(-0.13, 0.13);
    assertThat(noise.leaky().accounts()).isLessThan(800);
  }

  @Test
  void certaintyIsAShareAndHigherInTheMiddleOfAGrade() {
    GradeCertainty certainty =
        new GradeCertainty(COMPONENTS, BacktestSettings.DEFAULT.grades(), 3, new Workers(1));
    double[] kept = certainty.of(HISTORY.today(), DEFAULTS, GradeCertainty.around(DEFAULTS));
    assertThat(kept).hasSize(400);
    assertThat(Arrays.stream(kept).min().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(Arrays.stream(kept).average().orElseThrow()).isBetween(0.6, 0.99);
    GradeCertainty parallel =
        new GradeCertainty(COMPONENTS, BacktestSettings.DEFAULT.grades(), 3, new Workers(8));
    assertThat(parallel.of(HISTORY.today(), DEFAULTS, GradeCertainty.around(DEFAULTS)))
        .isEqualTo(kept);
  }

  @Test
  void reasonableWeightsSumToOneAndAreNear() {
    for (double[] weights : GradeCertainty.around(DEFAULTS)) {
      assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
      for (int component = 0; component < weights.length; component++) {
        assertThat(weights[component]).isBetween(0.0, 1.0);
        assertThat(weights[component]).isCloseTo(DEFAULTS[component], within(0.0501));
      }
    }
  }

  @Test
  void aWeightThatIsNotUsedChangesNoGradeWhenItIsLessened() {
    Tornado tornado = new Tornado(HISTORY.today(), COMPONENTS, BacktestSettings.DEFAULT);
    var bars = tornado.of(DEFAULTS, java.util.List.of());
    assertThat(bars)
        .extracting(Sensitivity::component)
        .containsExactlyElementsOf(COMPONENTS.names());
    assertThat(bars.get(1).less().gradesChanged()).isZero();
    assertThat(bars.get(0).more().gradesChanged()).isBetween(0.001, 0.5);
    assertThat(bars.get(0).more().utilityChange()).isEmpty();
  }
}
