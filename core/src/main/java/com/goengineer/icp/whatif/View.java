package com.goengineer.icp.whatif;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.WeightedSum;
import com.goengineer.icp.segments.Segment;
import com.goengineer.icp.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A population seen under weights and thresholds.
 *
 * @param now where accounts stand
 * @param saved where they stand under what is compared with
 * @param scheme weights and segments
 */
@SuppressWarnings("EnumOrdinal") // ordinals are places in primitive arrays
record View(
    Population population, Industries industries, Standpoint now, Standpoint saved, Scheme scheme) {

  /** Which rows pass a filter. O(n). */
  boolean[] passing(Filter filter, NameSearch names) {
    boolean[] passing = new boolean[population.size()];
    if (filter.text().isEmpty()) {
      Arrays.fill(passing, true);
    } else {
      passing = names.rowsWith(filter.text());
    }
    boolean[] segments = ordinals(filter.segments(), Segment.values().length);
    boolean[] grades = ordinals(filter.grades(), Grade.values().length);
    boolean[] savedGrades = ordinals(filter.savedGrades(), Grade.values().length);
    boolean[] wanted = industriesOf(filter.industries());
    for (int row = 0; row < passing.length; row++) {
      passing[row] =
          passing[row]
              && segments[scheme.segments().ordinals()[row]]
              && grades[now.gradeOrdinal(row)]
              && savedGrades[saved.gradeOrdinal(row)]
              && wanted[industries.codes()[row]];
    }
    return passing;
  }

  /** Which ordinals are wanted; all of them when none is named. */
  private static boolean[] ordinals(Set<? extends Enum<?>> wanted, int size) {
    boolean[] passes = new boolean[size];
    for (int ordinal = 0; ordinal < size; ordinal++) {
      int each = ordinal;
      passes[ordinal] = wanted.isEmpty() || wanted.stream().anyMatch(one -> one.ordinal() == each);
    }
    return passes;
  }

  private boolean[] industriesOf(Set<String> wanted) {
    boolean[] passes = new boolean[industries.names().size()];
    for (int code = 0; code < passes.length; code++) {
      passes[code] = wanted.isEmpty() || wanted.contains(industries.names().get(code));
    }
    return passes;
  }

  /** What is shown of some rows. */
  List<AccountLine> lines(int... rows) {
    List<AccountLine> lines = new ArrayList<>(rows.length);
    for (int row : rows) {
      lines.add(line(row));
    }
    return lines;
  }

  private AccountLine line(int row) {
    return new AccountLine(
        population.text(AccountField.ACCOUNT_ID).orEmpty(row),
        population.text(AccountField.COMPANY_NAME).orEmpty(row),
        industries.names().get(industries.codes()[row]),
        scheme.segments().of(row),
        now.rank(row),
        now.score(row),
        now.grade(row),
        now.raw(row),
        saved.rank(row),
        saved.score(row),
        saved.grade(row),
        componentScores(row),
        points(row),
        population.money(AccountField.GP24).orZero(row),
        population.money(AccountField.REVENUE24).orZero(row),
        annualRevenue(row),
        Optional.ofNullable(population.accounts().day(AccountField.LAST_ORDER).get(row)),
        certainty(row));
  }

  private OptionalLong annualRevenue(int row) {
    Column.Money revenue = population.money(AccountField.ANNUAL_REVENUE);
    return revenue.isUnknown(row) ? OptionalLong.empty() : OptionalLong.of(revenue.orZero(row));
  }

  private OptionalDouble certainty(int row) {
    double share = population.certainty()[row];
    return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  private double[] componentScores(int row) {
    double[] scores = new double[scheme.weights().length];
    for (int component = 0; component < scores.length; component++) {
      scores[component] = population.componentScores()[component][row];
    }
    return scores;
  }

  private double[] points(int row) {
    double[] points = new double[scheme.weights().length];
    for (int component = 0; component < points.length; component++) {
      points[component] =
          WeightedSum.points(population.componentScores(), scheme.weights(), component, row);
    }
    return points;
  }
}
