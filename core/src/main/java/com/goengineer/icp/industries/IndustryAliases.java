package com.goengineer.icp.industries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words for industries that the taxonomy does not have: the curated table {@code
 * industry_aliases.csv}. A row applies to a whole value ({@code value}), to whole words anywhere in
 * it ({@code words}), or to whole words that count more than any other ({@code decides}). A row
 * without industry says that the value, or one with these words, cannot be told, so that nothing
 * else may guess it.
 *
 * <p>Rows whose industry is not in the taxonomy are left out. Immutable and thread-safe.
 */
final class IndustryAliases {
  private static final List<String> HEADER = List.of("text", "applies_to", "industry", "reason");

  private enum AppliesTo {
    VALUE,
    WORDS,
    DECIDES
  }

  private record Phrase(List<String> words, AppliesTo appliesTo, String industry) {}

  private final Map<String, Optional<String>> industryOfValue = new HashMap<>();
  private final List<Phrase> phrases = new ArrayList<>();

  private IndustryAliases() {}

  /** The table that comes with the product, as far as the taxonomy has its industries. */
  static IndustryAliases standard(Taxonomy taxonomy) {
    return parse(Taxonomy.resource("industry_aliases.csv"), taxonomy);
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException when the header is another, a row has not four cells or does
   *     not say to what it applies; the message names the line
   */
  static IndustryAliases parse(String csv, Taxonomy taxonomy) {
    List<List<String>> rows = CsvText.rows(csv);
    if (rows.isEmpty() || !rows.getFirst().equals(HEADER)) {
      throw new IllegalArgumentException("line 1: expected the header " + String.join(",", HEADER));
    }
    IndustryAliases aliases = new IndustryAliases();
    for (int line = 1; line < rows.size(); line++) {
      aliases.add(phrase(rows.get(line), line + 1), taxonomy);
    }
    // Longer phrases first: "merchant wholesaler" before "wholesaler".
    aliases.phrases.sort(
        Comparator.comparingInt((Phrase phrase) -> phrase.words.size())
            .reversed()
            .thenComparing(phrase -> String.join(" ", phrase.words)));
    return aliases;
  }

  private static Phrase phrase(List<String> row, int line) {
    if (row.size() != HEADER.size()) {
      throw new IllegalArgumentException("line " + line + ": expected four cells, got " + row);
    }
    AppliesTo appliesTo =
        switch (row.get(1)) {
          case "value" -> AppliesTo.VALUE;
          case "words" -> AppliesTo.WORDS;
          case "decides" -> AppliesTo.DECIDES;
          default ->
              throw new IllegalArgumentException(
                  "line " + line + ": expected value, words or decides, got " + row.get(1));
        };
    return new Phrase(TermWords.of(row.get(0)).words(), appliesTo, row.get(2));
  }

  private void add(Phrase phrase, Taxonomy taxonomy) {
    boolean known = phrase.industry.isEmpty() || taxonomy.names().contains(phrase.industry);
    if (known) {
      Optional<String> industry = Optional.of(phrase.industry).filter(name -> !name.isEmpty());
      industryOfValue.put(TermWords.orderless(phrase.words), industry);
      if (phrase.appliesTo != AppliesTo.VALUE) {
        phrases.add(phrase);
      }
    }
  }

  /** True when the whole value stands in the table, be it as one that cannot be told. */
  boolean knowsValue(TermWords value) {
    return industryOfValue.containsKey(value.orderless());
  }

  /** The industry of a whole value; empty when it cannot be told or is not in the table. */
  Optional<String> industryOfValue(TermWords value) {
    return industryOfValue.getOrDefault(value.orderless(), Optional.empty());
  }

  /**
   * What the words of a value say.
   *
   * @param industries all that were found; more than one contradict each other
   * @param coverage share of the words that took part, in [0, 1]
   * @param cannotTell whether words were found that make the value one that cannot be told
   */
  record Findings(Set<String> industries, double coverage, boolean cannotTell) {}

  /** Looks for phrases as whole words; each word takes part in the longest phrase only. */
  Findings inWords(TermWords value) {
    List<String> rest = new ArrayList<>(value.words());
    Set<String> industries = new LinkedHashSet<>();
    Set<String> deciding = new LinkedHashSet<>();
    boolean cannotTell = false;
    for (Phrase phrase : phrases) {
      int at = Collections.indexOfSubList(rest, phrase.words);
      if (at >= 0) {
        // A gap that no word equals: what stood left and right of it does not become a phrase.
        Collections.fill(rest.subList(at, at + phrase.words.size()), "");
        if (phrase.industry.isEmpty()) {
          cannotTell = true;
        } else {
          (phrase.appliesTo == AppliesTo.DECIDES ? deciding : industries).add(phrase.industry);
        }
      }
    }
    double taken = Collections.frequency(rest, "") / (double) Math.max(1, rest.size());
    return new Findings(deciding.isEmpty() ? industries : deciding, taken, cannotTell);
  }
}
