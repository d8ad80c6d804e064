package com.goengineer.icp.sample;

/**
 * What each account bought over the whole log, as the customers file sums it.
 *
 * @param revenueCents per account and {@link Division}: {@code [account * divisions + division]}
 * @param bigBoxes printers of the big kind per account
 * @param smallBoxes printers of the small kind per account
 */
record Totals(long[] revenueCents, int[] bigBoxes, int[] smallBoxes) {
  private static final int DIVISIONS = Division.ALL.size();

  static Totals ofAccounts(int accounts) {
    return new Totals(new long[accounts * DIVISIONS], new int[accounts], new int[accounts]);
  }

  long revenueCents(int account, Division division) {
    return revenueCents[account * DIVISIONS + division.code()];
  }

  void addLines(SalesLines lines) {
    for (int line = 0; line < lines.size(); line++) {
      revenueCents[lines.account()[line] * DIVISIONS + lines.division()[line]] +=
          lines.revenueCents()[line];
    }
  }
}
