package com.goengineer.icp.pipeline;

import com.goengineer.icp.linkage.LinkFact;
import com.goengineer.icp.linkage.Thresholds;
import java.util.List;

/**
 * How a run ties names to accounts.
 *
 * @param thresholds what is accepted as a match, and what a person is asked
 * @param facts what people decided about names, in the order in which they did
 * @param audited how many accepted pairs people have checked so far, 0 or more; as many fewer are
 *     asked about
 */
public record LinkageSettings(Thresholds thresholds, List<LinkFact> facts, int audited) {

  public LinkageSettings {
    facts = List.copyOf(facts);
    if (audited < 0) {
      throw new IllegalArgumentException("audited must be 0 or more, was " + audited);
    }
  }
}
