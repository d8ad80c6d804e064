package com.goengineer.icp.industries;

import java.util.Optional;

/**
 * What a raw value of an industry or sub list column was taken for.
 *
 * @param raw the value as given
 * @param target the taxonomy's value; empty when none is certain enough: the value goes to the
 *     review list
 * @param method how the target or the suggestion was found
 * @param confidence of target or suggestion, in [0, 1]; calibrated: of the values mapped with
 *     confidence c about the share c is right (docs/concepts/industries.md); 0 without suggestion
 * @param suggestion the nearest value when there is no target, for the person who reviews
 */
public record IndustryMapping(
    String raw,
    Optional<String> target,
    Method method,
    double confidence,
    Optional<String> suggestion) {

  /** How a value was recognised, from the surest to the least. */
  public enum Method {
    /** Letter by letter the taxonomy's spelling, outer white space aside. */
    EXACT,
    /** The same words: case, accents, punctuation, "and", order, plural, usual abbreviations. */
    SAME_WORDS,
    /** A sub list by its number, the text agreeing. */
    NUMBER,
    /** The whole value stands in the table of aliases. */
    ALIAS,
    /** The value of an industry column names a sub list of that industry. */
    SUB_LIST,
    /** Whole words or phrases in the value stand in the table of aliases and agree. */
    WORDS,
    /** Like one value and unlike every other: misspelled, abbreviated or shortened. */
    SIMILAR,
    /** Nothing certain: for review. */
    NONE,
    /** Blank, or a placeholder such as "N/A" or "unknown". */
    NOT_GIVEN
  }

  public IndustryMapping {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], is " + confidence);
    }
    if (target.isPresent() && suggestion.isPresent()) {
      throw new IllegalArgumentException("a mapped value needs no suggestion");
    }
  }

  static IndustryMapping of(String raw, String target, Method method, double confidence) {
    return new IndustryMapping(raw, Optional.of(target), method, confidence, Optional.empty());
  }

  static IndustryMapping notGiven(String raw) {
    return new IndustryMapping(raw, Optional.empty(), Method.NOT_GIVEN, 0, Optional.empty());
  }

  static IndustryMapping none(String raw) {
    return new IndustryMapping(raw, Optional.empty(), Method.NONE, 0, Optional.empty());
  }

  static IndustryMapping review(String raw, String suggestion, double confidence) {
    return new IndustryMapping(
        raw, Optional.empty(), Method.NONE, confidence, Optional.of(suggestion));
  }

  /** True when something was given that was not mapped: a person should look. */
  public boolean needsReview() {
    return method == Method.NONE;
  }
}
