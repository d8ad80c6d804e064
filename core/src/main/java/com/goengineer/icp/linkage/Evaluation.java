package com.goengineer.icp.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How good a linkage is where the truth is known.
 *
 * @param candidateRecall share of the true pairs that were compared at all
 * @param bestF1 best F1 over all thresholds, one candidate (the best) per left row
 * @param recallAt99 best recall over the thresholds with a precision of at least 0.99
 * @param accepted right ones among the pairs accepted without a person
 * @param acceptedRecall share of the true pairs that were accepted without a person
 * @param reliability over all scored candidates
 */
public record Evaluation(
    Proportion candidateRecall,
    double bestF1,
    double recallAt99,
    Proportion accepted,
    double acceptedRecall,
    Reliability reliability) {

  private static final int BINS = 20;

  /** Best candidate of a left row. */
  private record Best(double probability, boolean right) {}

  /**
   * Evaluates a linkage.
   *
   * @param result the linkage of exactly these sides
   * @param set sides and truth
   */
  public static Evaluation of(LinkageResult result, LabelledSet set) {
    double[] probabilities = new double[result.size()];
    boolean[] right = new boolean[result.size()];
    long compared = 0;
    long accepted = 0;
    long acceptedRight = 0;
    for (int candidate = 0; candidate < result.size(); candidate++) {
      probabilities[candidate] = result.probability(candidate);
      right[candidate] = isRight(result, set, candidate);
      compared += right[candidate] ? 1 : 0;
      boolean match = result.decision(candidate) instanceof Decision.Match;
      accepted += match ? 1 : 0;
      acceptedRight += match && right[candidate] ? 1 : 0;
    }
    long total = matchable(set);
    List<Best> best = best(result, right);
    return new Evaluation(
        new Proportion(compared, total),
        bestF1(best, total),
        recallAt99(best, total),
        new Proportion(acceptedRight, accepted),
        (double) acceptedRight / total,
        Reliability.of(probabilities, right, BINS));
  }

  private static boolean isRight(LinkageResult result, LabelledSet set, int candidate) {
    String left = set.left().ids().get(result.left(candidate));
    return set.right().ids().get(result.right(candidate)).equals(set.partners().get(left));
  }

  private static long matchable(LabelledSet set) {
    Set<String> rights = Set.copyOf(set.right().ids());
    Map<String, String> partners = set.partners();
    return set.left().ids().stream()
        .filter(id -> rights.contains(partners.getOrDefault(id, "")))
        .count();
  }

  private static List<Best> best(LinkageResult result, boolean[] right) {
    List<Best> best = new ArrayList<>();
    int last = -1;
    for (int candidate = 0; candidate < result.size(); candidate++) {
      boolean dropped =
          result.decision(candidate) instanceof Decision.NoMatch none
              && none.reason() == Decision.Reason.TAKEN;
      if (result.left(candidate) != last && !dropped) {
        last = result.left(candidate);
        best.add(new Best(result.probability(candidate), right[candidate]));
      }
    }
    best.sort(Comparator.comparingDouble(pair -> -pair.probability()));
    return best;
  }

  private static double bestF1(List<Best> best, long total) {
    double bestF1 = 0;
    long right = 0;
    for (int at = 0; at < best.size(); at++) {
      right += best.get(at).right() ? 1 : 0;
      if (isLastOfTie(best, at)) {
        bestF1 = Math.max(bestF1, 2.0 * right / (at + 1 + total));
      }
    }
    return bestF1;
  }

  private static double recallAt99(List<Best> best, long total) {
    double recall = 0;
    long right = 0;
    for (int at = 0; at < best.size(); at++) {
      right += best.get(at).right() ? 1 : 0;
      if (isLastOfTie(best, at) && right >= 0.99 * (at + 1)) {
        recall = (double) right / total;
      }
    }
    return recall;
  }

  /** A threshold cannot split equal probabilities. */
  private static boolean isLastOfTie(List<Best> best, int at) {
    return at + 1 == best.size() || best.get(at + 1).probability() != best.get(at).probability();
  }
}
