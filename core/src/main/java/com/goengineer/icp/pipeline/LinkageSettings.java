package com.goengineer.icp.pipeline;

import com.goengineer.icp.linkage.LinkFact;
import com.goengineer.icp.linkage.Thresholds;
import java.util.List;

/**
 * How a run ties names to accounts.
 *
 * @param thresholds what is accepted as a match, and what a person is asked
 * @param facts what people decided about names, in the order in which they did
 * @param audited names of the accepted pairs that people have checked so far, one for each pair; a
 *     source is asked about as many fewer pairs as it has of them
 */
public record LinkageSettings(Thresholds thresholds, List<LinkFact> facts, List<String> audited) {

  public LinkageSettings {
    facts = List.copyOf(facts);
    audited = List.copyOf(audited);
  }
}
