package com.goengineer.icp.pipeline;

import com.goengineer.icp.linkage.Contradiction;
import com.goengineer.icp.linkage.LinkFact;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Decisions about names that could not be applied, as problems. */
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
}
