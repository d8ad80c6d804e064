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

  /** Adds an account: its score now and as saved, and the ordinal of its grade. */
  void add(double scoreNow, double scoreSaved, int gradeOrdinal) {
    accounts++;
    score += scoreNow;
    squares += (scoreNow - 50) * (scoreNow - 50);
    savedScore += scoreSaved;
    highValue += isHighValue(gradeOrdinal) ? 1 : 0;
    score70 += scoreNow >= 70 ? 1 : 0;
  }

  /** Adds the amounts of the same account, in cents. */
  void addMoney(long gp, long revenue, long annual, int gradeOrdinal) {
    gp24 += gp;
    revenue24 += revenue;
    annualRevenue += annual;
    highValueGp24 += isHighValue(gradeOrdinal) ? gp : 0;
  }

  private static boolean isHighValue(int gradeOrdinal) {
    return gradeOrdinal <= Grade.B.ordinal();
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
