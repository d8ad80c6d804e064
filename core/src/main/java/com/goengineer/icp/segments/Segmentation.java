package com.goengineer.icp.segments;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.table.Column;

/**
 * Segments by annual revenue. Revenue that is unknown, or not above 0, is a segment of its own.
 *
 * @param smallBusinessMaxUsd largest annual revenue of a small business, inclusive
 * @param midMarketMaxUsd largest annual revenue of the mid-market, inclusive; larger
 */
public record Segmentation(double smallBusinessMaxUsd, double midMarketMaxUsd) {

  private static final double CENTS = 100.0;

  public Segmentation {
    if (!(smallBusinessMaxUsd > 0 && midMarketMaxUsd > smallBusinessMaxUsd)) {
      throw new IllegalArgumentException(
          "segments need 0 < small_business_max < mid_market_max, not "
              + smallBusinessMaxUsd
              + " and "
              + midMarketMaxUsd);
    }
  }

  /** $100M and $1B. */
  public static Segmentation standard() {
    return new Segmentation(100e6, 1e9);
  }

  /** The segment of a row. */
  public Segment of(Accounts accounts, int row) {
    Column.Money revenue = accounts.money(AccountField.ANNUAL_REVENUE);
    return ofUsd(revenue.orZero(row) / CENTS);
  }

  /** The segment of an annual revenue; 0 or less is unknown. */
  public Segment ofUsd(double annualRevenueUsd) {
    if (!(annualRevenueUsd > 0)) {
      return Segment.UNKNOWN;
    }
    if (annualRevenueUsd <= smallBusinessMaxUsd) {
      return Segment.SMALL_BUSINESS;
    }
    return annualRevenueUsd <= midMarketMaxUsd ? Segment.MID_MARKET : Segment.LARGE_ENTERPRISE;
  }
}
