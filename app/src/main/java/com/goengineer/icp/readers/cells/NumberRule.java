package com.goengineer.icp.readers.cells;

import com.goengineer.icp.sources.Problem;

/** What a column of numbers wants. */
enum NumberRule {
  /** Amounts in cents, of at most 16 digits before the point, as columns of money hold. */
  MONEY(2, 10_000_000_000_000_000L, Problem.Code.NOT_A_NUMBER, "an amount", "1234.50"),
  /** Whole numbers up to a billion. */
  COUNT(0, 1_000_000_000L, Problem.Code.NOT_A_COUNT, "a whole number", "12");

  private final int decimals;
  private final long limit;
  private final Problem.Code code;
  private final String noun;
  private final String example;

  NumberRule(int decimals, long limit, Problem.Code code, String noun, String example) {
    this.decimals = decimals;
    this.limit = limit;
    this.code = code;
    this.noun = noun;
    this.example = example;
  }

  /** Decimals that are kept. */
  int decimals() {
    return decimals;
  }

  /** Values of this size or more are out of range. */
  long limit() {
    return limit;
  }

  /** The kind of problem that an unreadable cell is. */
  Problem.Code code() {
    return code;
  }

  /** What is expected, with its article. */
  String noun() {
    return noun;
  }

  /** How to write one. */
  String example() {
    return example;
  }
}
