package com.goengineer.icp.sample;

/**
 * The sales log as it really happened, in order of day. Columns of equal length; nobody writes to
 * them once they are made.
 *
 * @param account index into {@link Population#accounts}
 * @param day days since 1970-01-01
 * @param division {@link Division#code}
 * @param gpCents gross profit
 * @param revenueCents revenue; below zero for credits
 */
record SalesLines(int[] account, int[] day, byte[] division, long[] gpCents, long[] revenueCents) {

  static SalesLines ofSize(int lines) {
    return new SalesLines(
        new int[lines], new int[lines], new byte[lines], new long[lines], new long[lines]);
  }

  int size() {
    return account.length;
  }

  Division divisionOf(int line) {
    return Division.ALL.get(division[line]);
  }

  /** Copies one line over another. */
  void copy(int from, SalesLines target, int to) {
    target.account[to] = account[from];
    target.day[to] = day[from];
    target.division[to] = division[from];
    target.gpCents[to] = gpCents[from];
    target.revenueCents[to] = revenueCents[from];
  }

  /** The same lines by day; lines of one day keep their order (counting sort). */
  SalesLines sortedByDay(int firstDay, int days) {
    int[] next = new int[days + 1];
    for (int value : day) {
      next[value - firstDay + 1]++;
    }
    for (int i = 1; i <= days; i++) {
      next[i] += next[i - 1];
    }
    SalesLines sorted = ofSize(size());
    for (int line = 0; line < size(); line++) {
      copy(line, sorted, next[day[line] - firstDay]++);
    }
    return sorted;
  }
}
