package com.goengineer.icp.pipeline.learning;

import com.goengineer.icp.scoring.Weights;
import com.goengineer.icp.scoring.component.StandardComponents;
import com.goengineer.icp.statistics.Workers;
import com.goengineer.icp.validation.Backtest;
import com.goengineer.icp.validation.BacktestSettings;
import com.goengineer.icp.validation.GradeCertainty;
import com.goengineer.icp.validation.PlantedHistory;
import com.goengineer.icp.validation.WeightsUnderTest;
import com.goengineer.icp.weights.Progress;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Measures learning, judging and grade certainty as wholes; run it by hand, it asserts nothing. */
final class LearningTiming {

  private LearningTiming() {}

  public static void main(String[] arguments) {
    int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
    double effect = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
    var components = StandardComponents.standard();
    Weights defaults = Weights.defaults(components);
    Workers workers = new Workers(2);
    PlantedHistory history = PlantedHistory.of(1, accounts, effect);
    for (int pass = 0; pass < 2; pass++) {
      Learning learning = new Learning(LearningSettings.seeded(1), workers, Progress.SILENT);
      Learned learned = timed("optimise", () -> learning.run(history, components, defaults));
      if (learned instanceof Learned.Result result && pass == 1) {
        System.out.println(result.weights() + " " + result.utility() + " " + result.found().end());
        System.out.println(
            "evaluations "
                + result.found().evaluations()
                + ", equally good "
                + result.equallyGood().count()
                + ", standard error "
                + result.equallyGood().standardError()
                + ", front "
                + result.front().trades().size());
        System.out.println(result.evidence());
        System.out.println(result.momentum());
        System.out.println(result.remarks());
        System.out.println(result.sensitivity());
        System.out.println(result.cutOffs());
      }
      Backtest backtest = new Backtest(BacktestSettings.DEFAULT, 1, workers);
      WeightsUnderTest weights = WeightsUnderTest.of(components, defaults, defaults);
      Backtest.Result judged = timed("validate", () -> backtest.run(history, components, weights));
      if (judged instanceof Backtest.Result.Judged(var report) && pass == 1) {
        report.words().forEach(System.out::println);
        System.out.println(report.pooled());
      }
      GradeCertainty certainty =
          new GradeCertainty(components, BacktestSettings.DEFAULT.grades(), 1, workers);
      List<double[]> around = GradeCertainty.around(defaults.toArray());
      timed("certainty", () -> certainty.of(history.today(), defaults.toArray(), around));
    }
  }

  private static <T> T timed(String what, Supplier<T> task) {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = machine.getProcessCpuTime();
    long wall = System.nanoTime();
    T result = task.get();
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f s wall, %.2f CPU s%n",
        what,
        (System.nanoTime() - wall) / 1e9,
        (machine.getProcessCpuTime() - cpu) / 1e9);
    return result;
  }
}
