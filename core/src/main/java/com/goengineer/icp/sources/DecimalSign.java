package com.goengineer.icp.sources;

/** The character that parts whole units from fractions; the other one may group thousands. */
public enum DecimalSign {
  /** 1,234.50. */
  POINT('.', ','),
  /** 1.234,50. */
  COMMA(',', '.');

  private final char sign;
  private final char grouping;

  DecimalSign(char sign, char grouping) {
    this.sign = sign;
    this.grouping = grouping;
  }

  /** The decimal sign itself. */
  public char sign() {
    return sign;
  }

  /** The sign that may stand between groups of three digits. */
  public char grouping() {
    return grouping;
  }
}
