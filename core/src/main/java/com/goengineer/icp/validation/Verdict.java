package com.goengineer.icp.validation;

import java.util.Locale;

/** What the unseen outcome says about weights. */
public enum Verdict {
  /** Better than every baseline, beyond doubt. */
  BETTER("better than every baseline"),
  /** No evidence of improvement. */
  NO_EVIDENCE("no evidence of improvement"),
  /** Worse than a ranking that needs no model, beyond doubt. */
  WORSE("worse than a ranking that needs no model"),
  /** Better, but only one independent outcome year says so. */
  PROVISIONAL("better, but only one independent outcome year says so");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** Its name in JSON: better, no_evidence, worse, provisional. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it means, in words that go on a page. */
  public String words() {
    return words;
  }

  /** True when learned weights may become current without being forced. */
  public boolean permitsAdoption() {
    return switch (this) {
      case BETTER, PROVISIONAL -> true;
      case NO_EVIDENCE, WORSE -> false;
    };
  }
}
