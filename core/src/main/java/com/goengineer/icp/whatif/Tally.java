package com.goengineer.icp.whatif;

import com.goengineer.icp.scoring.Grade;

/** Counts and sums of a group of accounts, growing row by row. */
@SuppressWarnings("EnumOrdinal") // ordinals are places in primitive arrays
final class Tally {
  /** Two-sided 95 % of the normal distribution. */
  private static final double NORMAL_95 = 1.959963984540054;

  long accounts;
  long highValue;
  long score70;
  long gp24;
  long revenue24;
  long annualRevenue;
  long highValueGp24;
  private double score;
  private double squares;
  private double savedScore;

  /** Adds an account; whether it is of high value is said when tallies are put together. */
  void add(RowFigures of) {
    accounts++;
    score += of.score;
    squares += (of.score - 50) * (of.score - 50);
    savedScore += of.savedScore;
    score70 += of.score >= 70 ? 1 : 0;
    gp24 += of.gp24;
    revenue24 += of.revenue24;
    annualRevenue += of.annualRevenue;
  }

  /** Adds the accounts of one grade, whose high value nobody has counted yet. */
  void addAll(Tally of, int grade) {
    accounts += of.accounts;
    score += of.score;
    squares += of.squares;
    savedScore += of.savedScore;
    score70 += of.score70;
    gp24 += of.gp24;
    revenue24 += of.revenue24;
    annualRevenue += of.annualRevenue;
    if (grade <= Grade.B.ordinal()) {
      highValue += of.accounts;
      highValueGp24 += of.gp24;
    }
  }

  double meanScore() {
    return accounts == 0 ? 0 : score / accounts;
  }

  double savedMeanScore() {
    return accounts == 0 ? 0 : savedScore / accounts;
  }

  /** Half the 95 % interval of the mean score; NaN below two accounts. */
  double halfWidth95() {
    if (accounts < 2) {
      return Double.NaN;
    }
    double shift = meanScore() - 50;
    double variance = Math.max(0, squares - accounts * shift * shift) / (accounts - 1);
    return NORMAL_95 * StrictMath.sqrt(variance / accounts);
  }
}
