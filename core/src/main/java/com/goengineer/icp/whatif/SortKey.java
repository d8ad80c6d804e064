package com.goengineer.icp.whatif;

import java.util.Arrays;
import java.util.Locale;

/** What rows can be ordered by; unknown values come last, whatever the direction. */
public enum SortKey {
  /** Rank under the weights in question; also the order of raw score, score and grade. */
  RANK,
  /** How many ranks an account gained against the saved model. */
  RANK_CHANGE,
  ID,
  NAME,
  INDUSTRY,
  GP24,
  REVENUE24,
  ANNUAL_REVENUE,
  LAST_ORDER,
  CERTAINTY,
  /** Score of the component of this name; all are unknown in a model without it. */
  VERTICAL,
  SIZE,
  ADOPTION,
  RELATIONSHIP,
  MOMENTUM;

  /** The key in requests: lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The sort key of a text.
   *
   * @throws IllegalArgumentException for any other text; the message lists the keys
   */
  public static SortKey named(String key) {
    return Arrays.stream(values())
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "rows cannot be sorted by \"%s\"; they can by %s"
                    .formatted(key, Arrays.stream(values()).map(SortKey::key).toList())));
  }
}
