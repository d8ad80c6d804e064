package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.weights.Objective.Precision;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures evaluations per CPU-second and whole searches; run it by hand, it asserts nothing. */
final class SearchTiming {

  private static final double[] EFFECT = {0.25, 0.1, 0.4, 0.25};

  private SearchTiming() {}

  public static void main(String[] arguments) {
    for (int accounts : new int[] {5_000, 50_000, 500_000}) {
      for (int folds : new int[] {1, 4}) {
        measure(accounts, folds);
      }
    }
  }

  private static void measure(int accounts, int folds) {
    List<TrainingFold> data = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      data.add(PlantedFolds.fold(new CounterRandom(7, fold), accounts, EFFECT, 1));
    }
    UtilityObjective objective = new UtilityObjective(data);
    double exact = perSecond(objective, Precision.EXACT);
    double histogram = perSecond(objective, Precision.HISTOGRAM);
    double sketch = perSecond(objective, Precision.SKETCH);
    double[] preferred = {0.3, 0, 0.4, 0.3};
    Simplex region = Simplex.whole(4);
    Found found = Search.run(objective, region, preferred, SearchSettings.exhaustive(1));
    double seconds = Double.MAX_VALUE;
    for (int repeat = 0; repeat < 5; repeat++) {
      long start = cpu();
      found = Search.run(objective, region, preferred, SearchSettings.exhaustive(1));
      seconds = Math.min(seconds, (cpu() - start) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "%d accounts x %d dates: exact %.0f, histogram %.0f, sketch %.0f evaluations/CPU s;"
            + " search %.3f CPU s, %d evaluations, %s%n",
        accounts,
        folds,
        exact,
        histogram,
        sketch,
        seconds,
        found.evaluations(),
        found.end());
  }

  private static double perSecond(Objective objective, Precision precision) {
    double[] weights = {0.31, 0.07, 0.4, 0.22};
    long budget = 400_000_000L;
    long done = 0;
    for (int pass = 0; pass < 2; pass++) {
      done = 0;
      long start = cpu();
      while (cpu() - start < budget) {
        weights[0] += 1e-6;
        weights[2] -= 1e-6;
        objective.value(weights, precision);
        done++;
      }
    }
    return done * 1e9 / budget;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
