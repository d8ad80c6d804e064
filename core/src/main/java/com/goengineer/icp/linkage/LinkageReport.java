package com.goengineer.icp.linkage;

import java.util.List;

/**
 * What a linkage did and how sure it is.
 *
 * @param lefts left rows
 * @param candidates scored pairs
 * @param matches pairs accepted
 * @param reviews left rows with a pair for review
 * @param acceptFrom the threshold of acceptance in force: the one asked for, or higher to reach the
 *     target precision
 * @param predictedWrongMerges expected number of wrong pairs among the accepted: sum of 1 - p
 * @param matchedShare estimated share of left rows that have a partner
 * @param blocking candidates and skipped blocks
 * @param contradictions facts that were not applied
 */
public record LinkageReport(
    int lefts,
    int candidates,
    int matches,
    int reviews,
    double acceptFrom,
    double predictedWrongMerges,
    double matchedShare,
    BlockingReport blocking,
    List<Contradiction> contradictions) {

  public LinkageReport {
    contradictions = List.copyOf(contradictions);
  }

  static LinkageReport of(Scored scored, Deciding.Outcome outcome, BlockingReport blocking) {
    int matches = 0;
    int reviews = 0;
    double wrong = 0;
    double matched = 0;
    for (int i = 0; i < outcome.chosen().length; i++) {
      int at = outcome.chosen()[i];
      double probability = at < 0 ? 0 : Logistic.probability(scored.logOdds[at]);
      matched += probability;
      if (at >= 0 && outcome.decisions()[at] instanceof Decision.Match) {
        matches++;
        wrong += 1 - probability;
      } else if (at >= 0) {
        reviews++;
      }
    }
    int lefts = outcome.chosen().length;
    return new LinkageReport(
        lefts,
        scored.candidates.size(),
        matches,
        reviews,
        outcome.accept(),
        wrong,
        lefts == 0 ? 0 : matched / lefts,
        blocking,
        scored.facts.contradictions());
  }

  /** Expected share of right pairs among the accepted; NaN when none was accepted. */
  public double predictedPrecision() {
    return matches == 0 ? Double.NaN : 1 - predictedWrongMerges / matches;
  }
}
