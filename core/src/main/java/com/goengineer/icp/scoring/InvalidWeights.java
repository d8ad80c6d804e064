package com.goengineer.icp.scoring;

import java.util.List;

/** Weights that cannot be used. The message says everything that is wrong and what to do. */
public final class InvalidWeights extends IllegalArgumentException {

  InvalidWeights(List<String> faults) {
    super(
        "These weights cannot be used: "
            + String.join("; ", faults)
            + ". Give every component a number of 0 or more, at least one above 0;"
            + " they need not sum to 1.");
  }
}
