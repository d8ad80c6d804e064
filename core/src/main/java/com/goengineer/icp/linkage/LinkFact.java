package com.goengineer.icp.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about names. Facts name the left side by its name and the right side by its
 * ID, so that they survive a new import and another order of rows; names are compared by their
 * strictest key.
 */
public sealed interface LinkFact {

  /** The name on the left, any spelling. */
  String name();

  /** The ID of a row on the right. */
  String rightId();

  /** The name means that row. */
  record MustLink(String name, String rightId) implements LinkFact {}

  /** The name does not mean that row. */
  record CannotLink(String name, String rightId) implements LinkFact {}

  /**
   * The company went by that name for a time: "Alcoa Inc" was the later Howmet until 2016.
   *
   * @param from first day, null for ever before
   * @param until last day, null for ever after
   */
  record Alias(String name, String rightId, @Nullable LocalDate from, @Nullable LocalDate until)
      implements LinkFact {

    public Alias {
      if (from != null && until != null && until.isBefore(from)) {
        throw new IllegalArgumentException(
            "alias " + name + " ends on " + until + ", before it starts on " + from);
      }
    }

    /** True when the name meant that row on a day; a row without a day is not refused. */
    public boolean holdsOn(@Nullable LocalDate day) {
      return day == null
          || ((from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until)));
    }
  }
}
