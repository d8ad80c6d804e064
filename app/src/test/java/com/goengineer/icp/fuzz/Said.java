package com.goengineer.icp.fuzz;

/** What a refusal must be: words. Which words, other tests look at. */
final class Said {
  private Said() {}

  /**
   * Passes a refusal that has words.
   *
   * @throws AssertionError for one that has none
   */
  static void inWords(RuntimeException refusal) {
    String message = String.valueOf(refusal.getMessage());
    if (message.isBlank() || message.equals("null")) {
      throw new AssertionError("refused without words", refusal);
    }
  }
}
