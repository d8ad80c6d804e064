package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.AccountField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why an account has its score: one term per component, and how they become score and grade.
 *
 * @param accountId which account
 * @param terms in the order of the registry; their points sum to {@code raw} exactly in decimals
 * @param raw raw score, 0 to 100
 * @param score0to100 score
 * @param grade grade
 * @param steps the arithmetic from the terms to the grade, one sentence each
 */
public record Explanation(
    String accountId,
    List<Term> terms,
    double raw,
    double score0to100,
    Grade grade,
    List<String> steps) {

  /**
   * What one component contributes.
   *
   * @param component its name
   * @param weight its weight
   * @param score its score, 0 to 1
   * @param points 100 x weight x score
   * @param reasoning how the score came about
   */
  public record Term(
      String component,
      double weight,
      double score,
      double points,
      FittedComponent.Reasoning reasoning) {

    /** "adoption 0.4 x 0.21 = 8.4 points". */
    String inWords() {
      return component
          + " "
          + text(weight)
          + " x "
          + text(score)
          + " = "
          + text(points)
          + " points";
    }
  }

  public Explanation {
    terms = List.copyOf(terms);
    steps = List.copyOf(steps);
  }

  /** Explains one row of scored accounts. */
  public static Explanation of(ScoredAccounts scored, int row) {
    List<Term> terms = new ArrayList<>();
    for (FittedComponent component : scored.model().components()) {
      terms.add(term(scored, component, row));
    }
    return new Explanation(
        scored.accounts().text(AccountField.ACCOUNT_ID).orEmpty(row),
        terms,
        scored.raw()[row],
        scored.score0to100(row),
        scored.grade(row),
        steps(scored, terms, row));
  }

  private static Term term(ScoredAccounts scored, FittedComponent component, int row) {
    double score = scored.componentScores(component.name())[row];
    return new Term(
        component.name(),
        scored.model().weights().of(component.name()),
        score,
        scored.points(component.name(), row),
        component.explain(scored.accounts(), row, score));
  }

  private static List<String> steps(ScoredAccounts scored, List<Term> terms, int row) {
    Standings standings = scored.standings();
    String sum = terms.stream().map(Term::inWords).collect(Collectors.joining("; "));
    double percentile = standings.percentile()[row];
    return List.of(
        "Raw score = 100 x the weighted scores: "
            + sum
            + "; together "
            + text(scored.raw()[row])
            + " points.",
        "Average rank "
            + text(standings.averageRank()[row])
            + " from the bottom is percentile "
            + text(percentile)
            + "; its normal score on 50 + 15 z is "
            + text(scored.score0to100(row))
            + ".",
        "Percentile " + text(percentile) + " is grade " + scored.grade(row) + ".");
  }

  private static String text(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
