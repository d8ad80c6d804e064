package com.goengineer.icp.charts.plot;

/** What kind of number a value is; decides how it is written. */
public enum Measure {
  /** Whole things: accounts, printers. */
  COUNT,
  /** Units of the currency, exact to two decimals. */
  MONEY,
  /** ICP score, 0 to 100. */
  SCORE,
  /** Part of a whole, 1 = all. */
  SHARE,
  /** Names, not numbers. */
  CATEGORY
}
