package com.goengineer.icp.industries;

/**
 * How many accounts' worth of evidence the global mean counts for in an industry's shrunk mean: the
 * k of (n * mean + k * global) / (n + k).
 */
public sealed interface PriorStrength {

  /** Estimated from the data by the method of moments, see {@link Shrinkage}. */
  record Estimated() implements PriorStrength {}

  /**
   * Set by hand; the original has 20.
   *
   * @param accounts k, above 0
   */
  record Fixed(double accounts) implements PriorStrength {
    public Fixed {
      if (!(accounts > 0) || Double.isInfinite(accounts)) {
        throw new IllegalArgumentException("prior strength must be above 0, not " + accounts);
      }
    }
  }

  /**
   * What {@code [industries] prior} says: "estimated", or a number of accounts.
   *
   * @throws IllegalArgumentException for anything else, with what may stand there
   */
  static PriorStrength of(String text) {
    if (text.equals("estimated")) {
      return new Estimated();
    }
    try {
      return new Fixed(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "prior must be \"estimated\" or a number of accounts, not \"" + text + "\"", notANumber);
    }
  }
}
