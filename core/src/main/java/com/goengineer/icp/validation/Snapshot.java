package com.goengineer.icp.validation;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.table.Column;
import java.util.Arrays;
import java.util.Set;

/**
 * What was known at a cut-off, and what came of it; n accounts. The arrays are handed out, not
 * copied.
 *
 * @param accounts the accounts known on the as-of date, with their fields as of that date
 * @param undated fields whose values may be from later
 * @param past what baselines are made of, beyond the fields of the accounts
 * @param outcome what the accounts did in the outcome window
 */
public record Snapshot(Accounts accounts, Set<AccountField> undated, Past past, Outcome outcome) {

  /**
   * The past of each account up to and including the as-of date.
   *
   * @param lifetimeProfitCents gross profit of all its sales
   * @param ordersPastYear number of distinct days with a sale in the 12 months up to the as-of date
   */
  public record Past(long[] lifetimeProfitCents, long[] ordersPastYear) {}

  /**
   * What each account did in the outcome window.
   *
   * @param profitCents gross profit, any sign; 0 without a sale
   * @param bought whether there was a sale line
   */
  public record Outcome(long[] profitCents, boolean[] bought) {

    /** Profit in the currency where it is positive, else 0. */
    public double[] positiveProfit() {
      return Arrays.stream(profitCents).mapToDouble(cents -> Math.max(0, cents) / 100.0).toArray();
    }

    /** Profit in the currency, losses below 0. */
    public double[] profit() {
      return Arrays.stream(profitCents).mapToDouble(cents -> cents / 100.0).toArray();
    }
  }

  public Snapshot {
    undated = Set.copyOf(undated);
    int size = accounts.size();
    for (int length :
        new int[] {
          past.lifetimeProfitCents.length,
          past.ordersPastYear.length,
          outcome.profitCents.length,
          outcome.bought.length
        }) {
      if (length != size) {
        throw new IllegalArgumentException("a column of " + length + " for " + size + " accounts");
      }
    }
    for (int row = 0; row < size; row++) {
      requireKnown(accounts, row);
    }
  }

  private static void requireKnown(Accounts accounts, int row) {
    int asOf = (int) accounts.asOf().toEpochDay();
    int first = accounts.day(AccountField.FIRST_ORDER).epochDays()[row];
    int last = accounts.day(AccountField.LAST_ORDER).epochDays()[row];
    int created = accounts.day(AccountField.CREATED_DAY).epochDays()[row];
    boolean bought = first != Column.Day.UNKNOWN && first <= asOf;
    boolean known = bought || (created != Column.Day.UNKNOWN && created <= asOf);
    boolean ahead = last != Column.Day.UNKNOWN && last > asOf;
    if (!known || ahead) {
      throw new IllegalArgumentException(
          "account "
              + accounts.text(AccountField.ACCOUNT_ID).get(row)
              + (ahead ? " has an order after " : " was not known on ")
              + accounts.asOf());
    }
  }

  /** Number of accounts. */
  public int size() {
    return accounts.size();
  }

  /** True for an account with a sale on or before the as-of date; the others are prospects. */
  public boolean customer(int row) {
    return !accounts.day(AccountField.FIRST_ORDER).isUnknown(row);
  }

  /** True when the source says when customers were created, so that prospects can be told. */
  public boolean hasCreationDays() {
    Column.Day created = accounts.day(AccountField.CREATED_DAY);
    return Arrays.stream(created.epochDays()).anyMatch(day -> day != Column.Day.UNKNOWN);
  }
}
