package com.goengineer.icp.linkage;

import java.util.List;

/**
 * Record linkage of two sides: standardise, block, compare, score, decide, assign.
 *
 * <p>The result is the same, byte for byte, for any number of threads and any order of the rows:
 * rows are brought into canonical order first and ties fall to the row that comes first there, by
 * name, evidence, ID.
 *
 * <p>Cost grows close to linearly: every left row has at most {@value Blocking#CANDIDATES}
 * candidates, found with a bounded number of index look-ups.
 */
public final class Linker {

  private Linker() {}

  /** Links without decisions of people. */
  public static LinkageResult link(LinkRecords left, LinkRecords right, LinkSettings settings) {
    return link(left, right, settings, List.of());
  }

  /**
   * Links.
   *
   * @param left rows that look for a partner
   * @param right rows that may be one
   * @param settings how
   * @param facts what people decided, in the order in which they did; wins over the model
   * @return every scored candidate with its decision
   * @throws IllegalArgumentException if {@link EvidenceField#USED_ON} holds something else than
   *     dates
   */
  public static LinkageResult link(
      LinkRecords left, LinkRecords right, LinkSettings settings, List<LinkFact> facts) {
    try (Workers workers = new Workers(settings.threads())) {
      Prepared prepared = Prepared.of(left, right, settings, workers);
      Facts resolved = Facts.of(facts, prepared, settings.assignment());
      Blocking blocking = new Blocking(prepared);
      Candidates candidates = Candidates.of(prepared, blocking, resolved, workers);
      Scored scored = new Scored(prepared, candidates, resolved, settings, workers);
      Deciding.Outcome outcome = Deciding.decide(scored, workers);
      return new LinkageResult(scored, outcome, blocking.report());
    }
  }
}
