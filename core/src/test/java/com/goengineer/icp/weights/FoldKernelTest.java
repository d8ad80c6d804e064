package com.goengineer.icp.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.statistics.Utility;
import com.goengineer.icp.weights.Objective.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldKernelTest {

  private static final double[] EFFECT = {0.25, 0.1, 0.4, 0.25};

  private static double[] weights(int number) {
    CounterRandom random = new CounterRandom(11, number);
    double[] weights = new double[4];
    double sum = 0;
    for (int component = 0; component < 4; component++) {
      weights[component] = -StrictMath.log(1 - random.uniform(component));
      sum += weights[component];
    }
    for (int component = 0; component < 4; component++) {
      weights[component] /= sum;
    }
    return weights;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30, 1_000, 7_000})
  void theExactKernelIsTheUtilityByDefinition(int accounts) {
    TrainingFold fold = PlantedFolds.fold(new CounterRandom(3, 1), accounts, EFFECT, 1);
    FoldKernel kernel = new FoldKernel(fold, FoldKernel.BUCKETS);
    for (int number = 0; number < 20; number++) {
      double[] weights = weights(number);
      assertThat(kernel.exact(weights, new Scratch()))
          .isCloseTo(fold.utility(weights), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 50_000})
  void theHistogramIsWithinAFewHundredThousandthsOfIt(int accounts) {
    TrainingFold fold = PlantedFolds.fold(new CounterRandom(3, 2), accounts, EFFECT, 1);
    FoldKernel kernel = new FoldKernel(fold, FoldKernel.BUCKETS);
    Scratch scratch = new Scratch();
    double largest = 0;
    for (int number = 0; number < 100; number++) {
      double[] weights = weights(number);
      double error = kernel.histogram(weights, scratch) - kernel.exact(weights, scratch);
      largest = Math.max(largest, Math.abs(error));
    }
    assertThat(largest).isLessThan(5e-5);
  }

  @Test
  void aWeightOfOneOnATieredComponentIsRankedExactlyByTheHistogram() {
    TrainingFold fold = PlantedFolds.fold(new CounterRandom(3, 3), 4_000, EFFECT, 1);
    FoldKernel kernel = new FoldKernel(fold, FoldKernel.BUCKETS);
    Scratch scratch = new Scratch();
    double[] weights = {0, 1, 0, 0};
    assertThat(kernel.histogram(weights, scratch))
        .isCloseTo(kernel.exact(weights, scratch), within(1e-8));
  }

  @Test
  void moreThanAMillionAccountsDoNotOverflowTheBuckets() {
    TrainingFold fold = PlantedFolds.fold(new CounterRandom(3, 4), 1_300_000, EFFECT, 1);
    FoldKernel kernel = new FoldKernel(fold, FoldKernel.BUCKETS);
    Scratch scratch = new Scratch();
    assertThat(kernel.histogram(weights(1), scratch))
        .isCloseTo(kernel.exact(weights(1), scratch), within(1e-4));
  }

  @Test
  void theMeanOverTheDatesLeavesOutThoseThatJudgeNothing() {
    TrainingFold fold = PlantedFolds.fold(new CounterRandom(3, 5), 500, EFFECT, 1);
    TrainingFold empty =
        new TrainingFold(
            fold.scores(), Utility.DEFAULT.on(new double[500], new boolean[500]), fold.accounts());
    UtilityObjective objective = new UtilityObjective(List.of(empty, fold));
    assertThat(objective.value(weights(2), Precision.EXACT))
        .isCloseTo(fold.utility(weights(2)), within(1e-12));
  }
}
