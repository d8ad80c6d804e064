package com.goengineer.icp.accounts;

/**
 * How much CAD software an account has licensed: Bronze up to 5,000, Silver up to 25,000, Gold up
 * to 100,000, Platinum above; upper bounds inclusive. An account without license revenue is Bronze.
 */
public enum CadTier {
  BRONZE("Bronze", 5_000),
  SILVER("Silver", 25_000),
  GOLD("Gold", 100_000),
  PLATINUM("Platinum", Long.MAX_VALUE / 100);

  private final String title;
  private final long upTo;

  CadTier(String title, long upTo) {
    this.title = title;
    this.upTo = upTo;
  }

  /** The tier of an account with so much license revenue, in cents. */
  public static CadTier of(long licenseRevenueCents) {
    for (CadTier tier : values()) {
      if (licenseRevenueCents <= tier.upTo * 100) {
        return tier;
      }
    }
    return PLATINUM;
  }

  /** As written in files and on screen. */
  public String title() {
    return title;
  }
}
