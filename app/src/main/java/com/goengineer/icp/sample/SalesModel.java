package com.goengineer.icp.sample;

import java.util.Arrays;

/**
 * Draws the sales log: first the printers of those who buy any, then all other lines in proportion
 * to how much each account buys. Consumables and maintenance of an owner follow the first printer,
 * so that hardware tells about later business. Not thread-safe.
 */
final class SalesModel {
  private static final double CREDIT = 0.02;

  /** Share of lines that were booked twice by mistake. */
  private static final double BOOKED_TWICE = 0.0003;

  private static final int MOST_PURCHASES = 12;
  private static final double BIG_PRINTER = 0.14;

  private final Population population;
  private final SellingCalendar calendar;
  private final SalesLines lines;
  private final Totals totals;
  private final int[] firstPrinterDay;
  private final long seed;
  private int drawn;

  private SalesModel(Population population, SellingCalendar calendar, SampleSettings settings) {
    this.population = population;
    this.calendar = calendar;
    this.seed = settings.seed();
    lines = SalesLines.ofSize(settings.salesLines());
    totals = Totals.ofAccounts(population.accounts().size());
    firstPrinterDay = new int[population.accounts().size()];
  }

  /** The log and what it adds up to. */
  record Sales(SalesLines lines, Totals totals) {}

  /** Draws exactly the number of lines that the settings ask for. */
  static Sales draw(Population population, SellingCalendar calendar, SampleSettings settings) {
    SalesModel model = new SalesModel(population, calendar, settings);
    model.drawPrinters();
    model.drawOtherLines();
    SalesLines lines = model.lines.sortedByDay(calendar.epochDay(0), calendar.days());
    if (lines.size() > 0) {
      lines.day()[lines.size() - 1] = calendar.epochDay(calendar.days() - 1);
    }
    model.totals.addLines(lines);
    return new Sales(lines, model.totals);
  }

  private void drawPrinters() {
    for (int account = 0; account < population.accounts().size(); account++) {
      firstPrinterDay[account] = calendar.days();
      if (population.accounts().get(account).habit().owner()) {
        drawPrintersOf(account, Draws.of(seed, "printers", account));
      }
    }
  }

  private void drawPrintersOf(int account, Draws draws) {
    Company company = population.accounts().get(account).company();
    double again = Math.clamp(0.3 + 0.13 * company.propensity() + 0.06 * company.size(), 0.05, 0.8);
    int purchases = 1;
    while (purchases < MOST_PURCHASES && draws.chance(again)) {
      purchases++;
    }
    for (int i = 0; i < purchases && drawn < lines.size(); i++) {
      buyPrinters(account, draws);
    }
  }

  private void buyPrinters(int account, Draws draws) {
    BuyingHabit habit = population.accounts().get(account).habit();
    int day = habit.drawDay(calendar, 0, draws);
    firstPrinterDay[account] = Math.min(firstPrinterDay[account], day);
    boolean big = draws.chance(BIG_PRINTER);
    int printers = 1;
    while (draws.chance(big ? 0.12 : 0.3)) {
      printers++;
    }
    double price = big ? draws.logNormal(135_000, 0.4) : draws.logNormal(12_000, 0.5);
    double paid =
        Math.clamp(price * Math.sqrt(habit.spend()), big ? 60e3 : 5e3, big ? 400e3 : 40e3);
    (big ? totals.bigBoxes() : totals.smallBoxes())[account] += printers;
    add(account, day, Division.HARDWARE, printers * paid, draws);
  }

  private void drawOtherLines() {
    double[] rates =
        Draws.cumulative(
            population.accounts().stream()
                .mapToDouble(account -> account.habit().rate())
                .toArray());
    if (rates[rates.length - 1] == 0) {
      // Too small a world for even one buyer: everybody buys a little.
      rates = Draws.cumulative(onesFor(rates));
    }
    Draws draws = Draws.of(seed, "lines");
    while (drawn < lines.size()) {
      if (drawn > 0 && draws.chance(BOOKED_TWICE)) {
        lines.copy(drawn - 1, lines, drawn++);
      } else {
        drawLine(draws.index(rates), draws);
      }
    }
  }

  private static double[] onesFor(double[] rates) {
    double[] ones = new double[rates.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private void drawLine(int account, Draws draws) {
    BuyingHabit habit = population.accounts().get(account).habit();
    Division division = Division.ALL.get(draws.index(habit.mix()));
    boolean needsPrinter =
        habit.owner() && (division == Division.CONSUMABLES || division == Division.MAINTENANCE);
    int day = habit.drawDay(calendar, needsPrinter ? firstPrinterDay[account] : 0, draws);
    double price = division.drawPriceUsd(draws) * habit.spend();
    boolean credit = draws.chance(CREDIT);
    add(account, day, division, credit ? -price * draws.between(0.1, 0.9) : price, draws);
  }

  private void add(int account, int dayOfLog, Division division, double paidUsd, Draws draws) {
    lines.account()[drawn] = account;
    lines.day()[drawn] = calendar.epochDay(dayOfLog);
    lines.division()[drawn] = (byte) division.code();
    lines.revenueCents()[drawn] = Math.round(paidUsd * 100);
    lines.gpCents()[drawn] = Math.round(paidUsd * 100 * division.drawMargin(draws));
    drawn++;
  }
}
