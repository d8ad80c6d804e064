package com.goengineer.icp.whatif;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.table.Column;

/** The figures of one row after the other, read once for all the sums they go into. */
final class RowFigures {
  double score;
  double savedScore;
  int grade;
  long gp24;
  long revenue24;
  long annualRevenue;
  private final View view;
  private final Column.Money gp24Column;
  private final Column.Money revenue24Column;
  private final Column.Money annualRevenueColumn;

  RowFigures(View view) {
    this.view = view;
    gp24Column = view.population().money(AccountField.GP24);
    revenue24Column = view.population().money(AccountField.REVENUE24);
    annualRevenueColumn = view.population().money(AccountField.ANNUAL_REVENUE);
  }

  void read(int row) {
    score = view.now().score(row);
    savedScore = view.saved().score(row);
    grade = view.now().gradeOrdinal(row);
    gp24 = gp24Column.orZero(row);
    revenue24 = revenue24Column.orZero(row);
    annualRevenue = annualRevenueColumn.orZero(row);
  }
}
