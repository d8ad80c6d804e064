package com.goengineer.icp.linkage;

/** How many partners a row may have. */
public enum Assignment {
  /** Every left row has at most one partner; a right row may have many: sales log to accounts. */
  MANY_TO_ONE,
  /** Every row of either side has at most one partner: enrichment to accounts. */
  ONE_TO_ONE
}
