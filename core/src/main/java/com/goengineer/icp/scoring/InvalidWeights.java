package com.goengineer.icp.scoring;

import java.util.List;

/** Weights that cannot be used. The message says everything that is wrong and what to do. */
public final class InvalidWeights extends IllegalArgumentException {

  private static final String ADVICE =
      "Give every component a number of 0 or more, at least one above 0; they need not sum to 1.";

  private final List<String> faults;

  InvalidWeights(List<String> faults) {
    super("These weights cannot be used: " + String.join("; ", faults) + ". " + ADVICE);
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, each without a full stop. */
  public List<String> faults() {
    return faults;
  }

  /** What to do, in a sentence. */
  public String advice() {
    return ADVICE;
  }
}
