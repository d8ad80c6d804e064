package com.goengineer.icp.validation;

import com.goengineer.icp.statistics.CounterRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Seeded sales lines.
 *
 * @param seed the same seed gives the same log
 * @param start first day
 * @param months length
 */
record PlantedLog(long seed, LocalDate start, int months) {

  private static final int INDUSTRIES = 12;

  /** Kinds of sales lines. */
  enum Line {
    HARDWARE,
    CONSUMABLE,
    SOFTWARE
  }

  /** A dated sales line of an account. */
  record Sale(int account, LocalDate day, long gpCents, long revenueCents, Line line) {}

  private CounterRandom random(int account) {
    return new CounterRandom(seed, account);
  }

  int industry(int account) {
    return random(account).below(INDUSTRIES, 0);
  }

  LocalDate created(int account) {
    return start.plusDays(random(account).below(200, 1));
  }

  /**
   * Accounts that buy what they need. They buy software once, early, without profit; how much of
   * it, and their industry, decide how likely they buy hardware or consumables in a month. Those
   * bring the profit, in lumps, and whoever has just bought needs little for a while; a third of
   * the accounts equip themselves once, at the beginning, and need little ever after. So software
   * and industry foretell profit, but purchases of the past, and the Adoption score that is made of
   * them, mislead. With {@code effect} 0 nothing foretells anything.
   */
  List<Sale> needs(int accounts, double effect) {
    List<Sale> sales = new ArrayList<>();
    for (int account = 0; account < accounts; account++) {
      CounterRandom random = random(account);
      double software = random.uniform(2) < 0.5 ? 0 : 6 + 6 * random.uniform(3);
      if (software > 0) {
        long revenue = Math.round(100 * StrictMath.exp(software));
        sales.add(new Sale(account, early(random, 4), 0, revenue, Line.SOFTWARE));
      }
      double industry = (industry(account) - 5.5) / 3.5;
      double latent = effect * (0.8 * (software > 0 ? (software - 6) / 3 : -1) + 0.5 * industry);
      double chance = 0.05 / (0.05 + 0.95 * StrictMath.exp(-1.2 * latent));
      boolean equipped = random.uniform(5) < 0.35;
      if (equipped) {
        long revenue = Math.round(100 * StrictMath.exp(10 + random.normal(6)));
        sales.add(new Sale(account, early(random, 7), revenue / 3, revenue, Line.HARDWARE));
      }
      int satisfiedUntil = equipped ? months : 0;
      for (int month = 3; month < months; month++) {
        double now = month < satisfiedUntil ? chance * (1 - 0.8 * Math.min(1, effect)) : chance;
        if (random.uniform(10 + month) < now) {
          satisfiedUntil = Math.max(satisfiedUntil, month + 18);
          sales.add(purchase(account, month, 7));
        }
      }
    }
    return sales;
  }

  /**
   * Accounts with habits that drift: each has its own rate and size of purchases, whatever its
   * industry, and the rate wanders from quarter to quarter. Recent profit foretells profit; what an
   * account bought years ago says little.
   */
  List<Sale> habits(int accounts) {
    List<Sale> sales = new ArrayList<>();
    for (int account = 0; account < accounts; account++) {
      CounterRandom random = random(account);
      double logRate = StrictMath.log(0.08) + random.normal(2);
      double size = 7 + random.normal(3);
      for (int month = 0; month < months; month++) {
        logRate += month % 3 == 0 ? 0.6 * random.normal(4000 + month) : 0;
        if (random.uniform(10 + month) < Math.min(0.9, StrictMath.exp(logRate))) {
          sales.add(purchase(account, month, size));
        }
      }
    }
    return sales;
  }

  private LocalDate early(CounterRandom random, long place) {
    return start.plusDays(random.below(60, place));
  }

  private Sale purchase(int account, int month, double logOfSize) {
    CounterRandom random = random(account);
    double size = StrictMath.exp(logOfSize + 0.9 * random.normal(1000 + month));
    LocalDate day = start.plusMonths(month).plusDays(random.below(28, 2000 + month));
    Line line = random.uniform(3000 + month) < 0.5 ? Line.HARDWARE : Line.CONSUMABLE;
    return new Sale(account, day, Math.round(30 * size), Math.round(100 * size), line);
  }
}
