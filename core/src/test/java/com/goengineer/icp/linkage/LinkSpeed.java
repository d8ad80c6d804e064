package com.goengineer.icp.linkage;

import com.goengineer.icp.linkage.training.VariantGenerator;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Measures a linkage of generated sides: {@code LinkSpeed ROWS THREADS ROUNDS}. */
final class LinkSpeed {
  private LinkSpeed() {}

  public static void main(String[] arguments) {
    LabelledSet set = VariantGenerator.salesLog(7, Integer.parseInt(arguments[0]));
    int threads = Integer.parseInt(arguments[1]);
    for (int round = Integer.parseInt(arguments[2]); round > 0; round--) {
      long start = System.nanoTime();
      long cpu = cpuNanos();
      LinkageResult result =
          Linker.link(
              set.left(), set.right(), LinkSettings.of(Assignment.MANY_TO_ONE).onThreads(threads));
      double wall = (System.nanoTime() - start) / 1e9;
      double used = (cpuNanos() - cpu) / 1e9;
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT,
          "%d x %d: %.2f s wall, %.2f s cpu, %d candidates, %d matches, %.0f MB live after%n",
          set.left().size(),
          set.right().size(),
          wall,
          used,
          result.size(),
          result.report().matches(),
          (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
