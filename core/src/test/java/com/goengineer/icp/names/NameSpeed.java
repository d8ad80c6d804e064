package com.goengineer.icp.names;

import com.goengineer.icp.linkage.training.VariantGenerator;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Measures how many generated names are taken apart on one core: {@code NameSpeed ROWS ROUNDS}. */
final class NameSpeed {
  private NameSpeed() {}

  public static void main(String[] arguments) {
    List<String> names =
        VariantGenerator.salesLog(7, Integer.parseInt(arguments[0])).left().names();
    NameStandardizer standardizer = new NameStandardizer();
    for (int round = Integer.parseInt(arguments[1]); round > 0; round--) {
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int letters = 0;
      for (String name : names) {
        letters += standardizer.key(name).length();
      }
      double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d names, %d letters of keys: %.3f s cpu, %.0f names per second%n",
          names.size(),
          letters,
          seconds,
          names.size() / seconds);
    }
  }
}
