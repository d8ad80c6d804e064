package com.goengineer.icp.report;

import java.math.BigDecimal;

/**
 * Where the money of the sales log went, over all its dates.
 *
 * @param grossProfit gross profit
 * @param revenue revenue
 */
public record MoneyFacts(Reconciliation grossProfit, Reconciliation revenue) {

  /**
   * A total and its three parts.
   *
   * @param total of the whole log
   * @param attributed to accounts
   * @param unmatched of companies that are no account
   * @param setAside of lines without a usable company or date
   */
  public record Reconciliation(
      BigDecimal total, BigDecimal attributed, BigDecimal unmatched, BigDecimal setAside) {

    /** Total less its parts: 0 when nothing was lost. */
    public BigDecimal difference() {
      return total.subtract(attributed).subtract(unmatched).subtract(setAside);
    }
  }
}
