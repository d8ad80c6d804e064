package com.goengineer.icp.whatif;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.table.Column;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fit against momentum: the accounts of one of four groups under the saved model.
 *
 * @param fits whether they have grade A or B
 * @param buys whether they brought gross profit in the 12 months up to the as-of date; no data
 *     counts as no
 * @param accounts how many
 * @param gp24Cents their gross profit of the last 24 months
 * @param best the best ranked of them, at most {@value #MOST}
 */
public record Quadrant(
    boolean fits, boolean buys, long accounts, long gp24Cents, List<Member> best) {
  private static final int MOST = 5;

  public Quadrant {
    best = List.copyOf(best);
  }

  /**
   * An account of a group.
   *
   * @param id the account
   * @param name its name, "" when unknown
   * @param rank 1 = best
   */
  public record Member(String id, String name, int rank) {}

  /** The four groups: fits and buys, fits and sleeps, buys all the same, neither. O(n). */
  static List<Quadrant> of(Population population) {
    return Stream.of(true, false)
        .flatMap(fits -> Stream.of(true, false).map(buys -> of(population, fits, buys)))
        .toList();
  }

  private static Quadrant of(Population population, boolean fits, boolean buys) {
    Column.Money gp12 = population.money(AccountField.GP12);
    Column.Money gp24 = population.money(AccountField.GP24);
    Standpoint saved = population.saved();
    int[] rows =
        IntStream.range(0, population.size())
            .map(saved::rowAt)
            .filter(row -> fits == (saved.grade(row).compareTo(Grade.B) <= 0))
            .filter(row -> buys == (gp12.orZero(row) > 0))
            .toArray();
    return new Quadrant(
        fits,
        buys,
        rows.length,
        IntStream.of(rows).mapToLong(gp24::orZero).sum(),
        IntStream.of(rows).limit(MOST).mapToObj(row -> member(population, row)).toList());
  }

  private static Member member(Population population, int row) {
    return new Member(
        population.text(AccountField.ACCOUNT_ID).orEmpty(row),
        population.text(AccountField.COMPANY_NAME).orEmpty(row),
        population.saved().rank(row));
  }
}
