package com.goengineer.icp.sample;

/**
 * How an account buys.
 *
 * @param from its first active day of the log
 * @param to the day of the log after its last active one: later it has left for good
 * @param yearStrength how strong each of the log's years is for it, around 1
 * @param rate expected number of lines other than hardware, relative to other accounts; 0 for an
 *     account that never bought
 * @param spend factor on its prices, around 1
 * @param owner whether it buys printers
 * @param mix running sums over {@link Division} of what its other lines are for
 */
record BuyingHabit(
    int from,
    int to,
    double[] yearStrength,
    double rate,
    double spend,
    boolean owner,
    double[] mix) {

  /** Share of accounts in the books that never bought anything. */
  private static final double NEVER_BOUGHT = 0.22;

  /** Share of accounts that were there before the log begins. */
  private static final double OLD_ACCOUNTS = 0.55;

  private static final double MEAN_YEARS_UNTIL_LEAVING = 5;
  private static final double MEAN_LINES_SIGMA = 0.8;

  /**
   * Weights in the order of {@link Division}: owners of printers, users of the bureau, the rest.
   */
  private static final double[] OWNERS = Draws.cumulative(0, 38, 6, 14, 11, 24, 7);

  private static final double[] BUREAU_USERS = Draws.cumulative(0, 0, 45, 20, 15, 14, 6);
  private static final double[] SOFTWARE_USERS = Draws.cumulative(0, 0, 0, 32, 26, 30, 12);
  private static final double[] OTHER_BRANDS = Draws.cumulative(0, 40, 5, 20, 15, 14, 6);

  private static final double BUREAU_SHARE = 0.1;
  private static final double OTHER_BRAND_SHARE = 0.02;

  /** Draws the habit of an account of that company. */
  static BuyingHabit draw(Company company, SellingCalendar calendar, Draws draws) {
    int from = draws.chance(OLD_ACCOUNTS) ? 0 : draws.below(calendar.days());
    double yearsStaying = draws.exponential(MEAN_YEARS_UNTIL_LEAVING * staying(company));
    int to = (int) Math.min(calendar.days(), from + 30 + yearsStaying * 365);
    double[] years = yearStrength(draws);
    boolean bought = !draws.chance(NEVER_BOUGHT);
    boolean owner = bought && draws.chance(ownerChance(company));
    double rate = bought ? rate(company, owner, draws) * activity(calendar, from, to, years) : 0;
    return new BuyingHabit(from, to, years, rate, spend(company, draws), owner, mix(owner, draws));
  }

  /** Who likes to buy stays longer. */
  private static double staying(Company company) {
    return StrictMath.exp(0.4 * company.propensity());
  }

  /** A random walk on the logarithm: this year resembles last year more than the one before. */
  private static double[] yearStrength(Draws draws) {
    double[] strength = new double[SellingCalendar.YEARS];
    double log = 0;
    for (int year = 0; year < strength.length; year++) {
      log += 0.45 * draws.normal();
      strength[year] = StrictMath.exp(log);
    }
    return strength;
  }

  /** Logistic in propensity and size around the rate of the industry. */
  private static double ownerChance(Company company) {
    double rate = company.industry().hardwareRate();
    double logit =
        StrictMath.log(rate / (1 - rate)) + 0.7 * company.propensity() + 0.25 * company.size();
    return 1 / (1 + StrictMath.exp(-logit));
  }

  private static double rate(Company company, boolean owner, Draws draws) {
    double log =
        0.9 * company.propensity()
            + 0.8 * StrictMath.log(company.industry().spend())
            + 0.25 * company.size()
            + MEAN_LINES_SIGMA * draws.normal()
            + (owner ? 0.9 : 0);
    return StrictMath.exp(log);
  }

  private static double activity(SellingCalendar calendar, int from, int to, double[] strength) {
    double activity = 0;
    for (int year = 0; year < strength.length; year++) {
      activity += strength[year] * shareOfYear(calendar, year, from, to);
    }
    return activity;
  }

  private static double shareOfYear(SellingCalendar calendar, int year, int from, int to) {
    return calendar.shareOf(
        Math.max(from, calendar.yearStart(year)), Math.min(to, calendar.yearStart(year + 1)));
  }

  private static double spend(Company company, Draws draws) {
    double log = 0.4 * company.propensity() + 0.3 * company.size() + 0.5 * draws.normal();
    return company.industry().spend() * StrictMath.exp(log);
  }

  private static double[] mix(boolean owner, Draws draws) {
    if (owner) {
      return OWNERS;
    }
    if (draws.chance(BUREAU_SHARE)) {
      return BUREAU_USERS;
    }
    return draws.chance(OTHER_BRAND_SHARE) ? OTHER_BRANDS : SOFTWARE_USERS;
  }

  /** An active day of the log not before {@code earliest}: strong years get more. */
  int drawDay(SellingCalendar calendar, int earliest, Draws draws) {
    int begin = Math.max(from, earliest);
    double[] weights = new double[yearStrength.length];
    double sum = 0;
    for (int year = 0; year < weights.length; year++) {
      sum += yearStrength[year] * shareOfYear(calendar, year, begin, to);
      weights[year] = sum;
    }
    if (sum == 0) {
      return Math.min(begin, to - 1);
    }
    int year = draws.index(weights);
    return calendar.drawDay(
        Math.max(begin, calendar.yearStart(year)),
        Math.min(to, calendar.yearStart(year + 1)),
        draws);
  }
}
