package com.goengineer.icp.weights;

import static org.assertj.core.api.Assertions.assertThat;

import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.weights.Objective.Precision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

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
    System.out.println(
        seed
            + " regret "
            + (brute - found.value())
            + " "
            + found.evaluations()
            + " "
            + java.util.Arrays.toString(found.weights()));
    assertThat(region.contains(found.weights())).isTrue();
    assertThat(found.value()).isGreaterThan(brute - 1e-4);
    assertThat(found.value()).isEqualTo(objective.value(found.weights(), Precision.EXACT));
  }
}
