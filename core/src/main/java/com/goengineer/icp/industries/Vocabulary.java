package com.goengineer.icp.industries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of one level of the taxonomy (industries or sub lists), found by their words or by
 * likeness. Immutable and thread-safe.
 */
final class Vocabulary {

  /** A slip is forgiven per this many letters of a whole text. */
  private static final int LETTERS_PER_SLIP = 8;

  /** A text with the value that it stands for. */
  private record Term(String value, TermWords text, double weight) {}

  /**
   * The value most like a text.
   *
   * @param value of the taxonomy
   * @param likeness in [0, 1], see {@link #nearest}
   * @param margin by how much it is more like the text than every other value is
   */
  record Nearest(String value, double likeness, double margin) {}

  private final List<Term> terms = new ArrayList<>();
  private final Map<String, String> valueOfWords = new HashMap<>();
  private final Map<String, String> valueOfLetters = new HashMap<>();

  /** The fewer texts have a word, the more it weighs. */
  private final Map<String, Double> weightOfWord = new HashMap<>();

  private final double weightOfUnknownWord;

  /**
   * Takes the texts that stand for values.
   *
   * @param valueOfText what is returned by what is compared; several texts may stand for one value,
   *     and the text of a value may be another than its own: without its number, say
   */
  Vocabulary(Map<String, String> valueOfText) {
    Map<TermWords, String> valueOfTerm = new LinkedHashMap<>();
    valueOfText.forEach((text, value) -> valueOfTerm.putIfAbsent(TermWords.of(text), value));
    Map<String, Integer> textsWithWord = new HashMap<>();
    for (TermWords text : valueOfTerm.keySet()) {
      Set.copyOf(text.words()).forEach(word -> textsWithWord.merge(word, 1, Integer::sum));
    }
    double texts = valueOfTerm.size();
    weightOfUnknownWord = StrictMath.log(1 + texts);
    textsWithWord.forEach((word, n) -> weightOfWord.put(word, StrictMath.log(1 + texts / n)));
    valueOfTerm.forEach((text, value) -> {
      double weight = text.words().stream().mapToDouble(this::weight).sum();
      terms.add(new Term(value, text, weight));
      valueOfWords.putIfAbsent(text.orderless(), value);
      valueOfLetters.putIfAbsent(text.letters(), value);
    });
  }

  private double weight(String word) {
    return weightOfWord.getOrDefault(word, weightOfUnknownWord);
  }

  /** The value with exactly these words, in any order, or with these letters, in any spacing. */
  Optional<String> withWords(TermWords text) {
    return Optional.ofNullable(valueOfWords.get(text.orderless()))
        .or(() -> Optional.ofNullable(valueOfLetters.get(text.letters())));
  }

  /**
   * The value most like a text: the greater of two likenesses. Words: the weight of the words that
   * two texts share over the weight of all their words, a word that is only similar counting in
   * proportion (Jaccard's index on weighted words; a word weighs more the fewer values have it).
   * Letters: 1 - edits / length of the texts without gaps, for slips that tear words apart.
   *
   * <p>Ties go to the earlier value. Empty for a text without words. Each word of the text is
   * compared once with each word of the vocabulary.
   */
  Optional<Nearest> nearest(TermWords text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Comparison comparison = new Comparison(text);
    Map<String, Double> likenessOfValue = new LinkedHashMap<>();
    terms.forEach(term -> likenessOfValue.merge(term.value, comparison.likeness(term), Math::max));
    String best = "";
    double bestLikeness = -1;
    double second = 0;
    for (Map.Entry<String, Double> entry : likenessOfValue.entrySet()) {
      boolean better = entry.getValue() > bestLikeness;
      second = Math.max(second, better ? bestLikeness : entry.getValue());
      best = better ? entry.getKey() : best;
      bestLikeness = Math.max(bestLikeness, entry.getValue());
    }
    return Optional.of(new Nearest(best, bestLikeness, bestLikeness - second));
  }

  /** How much a text is like one value of this vocabulary; see {@link #nearest}. */
  double likeness(TermWords text, String value) {
    Comparison comparison = new Comparison(text);
    return terms.stream()
        .filter(term -> term.value.equals(value))
        .mapToDouble(comparison::likeness)
        .max()
        .orElse(0);
  }

  /** A word of the text, by its place, and the word of the vocabulary that it may stand for. */
  private record Pair(int written, String word, double similarity) {
    static final Comparator<Pair> BEST_FIRST =
        Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparingInt(Pair::written)
            .thenComparing(Pair::word);
  }

  /** One text against the whole vocabulary. */
  private final class Comparison {
    private final TermWords text;
    private final Map<String, List<Pair>> pairsOfWord = new HashMap<>();

    Comparison(TermWords text) {
      this.text = text;
    }

    double likeness(Term term) {
      return Math.max(likenessOfWords(term), likenessOfLetters(term.text));
    }

    private double likenessOfLetters(TermWords term) {
      int length = Math.max(text.letters().length(), term.letters().length());
      int forgiven = Math.max(1, length / LETTERS_PER_SLIP);
      int edits = EditDistance.between(text.letters(), term.letters(), forgiven);
      return edits > forgiven ? 0 : 1 - edits / (double) length;
    }

    private double likenessOfWords(Term term) {
      double shared = 0;
      double all = term.weight;
      boolean[] paired = new boolean[text.words().size()];
      for (Pair pair : pairs(term)) {
        shared += pair.similarity * weight(pair.word);
        paired[pair.written] = true;
      }
      for (int i = 0; i < paired.length; i++) {
        all += paired[i] ? 0 : weight(text.words().get(i));
      }
      return shared / all;
    }

    /** Pairs each word with at most one other, the most similar first. */
    private List<Pair> pairs(Term term) {
      List<Pair> possible = new ArrayList<>();
      for (String word : term.text.words()) {
        possible.addAll(pairsOfWord.computeIfAbsent(word, this::pairs));
      }
      possible.sort(Pair.BEST_FIRST);
      List<Pair> chosen = new ArrayList<>();
      for (Pair pair : possible) {
        boolean free =
            chosen.stream()
                .noneMatch(other -> other.written == pair.written || other.word.equals(pair.word));
        if (free) {
          chosen.add(pair);
        }
      }
      return chosen;
    }

    private List<Pair> pairs(String word) {
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < text.words().size(); i++) {
        double similarity = WordSimilarity.of(text.words().get(i), word);
        if (similarity > 0) {
          pairs.add(new Pair(i, word, similarity));
        }
      }
      return pairs;
    }
  }
}
