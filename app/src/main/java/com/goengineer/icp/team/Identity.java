package com.goengineer.icp.team;

/**
 * Who a provider says somebody is.
 *
 * @param claim name of the claim it stands in
 * @param value as the provider gives it
 */
public record Identity(String claim, String value) {
  /** The claim whose value counts only where the provider has verified it. */
  public static final String EMAIL = "email";

  /**
   * Whether a member is kept under it. Letters A to Z of an e-mail address are equal to a to z; no
   * other letters are, so that none that merely looks alike or folds to one of them is taken for
   * it. All else is compared as it is.
   */
  boolean is(String kept) {
    return claim.equals(EMAIL) ? lower(kept).equals(lower(value)) : kept.equals(value);
  }

  /** Letters A to Z in lower case, whatever the language; all others as they are. */
  static String lower(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int place = 0; place < lower.length(); place++) {
      char letter = lower.charAt(place);
      if (letter >= 'A' && letter <= 'Z') {
        lower.setCharAt(place, (char) (letter + ('a' - 'A')));
      }
    }
    return lower.toString();
  }
}
