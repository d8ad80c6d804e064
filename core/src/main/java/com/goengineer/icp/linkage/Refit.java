package com.goengineer.icp.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adapts the model to the user's own names once enough pairs were reviewed, with the pretrained
 * points as prior: each point is pulled to its pretrained value with the strength of {@value
 * #STRENGTH} pairs.
 */
public final class Refit {
  /** Fewer reviewed pairs change nothing. */
  static final int FEWEST = 200;

  private static final int STRENGTH = 20;
  private static final int ROUNDS = 20;

  private Refit() {}

  /**
   * A pair that a person answered.
   *
   * @param candidate its number in the result
   * @param match the answer
   */
  record Answer(int candidate, boolean match) {}

  /**
   * The settings for a linkage with what people decided: with a model that was adapted to it, or
   * the same where fewer than {@value #FEWEST} pairs were answered.
   *
   * <p>Only pairs that the model itself would put to a person or accept are learned from. That a
   * name without any likeness means an account is a fact about the name, not about names.
   *
   * <p>Costs a second linkage where there are so many answers.
   *
   * @param facts what was decided about the left names, in the order in which it was
   */
  public static LinkSettings by(
      LinkRecords left, LinkRecords right, LinkSettings settings, List<LinkFact> facts) {
    if (facts.size() < FEWEST) {
      return settings;
    }
    LinkageResult result = Linker.link(left, right, settings);
    double asked = settings.thresholds().review();
    List<Answer> answers =
        answers(result, right, decided(left, facts)).stream()
            .filter(answer -> result.probability(answer.candidate()) >= asked)
            .toList();
    return of(settings.model(), result, answers).map(settings::with).orElse(settings);
  }

  private static List<Answer> answers(
      LinkageResult result, LinkRecords right, List<Map<String, Boolean>> decided) {
    List<Answer> answers = new ArrayList<>();
    for (int row = 0; row < decided.size(); row++) {
      Map<String, Boolean> ofName = decided.get(row);
      for (int candidate : ofName.isEmpty() ? new int[0] : result.candidatesOf(row)) {
        Boolean match = ofName.get(right.ids().get(result.right(candidate)));
        if (match != null) {
          answers.add(new Answer(candidate, match));
        }
      }
    }
    return answers;
  }

  /** By left row and right ID whether they were decided to be the same. */
  private static List<Map<String, Boolean>> decided(LinkRecords left, List<LinkFact> facts) {
    Map<String, Map<String, Boolean>> byName = decided(facts);
    return left.names().stream()
        .map(name -> byName.getOrDefault(LinkFact.key(name), Map.of()))
        .toList();
  }

  /** By name and right ID whether they are the same; the last word counts. */
  private static Map<String, Map<String, Boolean>> decided(List<LinkFact> facts) {
    Map<String, Map<String, Boolean>> decided = new HashMap<>();
    for (LinkFact fact : facts) {
      Map<String, Boolean> ofName =
          decided.computeIfAbsent(LinkFact.key(fact.name()), name -> new HashMap<>());
      switch (fact) {
        case LinkFact.MustLink same -> ofName.put(same.rightId(), true);
        case LinkFact.CannotLink different -> ofName.put(different.rightId(), false);
        case LinkFact.Alias other -> ofName.remove(other.rightId());
      }
    }
    return decided;
  }

  /**
   * Fits the deciding points again.
   *
   * @param model where to start from
   * @param result the linkage that the answers are about
   * @param answers at most one per candidate; their order does not matter
   * @return the model for the next linkage, or empty for fewer than {@value #FEWEST} answers
   */
  static Optional<LinkModel> of(LinkModel model, LinkageResult result, Collection<Answer> answers) {
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
