package com.goengineer.icp.readers.cells;

import java.util.Set;

/**
 * Texts that say "nothing here". The list is that of pandas ({@code na_values} of {@code read_csv},
 * 1.5), which people's files were read with so far, and a lone dash, which is how accounting
 * formats show zero.
 */
final class BlankTokens {
  private static final Set<String> TOKENS =
      Set.of(
          "#N/A",
          "#N/A N/A",
          "#NA",
          "-1.#IND",
          "-1.#QNAN",
          "-NaN",
          "-nan",
          "1.#IND",
          "1.#QNAN",
          "<NA>",
          "N/A",
          "NA",
          "NULL",
          "NaN",
          "n/a",
          "nan",
          "null",
          "None",
          "none",
          "-",
          "--",
          "\u2013",
          "\u2014");

  private BlankTokens() {}

  /** True for a text, already trimmed, that is blank in typed columns, IDs and categories. */
  static boolean contains(String text) {
    return text.isEmpty() || TOKENS.contains(text);
  }
}
