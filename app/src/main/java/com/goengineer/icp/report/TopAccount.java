package com.goengineer.icp.report;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.scoring.Components;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.ScoredAccounts;
import com.goengineer.icp.table.CodePointOrder;
import com.goengineer.icp.table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of the best accounts.
 *
 * @param rank 1 = best; equal accounts share the best rank
 * @param id customer ID
 * @param name company name, "" when unknown
 * @param industry industry, "" when unknown
 * @param grade grade
 * @param score ICP score, 0 to 100
 * @param grossProfit of the sales window
 * @param reason why it stands here, in a sentence
 */
public record TopAccount(
    long rank,
    String id,
    String name,
    String industry,
    Grade grade,
    double score,
    BigDecimal grossProfit,
    String reason) {

  /** The first accounts in the order of the scored CSV: raw score descending, then ID. */
  static List<TopAccount> best(ScoredAccounts scored, Components registry, int most) {
    Column.Text id = scored.accounts().text(AccountField.ACCOUNT_ID);
    Comparator<Integer> order =
        Comparator.comparingDouble((Integer row) -> -scored.raw()[row])
            .thenComparing(id::orEmpty, CodePointOrder.TEXT);
    double[][] points =
        scored.model().componentNames().stream().map(scored::points).toArray(double[][]::new);
    long[] rank = scored.standings().rank();
    Column.Text industry = scored.accounts().industryShown();
    return IntStream.range(0, scored.size())
        .filter(row -> rank[row] <= most)
        .boxed()
        .sorted(order)
        .limit(most)
        .map(row -> of(scored, industry, row, reason(scored, registry, points, row)))
        .toList();
  }

  private static TopAccount of(
      ScoredAccounts scored, Column.Text industry, int row, String reason) {
    Accounts accounts = scored.accounts();
    return new TopAccount(
        scored.standings().rank()[row],
        accounts.text(AccountField.ACCOUNT_ID).orEmpty(row),
        accounts.text(AccountField.COMPANY_NAME).orEmpty(row),
        industry.orEmpty(row),
        scored.grade(row),
        scored.score0to100(row),
        BigDecimal.valueOf(accounts.money(AccountField.GP24).orZero(row), 2),
        reason);
  }

  private record Part(String title, BigDecimal points, BigDecimal most) {}

  // "38.2 of 40 hardware adoption, 21.0 of 30 industry": the largest part first.
  private static String reason(
      ScoredAccounts scored, Components registry, double[][] points, int row) {
    List<Part> parts = new ArrayList<>();
    List<String> names = scored.model().componentNames();
    for (int i = 0; i < names.size(); i++) {
      double weight = scored.model().weights().of(names.get(i));
      if (weight > 0) {
        String title = registry.get(names.get(i)).title().toLowerCase(Locale.ROOT);
        parts.add(new Part(title, rounded(points[i][row]), rounded(100 * weight)));
      }
    }
    parts.sort(Comparator.comparing(Part::points).reversed().thenComparing(Part::title));
    return parts.stream()
        .map(part ->
            part.points()
                + " of "
                + part.most().stripTrailingZeros().toPlainString()
                + " "
                + part.title())
        .collect(Collectors.joining(", "));
  }

  private static BigDecimal rounded(double points) {
    return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_EVEN);
  }
}
