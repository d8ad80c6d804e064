package com.goengineer.icp.sample;

import com.goengineer.icp.industries.Taxonomy.SubList;
import java.util.Optional;

/**
 * A company as it really is.
 *
 * @param number its number in the truth files, -1 for a company that is in no file but the sales
 *     log or the annual revenue
 * @param name in its parts
 * @param industry it belongs to
 * @param subList within the industry, where the taxonomy has any
 * @param propensity how inclined it is to buy, standard normal; it lasts over the years, so that
 *     the past tells about the future
 * @param size standard normal; the annual revenue follows from it
 */
record Company(
    int number,
    CompanyName name,
    IndustryProfile industry,
    Optional<SubList> subList,
    double propensity,
    double size) {

  static final int OUTSIDER = -1;

  /** Median annual revenue over all companies. */
  private static final double MEDIAN_REVENUE_USD = 18e6;

  private static final double REVENUE_SIGMA = 1.8;

  /** Draws a company; a propensity above the ordinary goes with some size. */
  static Company draw(int number, NameMaker names, Draws draws) {
    IndustryProfile industry = IndustryProfile.ALL.get(draws.index(IndustryProfile.SHARES));
    Optional<SubList> subList =
        industry.subLists().isEmpty()
            ? Optional.empty()
            : Optional.of(draws.pick(industry.subLists()));
    double propensity = draws.normal();
    double size = 0.3 * propensity + 0.954 * draws.normal();
    return new Company(number, names.next(industry), industry, subList, propensity, size);
  }

  /** Its number as the truth files have it, "" for an outsider. */
  String label() {
    return number == OUTSIDER ? "" : String.valueOf(number);
  }

  /** True annual revenue. */
  double annualRevenueUsd() {
    return MEDIAN_REVENUE_USD * StrictMath.exp(REVENUE_SIGMA * size);
  }
}
