package com.goengineer.icp.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.scoring.WeightedSum;
import com.goengineer.icp.statistics.Bootstrap;
import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.statistics.Ordering;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.weights.Objective.Precision;
import com.goengineer.icp.weights.ParetoFront.Trade;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

  private static final double[] EFFECT = {0.25, 0.1, 0.4, 0.25};
  private static final double[] DEFAULTS = {0.3, 0, 0.4, 0.3};
  private static final Workers ALONE = new Workers(1);

  private final UtilityObjective objective = new UtilityObjective(folds(800));
  private final Bootstrap bootstrap = new Bootstrap(100, 4);

  private static List<TrainingFold> folds(int accounts) {
    List<TrainingFold> folds = new ArrayList<>();
    for (int date = 0; date < 2; date++) {
      folds.add(PlantedFolds.fold(new CounterRandom(8, date), accounts, EFFECT, 1));
    }
    return folds;
  }

  private Candidates candidates(double[] best, Workers workers) {
    return Candidates.of(objective, Simplex.whole(4), List.of(best, DEFAULTS), workers);
  }

  private double[] best() {
    return Search.run(objective, Simplex.whole(4), DEFAULTS, SearchSettings.exhaustive(1))
        .weights();
  }

  @Test
  void theFastDrawsAreTheSlowOnesUpToTheirBuckets() {
    ResampledUtility resampled = new ResampledUtility(objective.folds(), bootstrap, ALONE);
    double[] fast = resampled.of(DEFAULTS);
    for (int draw = 0; draw < fast.length; draw += 7) {
      int[] counts = bootstrap.counts(800, draw);
      double slow = 0;
      for (TrainingFold fold : objective.folds()) {
        double[] raw = new double[fold.size()];
        WeightedSum.raw(fold.scores(), DEFAULTS, raw);
        slow += fold.judge().of(Ordering.of(raw), counts) / objective.folds().size();
      }
      assertThat(fast[draw]).isCloseTo(slow, within(5e-4));
    }
  }

  @Test
  void theSetHoldsTheBestAndEveryMemberIsWithinItsOwnStandardError() {
    double[] best = best();
    ResampledUtility resampled = new ResampledUtility(objective.folds(), bootstrap, ALONE);
    IndifferenceSet set = IndifferenceSet.among(candidates(best, ALONE), resampled, ALONE);
    assertThat(set.weights().getFirst()).isEqualTo(best);
    double top = objective.value(best, Precision.EXACT);
    for (double[] member : set.weights()) {
      double behind = top - objective.value(member, Precision.EXACT);
      double error = resampled.standardError(resampled.of(best), resampled.of(member));
      assertThat(behind).isLessThanOrEqualTo(error + 1e-4);
    }
  }

  @Test
  void theChoiceIsTheMemberNearestToTheDefaults() {
    ResampledUtility resampled = new ResampledUtility(objective.folds(), bootstrap, ALONE);
    IndifferenceSet set = IndifferenceSet.among(candidates(best(), ALONE), resampled, ALONE);
    double distance = Simplex.distance(set.chosen(), DEFAULTS);
    assertThat(set.weights())
        .contains(set.chosen())
        .allMatch(member -> Simplex.distance(member, DEFAULTS) >= distance);
    assertThat(set.count()).isGreaterThan(1);
    for (int component = 0; component < 4; component++) {
      assertThat(set.chosen()[component]).isBetween(set.min()[component], set.max()[component]);
    }
  }

  @Test
  void defaultsThatAreAsGoodAsTheBestAreKept() {
    double[] best = best();
    ResampledUtility resampled = new ResampledUtility(objective.folds(), bootstrap, ALONE);
    Candidates around =
        Candidates.of(objective, Simplex.whole(4), List.of(best, best.clone()), ALONE);
    IndifferenceSet set = IndifferenceSet.among(around, resampled, ALONE);
    assertThat(Simplex.distance(set.chosen(), best)).isZero();
  }

  @Test
  void theFrontIsWhatNobodyDominates() {
    ParetoFront front = ParetoFront.among(candidates(best(), ALONE), objective, ALONE);
    Candidates all = candidates(best(), ALONE);
    assertThat(front.trades()).isNotEmpty();
    for (Trade trade : front.trades()) {
      assertThat(front.trades()).noneMatch(other -> other.dominates(trade));
    }
    assertThat(front.trades().size()).isLessThan(all.weights().size());
    assertThat(front.trades()).isSortedAccordingTo((a, b) -> Double.compare(b.power(), a.power()));
    assertThat(front.trades()).anyMatch(trade -> trade.closeness() == 1);
  }

  @Test
  void theFrontOfAnyPointsIsThatOfComparingAllWithAll() {
    CounterRandom random = new CounterRandom(2, 2);
    List<Trade> trades = new ArrayList<>();
    for (int number = 0; number < 300; number++) {
      double[] respects = new double[4];
      for (int respect = 0; respect < 4; respect++) {
        respects[respect] = random.below(6, 4L * number + respect);
      }
      trades.add(
          new Trade(new double[] {number}, respects[0], respects[1], respects[2], respects[3]));
    }
    List<Trade> undominated =
        trades.stream().filter(t -> trades.stream().noneMatch(o -> o.dominates(t))).toList();
    assertThat(ParetoFront.of(trades).trades()).containsExactlyInAnyOrderElementsOf(undominated);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void theNumberOfThreadsChangesNotOneBit(int threads) {
    double[] best = best();
    Workers many = new Workers(threads);
    ResampledUtility alone = new ResampledUtility(objective.folds(), bootstrap, ALONE);
    ResampledUtility together = new ResampledUtility(objective.folds(), bootstrap, many);
    IndifferenceSet one = IndifferenceSet.among(candidates(best, ALONE), alone, ALONE);
    IndifferenceSet other = IndifferenceSet.among(candidates(best, many), together, many);
    assertThat(other.weights()).hasSameSizeAs(one.weights());
    assertThat(other.chosen()).isEqualTo(one.chosen());
    assertThat(other.standardError()).isEqualTo(one.standardError());
    ParetoFront front = ParetoFront.among(candidates(best, many), objective, many);
    ParetoFront frontAlone = ParetoFront.among(candidates(best, ALONE), objective, ALONE);
    assertThat(front.trades()).usingRecursiveComparison().isEqualTo(frontAlone.trades());
  }
}
