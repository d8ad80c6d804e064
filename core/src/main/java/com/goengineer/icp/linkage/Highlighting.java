package com.goengineer.icp.linkage;

import com.goengineer.icp.names.NameStandardizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks the words of two names for the eye: what agrees, what is similar, what stands alone. */
final class Highlighting {
  private static final NameStandardizer STANDARDIZER = new NameStandardizer();

  private final Prepared prepared;
  private final WordAlignment alignment;

  Highlighting(Prepared prepared) {
    this.prepared = prepared;
    this.alignment = new WordAlignment(prepared.vocabulary());
  }

  /** Both names of a pair of positions, left then right. */
  List<List<HighlightedWord>> of(int i, int j) {
    alignment.align(prepared.left().words, i, prepared.right().words, j);
    Map<String, Double> left = new HashMap<>();
    Map<String, Double> right = new HashMap<>();
    for (int at = 0; at < alignment.leftCount(); at++) {
      left.put(prepared.vocabulary().text(alignment.leftWord(at)), alignment.leftCredit(at));
    }
    for (int at = 0; at < alignment.rightCount(); at++) {
      right.put(prepared.vocabulary().text(alignment.rightWord(at)), alignment.rightCredit(at));
    }
    return List.of(mark(prepared.left().name(i), left), mark(prepared.right().name(j), right));
  }

  private static List<HighlightedWord> mark(String name, Map<String, Double> credits) {
    List<HighlightedWord> words = new ArrayList<>();
    for (String text : name.strip().split("\\s+")) {
      words.add(new HighlightedWord(text, state(text, credits)));
    }
    return words;
  }

  private static HighlightedWord.State state(String text, Map<String, Double> credits) {
    List<String> parts = new ArrayList<>(STANDARDIZER.parse(text).coreWords());
    parts.addAll(STANDARDIZER.words(text));
    return parts.stream()
        .filter(credits::containsKey)
        .findFirst()
        .map(part -> state(credits.getOrDefault(part, 0.0)))
        .orElse(HighlightedWord.State.NEUTRAL);
  }

  private static HighlightedWord.State state(double credit) {
    if (credit >= 1) {
      return HighlightedWord.State.EQUAL;
    }
    return credit > 0 ? HighlightedWord.State.SIMILAR : HighlightedWord.State.ONLY_HERE;
  }
}
