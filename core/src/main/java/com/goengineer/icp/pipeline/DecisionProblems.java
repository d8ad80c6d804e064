package com.goengineer.icp.pipeline;

import com.goengineer.icp.linkage.Contradiction;
import com.goengineer.icp.linkage.LinkFact;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decisions about names that could not be applied, or that nothing came of, as problems. */
final class DecisionProblems {
  /** The file of decisions, as people know it. */
  private static final String FILE = "decisions/links.csv";

  private DecisionProblems() {}

  static List<Problem> of(List<Contradiction> contradictions) {
    return contradictions.stream().map(DecisionProblems::of).toList();
  }

  /** The place is the last of the decisions: the one that does not fit what was there. */
  private static Problem of(Contradiction contradiction) {
    List<LinkFact> facts = contradiction.facts();
    long row = facts.stream().mapToLong(fact -> fact.basis().row()).max().orElse(0);
    String decisions = facts.stream().map(LinkFact::reference).collect(Collectors.joining(", "));
    return new Problem(
        Problem.Severity.WARNING,
        Problem.Code.CONFLICTING_DECISION,
        Place.ofRow(FILE, "", row),
        contradiction.name(),
        contradiction.message() + " Take back what is wrong: " + decisions + ".",
        "decision not applied");
  }

  /**
   * Decisions about names that no source has in any spelling. They are kept: names come and go.
   *
   * @param keys what the names of all sources are known by
   */
  static List<Problem> unreached(List<LinkFact> facts, Set<String> keys) {
    return facts.stream()
        .filter(fact -> !keys.contains(LinkFact.key(fact.name())))
        .map(DecisionProblems::unreached)
        .toList();
  }

  private static Problem unreached(LinkFact fact) {
    return new Problem(
        Problem.Severity.NOTICE,
        Problem.Code.UNREACHED_DECISION,
        Place.ofRow(FILE, "", fact.basis().row()),
        fact.name(),
        "is a name that no source has, so that nothing comes of "
            + fact.reference()
            + ". Maybe it is misspelled; a line with undo takes it back.",
        "decision kept");
  }
}
