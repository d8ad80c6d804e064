package com.goengineer.icp.report;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.charts.plot.SalesWindow;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was found about accounts.
 *
 * @param accounts how many there are
 * @param grades one row per grade, best first
 * @param top the best accounts
 * @param gaps how many accounts lack what the score is made of
 */
public record AccountFacts(long accounts, List<GradeRow> grades, List<TopAccount> top, Gaps gaps) {
  private static final int SHOWN = 15;

  public AccountFacts {
    grades = List.copyOf(grades);
    top = List.copyOf(top);
  }

  /**
   * A grade.
   *
   * @param grade which
   * @param accounts how many accounts have it
   * @param lowestScore score from which it begins; NaN when no account has it
   * @param grossProfit of the sales window
   */
  public record GradeRow(Grade grade, long accounts, double lowestScore, BigDecimal grossProfit) {}

  /**
   * Accounts without something.
   *
   * @param industry without an industry of the taxonomy
   * @param annualRevenue without annual revenue
   * @param sales without a sale in the sales window
   */
  public record Gaps(long industry, long annualRevenue, long sales) {}

  /** The facts of scored accounts. */
  public static AccountFacts of(ScoredAccounts scored, Components registry, SalesWindow window) {
    return new AccountFacts(
        scored.size(),
        Stream.of(Grade.values()).map(grade -> gradeRow(scored, grade)).toList(),
        TopAccount.best(scored, registry, SHOWN),
        gaps(scored.accounts(), window));
  }

  /** Gross profit of the sales window of all accounts. */
  public BigDecimal grossProfit() {
    return grades.stream().map(GradeRow::grossProfit).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static GradeRow gradeRow(ScoredAccounts scored, Grade grade) {
    Column.Money gp = scored.accounts().money(AccountField.GP24);
    long accounts = 0;
    long cents = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (int row = 0; row < scored.size(); row++) {
      if (scored.grade(row) == grade) {
        accounts++;
        cents = Math.addExact(cents, gp.orZero(row));
        lowest = Math.min(lowest, scored.score0to100(row));
      }
    }
    return new GradeRow(
        grade, accounts, accounts == 0 ? Double.NaN : lowest, BigDecimal.valueOf(cents, 2));
  }

  private static Gaps gaps(Accounts accounts, SalesWindow window) {
    Column.Day lastOrder = accounts.day(AccountField.LAST_ORDER);
    long windowStart = window.before(accounts.asOf()).toEpochDay();
    long withoutSales =
        IntStream.range(0, accounts.size())
            .filter(row -> lastOrder.isUnknown(row) || lastOrder.epochDays()[row] <= windowStart)
            .count();
    return new Gaps(
        unknown(accounts.text(AccountField.INDUSTRY)),
        unknown(accounts.money(AccountField.ANNUAL_REVENUE)),
        withoutSales);
  }

  private static long unknown(Column column) {
    return IntStream.range(0, column.size()).filter(column::isUnknown).count();
  }
}
