package com.goengineer.icp.segments;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.table.CodePointOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What is in one class of accounts: a segment, an industry, a grade.
 *
 * @param group name of the class
 * @param accounts how many
 * @param meanScore0to100 mean score
 * @param meanRaw mean raw score
 * @param gp24Cents sum of the gross profit of the window
 * @param revenue24Cents sum of the revenue of the window
 * @param annualRevenueCents sum of the annual revenues that are known
 * @param printers sum of printers
 * @param grades accounts of each grade, every grade present
 */
public record GroupSummary(
    String group,
    long accounts,
    double meanScore0to100,
    double meanRaw,
    long gp24Cents,
    long revenue24Cents,
    long annualRevenueCents,
    long printers,
    Map<Grade, Long> grades) {

  public GroupSummary {
    grades = Collections.unmodifiableMap(new EnumMap<>(grades));
  }

  /**
   * Summaries of all groups that occur, in code point order of their names. O(n).
   *
   * @param scored scored accounts; they are only read, so a grouping never changes a score
   * @param groupOf the group of a row
   */
  public static List<GroupSummary> of(ScoredAccounts scored, IntFunction<String> groupOf) {
    SortedMap<String, Tally> tallies = new TreeMap<>(CodePointOrder.TEXT);
    for (int row = 0; row < scored.size(); row++) {
      tallies.computeIfAbsent(groupOf.apply(row), group -> new Tally()).add(scored, row);
    }
    List<GroupSummary> summaries = new ArrayList<>();
    tallies.forEach((group, tally) -> summaries.add(tally.summary(group)));
    return List.copyOf(summaries);
  }

  /** Sums that grow row by row. */
  private static final class Tally {
    private long accounts;
    private double score;
    private double raw;
    private long gp24;
    private long revenue24;
    private long annualRevenue;
    private long printers;
    private final Map<Grade, Long> grades = new EnumMap<>(Grade.class);

    Tally() {
      for (Grade grade : Grade.values()) {
        grades.put(grade, 0L);
      }
    }

    void add(ScoredAccounts scored, int row) {
      Accounts from = scored.accounts();
      accounts++;
      score += scored.score0to100(row);
      raw += scored.raw()[row];
      gp24 += from.money(AccountField.GP24).orZero(row);
      revenue24 += from.money(AccountField.REVENUE24).orZero(row);
      annualRevenue += from.money(AccountField.ANNUAL_REVENUE).orZero(row);
      printers += Scaling.printers(from, row);
      grades.merge(scored.grade(row), 1L, Long::sum);
    }

    GroupSummary summary(String group) {
      return new GroupSummary(
          group,
          accounts,
          score / accounts,
          raw / accounts,
          gp24,
          revenue24,
          annualRevenue,
          printers,
          grades);
    }
  }
}
