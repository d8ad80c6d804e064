package com.goengineer.icp.linkage;

import java.util.Collection;
import java.util.Optional;

/**
 * Adapts the model to the user's own names once enough pairs were reviewed, with the pretrained
 * points as prior: each point is pulled to its pretrained value with the strength of {@value
 * #STRENGTH} pairs.
 */
public final class Refit {
  /** Fewer reviewed pairs change nothing. */
  public static final int FEWEST = 200;

  private static final int STRENGTH = 20;
  private static final int ROUNDS = 20;

  private Refit() {}

  /**
   * A pair that a person answered.
   *
   * @param candidate its number in the result
   * @param match the answer
   */
  public record Answer(int candidate, boolean match) {}

  /**
   * Fits the deciding points again.
   *
   * @param model where to start from
   * @param result the linkage that the answers are about
   * @param answers at most one per candidate; their order does not matter
   * @return the model for the next linkage, or empty for fewer than {@value #FEWEST} answers
   */
  public static Optional<LinkModel> of(
      LinkModel model, LinkageResult result, Collection<Answer> answers) {
    if (answers.size() < FEWEST) {
      return Optional.empty();
    }
    PairTable pairs = new PairTable();
    answers.stream()
        .sorted((one, other) -> Integer.compare(one.candidate(), other.candidate()))
        .forEach(answer -> pairs.add(result.bins(answer.candidate()), answer.match()));
    Points deciding = new AdditiveFit(pairs, model.deciding(), STRENGTH, true).run(ROUNDS);
    return Optional.of(LinkModel.parse(new LinkModel(model.alone(), deciding).text()));
  }
}
