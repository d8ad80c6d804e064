package com.goengineer.icp.jobs;

import com.goengineer.icp.statistics.CounterRandom;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sources of a wholesaler without product lines: names, dates, amounts. Each account buys at a rate
 * of its own, for sizes of its own, until it stops; some lines are returns. What the workbook says
 * of software and hardware has nothing to do with it.
 *
 * @param seed the same seed gives the same sources
 * @param accounts how many
 * @param months length of the log, from January 2021 on
 */
record BuyingHabits(long seed, int accounts, int months) {
  private static final LocalDate START = LocalDate.of(2021, 1, 1);
  private static final int DAYS_OF_A_MONTH = 30;

  /** First day that {@link #sources} does not tell of. */
  LocalDate end() {
    return START.plusDays((long) months * DAYS_OF_A_MONTH);
  }

  /**
   * Writes the sources up to {@link #end}.
   *
   * @param workbook true when the customers source has amounts by product line
   */
  Path sources(Path folder, boolean workbook) {
    SourceFolder sources = new SourceFolder(folder);
    for (int account = 0; account < accounts; account++) {
      CounterRandom random = new CounterRandom(seed, account);
      String amounts =
          workbook
              ? String.format(
                  Locale.ROOT,
                  "%d,%d,%d,%d,%d",
                  random.below(4, 1),
                  random.below(6, 2),
                  random.below(90_000, 3),
                  random.below(20_000, 4),
                  random.below(9_000, 5))
              : ",,,,";
      String industry = workbook ? "Dental" : "";
      sources.customer(
          String.format(Locale.ROOT, "%d,%s,%s,%s", account + 1, name(account), industry, amounts));
      sales(account, sources);
    }
    return sources.write();
  }

  private static String name(int account) {
    return "Company " + Integer.toString(account + 1000, 36).toUpperCase(Locale.ROOT);
  }

  private void sales(int account, SourceFolder sources) {
    for (int day = 0; day < months * DAYS_OF_A_MONTH; day++) {
      long cents = profitCents(account, day);
      if (cents != 0) {
        sources.sale(
            String.format(
                Locale.ROOT,
                "%s,%s,%.2f,%.2f",
                name(account),
                START.plusDays(day),
                cents / 100.0,
                cents / 25.0));
      }
    }
  }

  /** Gross profit of every account in the so many days from {@link #end} on, by customer ID. */
  Map<String, Double> outcome(int days) {
    return profit(months * DAYS_OF_A_MONTH, days);
  }

  /** The same of the so many days before {@link #end}. */
  Map<String, Double> past(int days) {
    return profit(months * DAYS_OF_A_MONTH - days, days);
  }

  private Map<String, Double> profit(int from, int days) {
    Map<String, Double> profit = new TreeMap<>();
    for (int account = 0; account < accounts; account++) {
      double sum = 0;
      for (int day = from; day < from + days; day++) {
        sum += profitCents(account, day) / 100.0;
      }
      profit.put(Integer.toString(account + 1), sum);
    }
    return profit;
  }

  /** Profit of an account on a day, in cents; mostly 0. */
  private long profitCents(int account, int day) {
    CounterRandom random = new CounterRandom(seed, account);
    double rate = 0.02 * StrictMath.exp(1.1 * random.normal(10));
    int born = random.below(3 * 360, 11) - 360;
    int stops = born + 120 + (int) (-900 * StrictMath.log(1 - random.uniform(12)));
    if (day < born || day >= stops || random.uniform(100 + 4 * day) >= rate) {
      return 0;
    }
    double size = 8 + 1.4 * random.normal(13) + 0.7 * random.normal(101 + 4 * day);
    long cents = Math.round(StrictMath.exp(size));
    return random.uniform(103 + 4 * day) < 0.04 ? -cents : cents;
  }
}
