package com.goengineer.icp.linkage;

import java.util.EnumSet;
import java.util.Set;

/**
 * How to link.
 *
 * @param assignment how many partners a row may have
 * @param use the evidence that may be used beside the name
 * @param thresholds what is accepted and what is reviewed
 * @param model points of the evidence
 * @param families whether right rows with one core name are accounts of one company: they do not
 *     compete with each other, and {@link FamilyAssignment} chooses among them
 * @param threads number of threads, at least 1; the result does not depend on it
 */
public record LinkSettings(
    Assignment assignment,
    Set<EvidenceField> use,
    Thresholds thresholds,
    LinkModel model,
    boolean families,
    int threads) {

  public LinkSettings {
    use = Set.copyOf(use);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
  }

  /** All evidence, the default thresholds, the model that is shipped, one thread. */
  public static LinkSettings of(Assignment assignment) {
    return new LinkSettings(
        assignment,
        EnumSet.allOf(EvidenceField.class),
        Thresholds.standard(),
        LinkModel.pretrained(),
        false,
        1);
  }

  /** The same with only this evidence. */
  public LinkSettings using(Set<EvidenceField> fields) {
    return new LinkSettings(assignment, fields, thresholds, model, families, threads);
  }

  /** The same with other thresholds. */
  public LinkSettings with(Thresholds other) {
    return new LinkSettings(assignment, use, other, model, families, threads);
  }

  /** The same with another model. */
  public LinkSettings with(LinkModel other) {
    return new LinkSettings(assignment, use, thresholds, other, families, threads);
  }

  /** The same, with accounts of one company linked as one. */
  public LinkSettings withFamilies() {
    return new LinkSettings(assignment, use, thresholds, model, true, threads);
  }

  /** The same on a number of threads. */
  public LinkSettings onThreads(int number) {
    return new LinkSettings(assignment, use, thresholds, model, families, number);
  }
}
