package com.goengineer.icp.pipeline;

import com.goengineer.icp.accounts.Reconciliation;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.table.Table;

/**
 * Where the lines and the money of the sales log went, over all its dates.
 *
 * @param gp gross profit
 * @param revenue revenue
 * @param lines all lines of the log
 * @param matchedLines lines that belong to an account
 * @param unmatchedLines lines whose company is no account
 * @param setAsideLines lines without a usable company or date
 * @param matchedShareOfGp matched share of the sum of absolute gross profit, 0..1; 1 without any
 */
public record Money(
    Reconciliation gp,
    Reconciliation revenue,
    long lines,
    long matchedLines,
    long unmatchedLines,
    long setAsideLines,
    double matchedShareOfGp) {

  private static final String STATE =
      "CASE WHEN l.usable = 0 THEN 0 WHEN k.account_id IS NULL THEN 1 ELSE 2 END";
  private static final String ZERO = "CAST(0 AS DECIMAL(18,2))";

  /** One row per state: 0 set aside, 1 unmatched, 2 attributed. */
  private static final String QUERY =
      "SELECT state, CAST(COUNT(*) AS BIGINT) AS lines,"
          + " SUM(COALESCE(gp, "
          + ZERO
          + ")) AS gp, SUM(COALESCE(revenue, "
          + ZERO
          + ")) AS revenue, SUM(ABS(COALESCE(gp, "
          + ZERO
          + "))) AS absolute_gp FROM (SELECT l.gp, l.revenue, "
          + STATE
          + " AS state FROM sales_lines l LEFT JOIN links k ON k.source_name = l.source_name)"
          + " stated GROUP BY state ORDER BY state";

  private static final int SET_ASIDE = 0;
  private static final int UNMATCHED = 1;
  private static final int ATTRIBUTED = 2;

  /** Share of the lines that belong to an account, 0..1; 1 without any line. */
  public double matchedShareOfLines() {
    return lines == 0 ? 1 : (double) matchedLines / lines;
  }

  static Money read(Engine engine) {
    Table states = engine.read(QUERY);
    long[] lines = byState(states, states.count("lines").values());
    long[] absolute = byState(states, states.money("absolute_gp").cents());
    long all = absolute[SET_ASIDE] + absolute[UNMATCHED] + absolute[ATTRIBUTED];
    return new Money(
        reconciliation(byState(states, states.money("gp").cents())),
        reconciliation(byState(states, states.money("revenue").cents())),
        lines[SET_ASIDE] + lines[UNMATCHED] + lines[ATTRIBUTED],
        lines[ATTRIBUTED],
        lines[UNMATCHED],
        lines[SET_ASIDE],
        all == 0 ? 1 : (double) absolute[ATTRIBUTED] / all);
  }

  private static long[] byState(Table states, long[] values) {
    long[] byState = new long[ATTRIBUTED + 1];
    for (int row = 0; row < states.rows(); row++) {
      byState[(int) states.count("state").orZero(row)] = values[row];
    }
    return byState;
  }

  private static Reconciliation reconciliation(long[] cents) {
    return Reconciliation.ofCents(
        cents[SET_ASIDE] + cents[UNMATCHED] + cents[ATTRIBUTED],
        cents[ATTRIBUTED],
        cents[UNMATCHED],
        cents[SET_ASIDE]);
  }
}
