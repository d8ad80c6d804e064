package com.goengineer.icp.segments;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;

/**
 * CAD tiers by software license revenue; unknown revenue counts 0, and a balance below 0 (credits)
 * is Bronze too.
 *
 * @param bronzeMaxUsd largest revenue of Bronze, inclusive
 * @param silverMaxUsd largest revenue of Silver, inclusive
 * @param goldMaxUsd largest revenue of Gold, inclusive; above is Platinum
 */
public record CadTiers(double bronzeMaxUsd, double silverMaxUsd, double goldMaxUsd) {

  private static final double CENTS = 100.0;

  public CadTiers {
    if (!(bronzeMaxUsd >= 0 && silverMaxUsd > bronzeMaxUsd && goldMaxUsd > silverMaxUsd)) {
      throw new IllegalArgumentException(
          "CAD tiers need 0 <= bronze_max < silver_max < gold_max, not "
              + bronzeMaxUsd
              + ", "
              + silverMaxUsd
              + " and "
              + goldMaxUsd);
    }
  }

  /** $5k, $25k and $100k. */
  public static CadTiers standard() {
    return new CadTiers(5_000, 25_000, 100_000);
  }

  /** The tier of a row. */
  public CadTier of(Accounts accounts, int row) {
    return ofUsd(accounts.money(AccountField.SOFTWARE_LICENSE_REVENUE).orZero(row) / CENTS);
  }

  /** The tier of a license revenue. */
  public CadTier ofUsd(double licenseRevenueUsd) {
    if (licenseRevenueUsd <= bronzeMaxUsd) {
      return CadTier.BRONZE;
    }
    if (licenseRevenueUsd <= silverMaxUsd) {
      return CadTier.SILVER;
    }
    return licenseRevenueUsd <= goldMaxUsd ? CadTier.GOLD : CadTier.PLATINUM;
  }
}
