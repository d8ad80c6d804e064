package com.goengineer.icp.weights;

import com.goengineer.icp.statistics.CounterRandom;
import com.goengineer.icp.weights.Objective.Precision;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures evaluations per CPU-second, whole searches and the error of the histogram; run it by
 * hand, it asserts nothing. With a file name it also writes the problem of 5,000 accounts and one
 * date there, for benchmarks/peers/weights.py.
 */
final class SearchTiming {

  private static final double[] EFFECT = {0.25, 0.1, 0.4, 0.25};

  private SearchTiming() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      write(Path.of(arguments[0]), PlantedFolds.problem(new CounterRandom(7, 0), 5_000, EFFECT, 1));
    }
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
    System.out.printf(
        Locale.ROOT,
        "  best %s: %.7f; the histogram is off by at most %.1e%n",
        Arrays.toString(found.weights()),
        found.value(),
        error(objective));
  }

  /** Largest difference to the exact value over 100 random weight vectors. */
  private static double error(Objective objective) {
    double error = 0;
    for (int draw = 0; draw < 100; draw++) {
      CounterRandom random = new CounterRandom(11, draw);
      double[] weights = new double[4];
      Arrays.setAll(weights, place -> -Math.log(1 - random.uniform(place)));
      double sum = Arrays.stream(weights).sum();
      Arrays.setAll(weights, place -> weights[place] / sum);
      double off =
          objective.value(weights, Precision.HISTOGRAM) - objective.value(weights, Precision.EXACT);
      error = Math.max(error, Math.abs(off));
    }
    return error;
  }

  /** Four component scores, profit as the search sees it, and 1 for who bought. */
  private static void write(Path file, PlantedFolds.Problem problem) throws IOException {
    StringBuilder text = new StringBuilder("vertical,size,adoption,relationship,profit,bought\n");
    for (int row = 0; row < problem.profit().length; row++) {
      for (double[] component : problem.scores()) {
        text.append(component[row]).append(',');
      }
      text.append(problem.profit()[row]).append(problem.bought()[row] ? ",1\n" : ",0\n");
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
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
