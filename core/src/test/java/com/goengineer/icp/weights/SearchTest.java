package com.goengineer.icp.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.weights.Objective.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  private static final double[] EFFECT = {0.25, 0.1, 0.4, 0.25};

  /** Best of the grid 0.01, then of ever finer exchanges around its best points. */
  static double bruteForce(Objective objective, Simplex region) {
    List<double[]> grid = region.lattice(0.01);
    double best = Double.NEGATIVE_INFINITY;
    List<double[]> tops = new ArrayList<>();
    for (double[] weights : grid) {
      double value = objective.value(weights, Precision.EXACT);
      if (value > best - 1e-3) {
        tops.add(weights);
      }
      best = Math.max(best, value);
    }
    double limit = best - 2e-4;
    for (double[] top : tops) {
      if (objective.value(top, Precision.EXACT) > limit) {
        best = Math.max(best, refined(objective, region, top));
      }
    }
    return best;
  }

  private static double refined(Objective objective, Simplex region, double[] start) {
    double best = Double.NEGATIVE_INFINITY;
    int dimension = start.length;
    for (int from = 0; from < dimension; from++) {
      for (int to = 0; to < dimension; to++) {
        for (int other = 0; other < dimension; other++) {
          for (double step : new double[] {0.001, 0.0025, 0.005, 0.0075}) {
            double[] moved = start.clone();
            moved[from] -= step;
            moved[to] += step / 2;
            moved[other] += step / 2;
            if (region.contains(moved)) {
              best = Math.max(best, objective.value(moved, Precision.EXACT));
            }
          }
        }
      }
    }
    return best;
  }

  private static UtilityObjective problem(int seed) {
    CounterRandom random = new CounterRandom(seed, 99);
    int components = seed % 4 == 0 ? 4 : 3;
    double[] effect = new double[components];
    for (int component = 0; component < components; component++) {
      boolean inCorner = seed % 5 == 0 && component > 0;
      effect[component] = inCorner ? 0.02 : random.uniform(component);
    }
    int accounts = components == 4 ? 250 : 1200;
    List<TrainingFold> folds = new ArrayList<>();
    for (int date = 0; date < 2; date++) {
      folds.add(PlantedFolds.fold(new CounterRandom(seed, date), accounts, effect, 0.8));
    }
    return new UtilityObjective(folds);
  }

  /** Whole simplex, capped, or boxed as in the original, by turns. */
  private static Simplex region(int seed, int components) {
    double[] lower = new double[components];
    double[] upper = new double[components];
    for (int component = 0; component < components; component++) {
      lower[component] = seed % 3 == 2 ? 0.13 : 0;
      upper[component] = seed % 3 == 0 ? 1 : 0.47;
    }
    return Simplex.between(lower, upper);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theOptimumIsWithinOneTenThousandthOfBruteForce(int seed) {
    UtilityObjective objective = problem(seed);
    Simplex region = region(seed, objective.dimension());
    double[] preferred = new double[objective.dimension()];
    preferred[0] = 1;
    double brute = bruteForce(objective, region);
    Found found = Search.run(objective, region, preferred, SearchSettings.exhaustive(seed));
    assertThat(region.contains(found.weights())).isTrue();
    assertThat(found.value()).isGreaterThan(brute - 1e-4);
    assertThat(found.value()).isEqualTo(objective.value(found.weights(), Precision.EXACT));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theOriginalsObjectiveIsSolvedToOneTenThousandthToo(int seed) {
    TrainingFold fold =
        PlantedFolds.fold(new CounterRandom(seed, 77), 600, new double[] {0.4, 0, 0.4, 0.2}, 0.6);
    LegacyObjective objective = new LegacyObjective(fold.scores(), fold.judge().profit());
    Simplex region = LegacyObjective.region(new boolean[] {false, true, false, false});
    double brute = bruteForce(objective, region);
    double[] preferred = {0.3, 0, 0.4, 0.3};
    Found found = Search.run(objective, region, preferred, SearchSettings.exhaustive(seed));
    assertThat(found.value()).isGreaterThan(brute - 1e-4);
    assertThat(region.contains(found.weights())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void theNumberOfThreadsChangesNotOneBit(int threads) {
    List<TrainingFold> folds = new ArrayList<>();
    for (int date = 0; date < 3; date++) {
      folds.add(PlantedFolds.fold(new CounterRandom(5, date), 30_000, EFFECT, 1));
    }
    UtilityObjective objective = new UtilityObjective(folds);
    double[] preferred = {0.3, 0, 0.4, 0.3};
    Found alone = Search.run(objective, Simplex.whole(4), preferred, SearchSettings.exhaustive(1));
    SearchSettings parallel = new SearchSettings(1, 0, new Workers(threads), Progress.SILENT);
    Found together = Search.run(objective, Simplex.whole(4), preferred, parallel);
    assertThat(together.weights()).isEqualTo(alone.weights());
    assertThat(together.value()).isEqualTo(alone.value());
    assertThat(together.evaluations()).isEqualTo(alone.evaluations());
  }

  @Test
  void eightComponentsAreSearchedByEvolutionAndRepeatExactly() {
    double[] effect = {0.3, 0.0, 0.2, 0.1, 0.25, 0.0, 0.1, 0.05};
    TrainingFold fold = PlantedFolds.fold(new CounterRandom(6, 0), 3_000, effect, 0.8);
    UtilityObjective objective = new UtilityObjective(List.of(fold));
    double[] preferred = new double[8];
    Arrays.fill(preferred, 0.125);
    Simplex region = Simplex.whole(8);
    Found found = Search.run(objective, region, preferred, SearchSettings.exhaustive(3));
    Found again = Search.run(objective, region, preferred, SearchSettings.exhaustive(3));
    assertThat(again.weights()).isEqualTo(found.weights());
    assertThat(region.contains(found.weights())).isTrue();
    double planted = objective.value(effect, Precision.EXACT);
    assertThat(found.value()).isGreaterThan(planted);
    for (int start = 0; start < 200; start++) {
      double[] random = randomWeights(start);
      assertThat(objective.value(random, Precision.EXACT)).isLessThan(found.value());
    }
  }

  private static double[] randomWeights(int number) {
    CounterRandom random = new CounterRandom(number, 31);
    double[] weights = new double[8];
    double sum = 0;
    for (int component = 0; component < weights.length; component++) {
      weights[component] = -StrictMath.log(1 - random.uniform(component));
      sum += weights[component];
    }
    for (int component = 0; component < weights.length; component++) {
      weights[component] /= sum;
    }
    return weights;
  }

  @Test
  void aListenerSeesTheBestSoFarAndMayStopTheSearch() {
    UtilityObjective objective = problem(3);
    List<Double> values = new ArrayList<>();
    SearchSettings impatient =
        new SearchSettings(
            1,
            0,
            new Workers(1),
            best -> {
              values.add(best.value());
              return values.size() < 5;
            });
    Found found = Search.run(objective, Simplex.whole(3), new double[] {1, 0, 0}, impatient);
    assertThat(found.end()).isEqualTo(Found.End.CANCELLED);
    assertThat(Simplex.whole(3).contains(found.weights())).isTrue();
    assertThat(values).isSorted();
    assertThat(found.value()).isEqualTo(objective.value(found.weights(), Precision.EXACT));
  }

  @Test
  void whatTheDataCannotTellIsNotSearchedFor() {
    UtilityObjective objective = problem(6);
    SearchSettings patient = SearchSettings.exhaustive(1);
    SearchSettings sparing = new SearchSettings(1, 0.001, new Workers(1), Progress.SILENT);
    double[] preferred = {0.4, 0.3, 0.3};
    Found exhaustive = Search.run(objective, Simplex.whole(3), preferred, patient);
    Found enough = Search.run(objective, Simplex.whole(3), preferred, sparing);
    assertThat(enough.end()).isEqualTo(Found.End.EVIDENCE);
    assertThat(enough.evaluations()).isLessThan(exhaustive.evaluations());
    assertThat(enough.value()).isGreaterThan(exhaustive.value() - 0.001);
  }

  @Test
  void nanNeverWins() {
    Objective broken =
        new Objective() {
          @Override
          public int dimension() {
            return 3;
          }

          @Override
          public long rows() {
            return 1;
          }

          @Override
          public double value(double[] weights, Precision precision) {
            return weights[0] > 0.5 ? Double.NaN : weights[0];
          }
        };
    double[] preferred = {0.8, 0.1, 0.1};
    Found found = Search.run(broken, Simplex.whole(3), preferred, SearchSettings.exhaustive(1));
    assertThat(found.value()).isBetween(0.499, 0.5);
  }

  @Test
  void aRegionWithoutFreedomIsItsOnlyPoint() {
    UtilityObjective objective = problem(1);
    double[] only = {0.2, 0.3, 0.5};
    Found found =
        Search.run(
            objective,
            Simplex.between(only, only),
            new double[] {1, 0, 0},
            SearchSettings.exhaustive(1));
    assertThat(found.weights()).containsExactly(only);
  }

  @Test
  void unequalDimensionsAreRefused() {
    assertThatThrownBy(() ->
            Search.run(problem(1), Simplex.whole(4), new double[4], SearchSettings.exhaustive(1)))
        .hasMessageContaining("3 components");
  }
}
