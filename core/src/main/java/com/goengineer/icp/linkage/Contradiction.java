package com.goengineer.icp.linkage;

import java.util.List;

/**
 * Facts that cannot all hold; none of them is applied.
 *
 * @param kind what is wrong
 * @param name the name they are about, as given in the first fact
 * @param rightIds the right rows they name, in code point order
 * @param facts the facts themselves, in the order in which they were decided
 */
public record Contradiction(Kind kind, String name, List<String> rightIds, List<LinkFact> facts) {

  public Contradiction {
    rightIds = List.copyOf(rightIds);
    facts = List.copyOf(facts);
  }

  /** What is wrong. */
  public enum Kind {
    /** One name must be two different rows. */
    TWO_PARTNERS,
    /** In one-to-one linkage, two names must be one row. */
    PARTNER_TAKEN,
    /** The right row does not exist (any more). */
    UNKNOWN_RIGHT_ID
  }

  /** A sentence for people. */
  public String message() {
    String rows = String.join(", ", rightIds);
    return switch (kind) {
      case TWO_PARTNERS -> "\"" + name + "\" was decided to be " + rows + " at the same time.";
      case PARTNER_TAKEN ->
          "\"" + name + "\" and another name were both decided to be " + rows + ".";
      case UNKNOWN_RIGHT_ID ->
          "\"" + name + "\" was decided to be " + rows + ", which is not there.";
    };
  }
}
