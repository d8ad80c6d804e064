package com.goengineer.icp.accounts;

import java.math.BigDecimal;

/**
 * Where the money of the sales log went, over all its dates: total = attributed + unmatched + set
 * aside, to the last digit.
 *
 * @param total sum of every readable amount in the log
 * @param attributed of lines that belong to an account
 * @param unmatched of lines whose company is no account
 * @param setAside of lines without a usable company or date
 */
public record Reconciliation(
    BigDecimal total, BigDecimal attributed, BigDecimal unmatched, BigDecimal setAside) {

  public Reconciliation {
    if (total.compareTo(attributed.add(unmatched).add(setAside)) != 0) {
      throw new IllegalArgumentException(
          "money does not add up: %s is not %s + %s + %s"
              .formatted(total, attributed, unmatched, setAside));
    }
  }

  /** From amounts in cents. */
  public static Reconciliation ofCents(long total, long attributed, long unmatched, long setAside) {
    return new Reconciliation(
        BigDecimal.valueOf(total, 2),
        BigDecimal.valueOf(attributed, 2),
        BigDecimal.valueOf(unmatched, 2),
        BigDecimal.valueOf(setAside, 2));
  }
}
