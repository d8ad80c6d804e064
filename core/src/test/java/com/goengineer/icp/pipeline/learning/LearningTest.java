package com.goengineer.icp.pipeline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.Momentum;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.Backtest;
import com.goengineer.icp.validation.BacktestReport;
import com.goengineer.icp.validation.BacktestSettings;
import com.goengineer.icp.validation.CutOff;
import com.goengineer.icp.validation.History;
import com.goengineer.icp.validation.PlantedHistory;
import com.goengineer.icp.validation.Verdict;
import com.goengineer.icp.validation.WeightsUnderTest;
import com.goengineer.icp.weights.Found;
import com.goengineer.icp.weights.Progress;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningTest {

  private static final Components COMPONENTS = StandardComponents.standard();
  private static final Weights DEFAULTS = Weights.defaults(COMPONENTS);

  private static Learned learn(History history, LearningSettings settings, int threads) {
    return new Learning(settings, new Workers(threads), Progress.SILENT)
        .run(history, COMPONENTS, DEFAULTS);
  }

  private static Learned.Result learned(History history) {
    return (Learned.Result) learn(history, LearningSettings.seeded(1), 1);
  }

  /** Fewer draws behind standard errors: the test repeats learning a hundred times. */
  private static LearningSettings quick(int seed) {
    return new LearningSettings(BacktestSettings.DEFAULT, WeightBounds.NONE, seed, 60);
  }

  @Test
  void whatIsPlantedIsFoundInAtLeastNineOfTenDraws() {
    int draws = 100;
    boolean[] better = new boolean[draws];
    for (int draw = 0; draw < draws; draw++) {
      Learned learned = learn(PlantedHistory.of(1000 + draw, 600, 1), quick(draw), 2);
      better[draw] = ((Learned.Result) learned).evidence().verdict() == Verdict.BETTER;
    }
    assertThat(count(better)).isGreaterThanOrEqualTo(90);
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  @Test
  void whereNothingCanBeForetoldTheVerdictIsNotBetter() {
    int draws = 40;
    boolean[] better = new boolean[draws];
    for (int draw = 0; draw < draws; draw++) {
      Learned learned = learn(PlantedHistory.of(5000 + draw, 400, 0), quick(draw), 2);
      better[draw] = ((Learned.Result) learned).evidence().verdict() == Verdict.BETTER;
    }
    assertThat(count(better)).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void theNumberOfThreadsChangesNotOneBit(int threads) {
    History history = PlantedHistory.of(3, 500, 1);
    Learned alone = learn(history, LearningSettings.seeded(9), 1);
    Learned together = learn(history, LearningSettings.seeded(9), threads);
    assertThat(together).usingRecursiveComparison().isEqualTo(alone);
  }

  @Test
  void whatComesAfterTheVerdictsDateChangesNoWeight() {
    PlantedHistory history = PlantedHistory.of(3, 500, 1);
    Learned.Result before = learned(history);
    CutOff verdict = before.cutOffs().verdict();
    Learned.Result without = learned(history.before(verdict.outcomeFrom()));
    Learned.Result enormous = learned(history.timesAfter(verdict.asOf(), 1000));
    assertThat(without.weights()).isEqualTo(before.weights());
    assertThat(enormous.weights()).isEqualTo(before.weights());
    assertThat(enormous.found()).usingRecursiveComparison().isEqualTo(before.found());
    assertThat(enormous.evidence()).isNotEqualTo(before.evidence());
  }

  @Test
  void anUndatedComponentKeepsItsDefaultWeightAndTheVerdictCannotBeBetter() {
    PlantedHistory dated = PlantedHistory.of(3, 600, 1);
    assertThat(learned(dated).evidence().verdict()).isEqualTo(Verdict.BETTER);
    Learned.Result result = learned(dated.withUndated(AccountField.SOFTWARE_LICENSE_REVENUE));
    assertThat(result.weights().of("relationship")).isCloseTo(0.3, within(1e-12));
    assertThat(result.evidence().verdict()).isNotEqualTo(Verdict.BETTER);
    assertThat(result.evidence().remarks()).anyMatch(remark -> remark.contains("relationship"));
    assertThat(result.remarks())
        .anyMatch(remark -> remark.endsWith("stays at the default: relationship."));
  }

  @Test
  void aComponentThatTellsNobodyApartGetsNoWeight() {
    Learned.Result result = learned(PlantedHistory.of(3, 500, 1));
    assertThat(result.weights().of("size")).isZero();
    assertThat(result.remarks())
        .anyMatch(remark -> remark.startsWith("The same for all accounts, so weight 0: size"));
  }

  @Test
  void whereNoWeightIsFreeTheDefaultsAreTheOnlyGoodOnes() {
    PlantedHistory undated =
        PlantedHistory.of(3, 300, 1)
            .withUndated(
                AccountField.SOFTWARE_LICENSE_REVENUE,
                AccountField.HARDWARE_REVENUE,
                AccountField.CONSUMABLE_REVENUE);
    Learned.Result result = learned(undated);
    assertThat(result.weights()).isEqualTo(DEFAULTS);
    assertThat(result.equallyGood().count()).isEqualTo(1);
    assertThat(result.remarks()).anyMatch(remark -> remark.contains("product_lines"));
  }

  @Test
  void boundsAreKept() {
    WeightBounds bounds =
        new WeightBounds(Map.of("relationship", new WeightBounds.Range(0.1, 0.35)));
    LearningSettings settings = new LearningSettings(BacktestSettings.DEFAULT, bounds, 1, 60);
    Learned.Result result = (Learned.Result) learn(PlantedHistory.of(3, 500, 1), settings, 1);
    assertThat(result.weights().of("relationship")).isBetween(0.1, 0.35 + 1e-12);
  }

  @Test
  void lowerBoundsThatDoNotFitBesideAnUndatedComponentAreReducedAndThatIsSaid() {
    WeightBounds bounds =
        new WeightBounds(
            Map.of(
                "vertical", new WeightBounds.Range(0.6, 1),
                "adoption", new WeightBounds.Range(0.3, 0.3)));
    LearningSettings settings = new LearningSettings(BacktestSettings.DEFAULT, bounds, 1, 60);
    PlantedHistory undated =
        PlantedHistory.of(3, 500, 1).withUndated(AccountField.SOFTWARE_LICENSE_REVENUE);
    Learned.Result result = (Learned.Result) learn(undated, settings, 1);
    assertThat(result.weights().of("relationship")).isCloseTo(0.3, within(1e-12));
    assertThat(result.weights().of("vertical")).isGreaterThan(0.7 * 0.6 / 0.9 - 1e-9);
    assertThat(result.remarks())
        .anyMatch(remark -> remark.startsWith("Lower bounds were reduced in proportion"));
  }

  @Test
  void withMomentumTheScoreIsLevelWithPastYearProfitWhereHabitsRule() {
    History history = PlantedHistory.habits(4, 3000);
    Components five = COMPONENTS.with(Momentum.standard());
    Weights defaults = Weights.defaults(five);
    Learning learning = new Learning(quick(1), new Workers(2), Progress.SILENT);
    Learned.Result result = (Learned.Result) learning.run(history, five, defaults);
    Backtest backtest = new Backtest(BacktestSettings.DEFAULT, 1, new Workers(2));
    WeightsUnderTest weights = WeightsUnderTest.of(result.components(), result.weights(), defaults);
    BacktestReport report =
        ((Backtest.Result.Judged) backtest.run(history, result.components(), weights)).report();
    assertThat(report.level().level()).isTrue();
    assertThat(result.weights().of("momentum")).isGreaterThan(0.3);
  }

  private static Learned.Result withMomentum(History history, WeightBounds bounds) {
    Components five = COMPONENTS.with(Momentum.standard());
    LearningSettings settings = new LearningSettings(BacktestSettings.DEFAULT, bounds, 1, 60);
    Learning learning = new Learning(settings, new Workers(2), Progress.SILENT);
    return (Learned.Result) learning.run(history, five, Weights.defaults(five));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 9})
  void aMixtureThatIsNotShownToRankAsWellAsMomentumAloneIsNotTaken(int seed) {
    Learned.Result result = withMomentum(PlantedHistory.habits(seed, 300), WeightBounds.NONE);
    assertThat(result.equallyGood().count()).isGreaterThan(1);
    assertThat(result.weights().of("momentum")).isEqualTo(1);
    assertThat(result.level().orElseThrow().level()).isTrue();
    assertThat(result.remarks()).anyMatch(remark -> remark.contains("is Momentum alone"));
  }

  @Test
  void whereSomethingElseForetellsMoreMomentumGivesWay() {
    Learned.Result result = withMomentum(PlantedHistory.of(1, 600, 1), WeightBounds.NONE);
    assertThat(result.weights().of("relationship")).isGreaterThan(0.9);
    assertThat(result.evidence().verdict()).isEqualTo(Verdict.BETTER);
    assertThat(result.remarks()).anyMatch(remark -> remark.contains("more than be equally good"));
  }

  private static PlantedHistory habitsWithUndatedWorkbook() {
    return PlantedHistory.habits(4, 800)
        .withUndated(
            AccountField.SOFTWARE_LICENSE_REVENUE,
            AccountField.HARDWARE_REVENUE,
            AccountField.CONSUMABLE_REVENUE);
  }

  @Test
  void besideMomentumUndatedComponentsHaveNoSay() {
    Learned.Result result = withMomentum(habitsWithUndatedWorkbook(), WeightBounds.NONE);
    assertThat(result.weights().of("adoption")).isZero();
    assertThat(result.weights().of("momentum")).isGreaterThan(0.5);
    assertThat(result.remarks()).anyMatch(remark -> remark.startsWith("adoption come from"));
    assertThat(result.evidence().remarks()).noneMatch(remark -> remark.contains("future"));
  }

  @Test
  void upperBoundsLeaveUndatedComponentsASay() {
    WeightBounds bounds =
        new WeightBounds(
            Map.of(
                "momentum", new WeightBounds.Range(0, 0.5),
                "vertical", new WeightBounds.Range(0, 0.1)));
    Learned.Result result = withMomentum(habitsWithUndatedWorkbook(), bounds);
    assertThat(result.weights().of("momentum")).isCloseTo(0.5, within(1e-9));
    assertThat(result.weights().of("adoption")).isCloseTo(0.4, within(1e-9));
    assertThat(result.evidence().verdict()).isNotEqualTo(Verdict.BETTER);
  }

  @Test
  void theReportSaysWhatMomentumWouldAdd() {
    Learned.Result result = learned(PlantedHistory.habits(4, 800));
    MomentumAdvice advice = result.momentum().orElseThrow();
    assertThat(advice.weights()).hasSize(5);
    assertThat(Momentum.CANDIDATE_HALF_LIVES).contains(advice.halfLifeDays());
    assertThat(advice.utilityGained().lower95()).isPositive();
    assertThat(advice.inWords()).contains("would make the score better: utility");
  }

  @Test
  void momentumIsNotJudgedAgainstAScoreThatMayHaveSeenTheYear() {
    Learned learned = learn(habitsWithUndatedWorkbook(), LearningSettings.seeded(1), 1);
    MomentumAdvice advice = ((Learned.Result) learned).momentum().orElseThrow();
    assertThat(advice.undated().without()).contains("adoption");
    assertThat(advice.undated().with()).isEmpty();
    assertThat(advice.inWords())
        .contains("cannot be judged against these weights: ", "adoption", "says nothing.")
        .doesNotContain("would make", "no evidence");
  }

  @Test
  void aShortLogIsRefusedAndTheDefaultsComeWithTheirSensitivity() {
    Learned learned = learn(PlantedHistory.of(1, 80, 1, 7), LearningSettings.seeded(1), 1);
    Learned.Refused refused = (Learned.Refused) learned;
    assertThat(refused.reason()).contains("covers 7 months");
    assertThat(refused.sensitivity()).hasSize(4);
  }

  @Test
  void aLogInWhichNobodyBuysAfterwardsIsRefused() {
    PlantedHistory silent = PlantedHistory.of(1, 80, 1).before(LocalDate.of(2020, 5, 1));
    Learned learned = learn(silent, LearningSettings.seeded(1), 1);
    assertThat(((Learned.Refused) learned).reason()).contains("did enough accounts buy");
  }

  @Test
  void aStoppedSearchKeepsTheBestSoFarAndIsStillJudged() {
    int[] asked = new int[1];
    Progress impatient = best -> ++asked[0] < 3;
    Learning learning = new Learning(LearningSettings.seeded(1), new Workers(1), impatient);
    Learned.Result result =
        (Learned.Result) learning.run(PlantedHistory.of(3, 500, 1), COMPONENTS, DEFAULTS);
    assertThat(result.found().end()).isEqualTo(Found.End.CANCELLED);
    assertThat(result.equallyGood().count()).isEqualTo(1);
    assertThat(result.remarks()).anyMatch(remark -> remark.contains("was stopped"));
  }
}
