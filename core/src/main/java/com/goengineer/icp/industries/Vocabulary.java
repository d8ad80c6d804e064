package com.goengineer.icp.industries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of one level of the taxonomy (industries or sub lists), found by their words or by
 * likeness. Immutable and thread-safe.
 */
final class Vocabulary {

  /** A text with the value that it stands for. */
  private record Term(String value, TermWords words, double weight) {}

  /**
   * The value most like a text.
   *
   * @param value of the taxonomy
   * @param likeness in [0, 1], see {@link #nearest}
   * @param margin by how much it is more like the text than every other value is
   */
  record Nearest(String value, double likeness, double margin) {}

  /** A slip is forgiven per this many letters of a whole text. */
  private static final int LETTERS_PER_SLIP = 8;

  private final int texts;
  private final List<Term> terms = new ArrayList<>();
  private final Map<String, String> valueOfWords = new HashMap<>();
  private final Map<String, String> valueOfLetters = new HashMap<>();
  private final Map<String, Integer> textsWithWord = new HashMap<>();

  /**
   * Takes the texts that stand for values.
   *
   * @param valueOfText what is returned by what is compared; several texts may stand for one value,
   *     and the text of a value may be another than its own: without its number, say
   */
  Vocabulary(Map<String, String> valueOfText) {
    texts = valueOfText.size();
    for (String text : valueOfText.keySet()) {
      Set.copyOf(TermWords.of(text).words())
          .forEach(word -> textsWithWord.merge(word, 1, Integer::sum));
    }
    valueOfText.forEach((text, value) -> {
      TermWords words = TermWords.of(text);
      terms.add(new Term(value, words, weight(words)));
      valueOfWords.putIfAbsent(words.orderless(), value);
      valueOfLetters.putIfAbsent(words.letters(), value);
    });
  }

  /** The value with exactly these words, in any order, or with these letters, in any spacing. */
  Optional<String> withWords(TermWords words) {
    return Optional.ofNullable(valueOfWords.get(words.orderless()))
        .or(() -> Optional.ofNullable(valueOfLetters.get(words.letters())));
  }

  /**
   * The value most like a text: the greater of two likenesses. Words: the weight of the words that
   * two texts share over the weight of all their words, a word that is only similar counting in
   * proportion (Jaccard's index on weighted words; a word weighs more the fewer values have it).
   * Letters: 1 - edits / length of the texts without gaps, for slips that tear words apart.
   *
   * <p>Ties go to the earlier text. Empty for a text without words. O(texts x words squared x
   * letters squared).
   */
  Optional<Nearest> nearest(TermWords text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Term best = terms.getFirst();
    double bestLikeness = 0;
    double second = 0;
    for (Term term : terms) {
      double likeness = likeness(text, term);
      boolean better = likeness > bestLikeness;
      if (!term.value.equals(best.value)) {
        second = Math.max(second, better ? bestLikeness : likeness);
      }
      if (better) {
        bestLikeness = likeness;
        best = term;
      }
    }
    return Optional.of(new Nearest(best.value, bestLikeness, bestLikeness - second));
  }

  /** How much a text is like one value of this vocabulary; see {@link #nearest}. */
  double likeness(TermWords text, String value) {
    return terms.stream()
        .filter(term -> term.value.equals(value))
        .mapToDouble(term -> likeness(text, term))
        .max()
        .orElse(0);
  }

  private double likeness(TermWords text, Term term) {
    return Math.max(likenessOfWords(text, term), likenessOfLetters(text, term.words));
  }

  private static double likenessOfLetters(TermWords text, TermWords term) {
    String a = text.letters();
    String b = term.letters();
    int length = Math.max(a.length(), b.length());
    int forgiven = Math.max(1, length / LETTERS_PER_SLIP);
    int edits = EditDistance.between(a, b, forgiven);
    return edits > forgiven ? 0 : 1 - edits / (double) length;
  }

  private double likenessOfWords(TermWords text, Term term) {
    double shared = 0;
    double all = term.weight;
    boolean[] paired = new boolean[text.words().size()];
    for (Pair pair : pairs(text.words(), term.words.words())) {
      shared += pair.similarity * weight(pair.word);
      paired[pair.written] = true;
    }
    for (int i = 0; i < paired.length; i++) {
      all += paired[i] ? 0 : weight(text.words().get(i));
    }
    return all == 0 ? 0 : shared / all;
  }

  /** A word of the text and the word of the value that it stands for. */
  private record Pair(int written, String word, double similarity) {
    static final Comparator<Pair> BEST_FIRST =
        Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparingInt(Pair::written)
            .thenComparing(Pair::word);
  }

  /** Pairs each word with at most one other, the most similar first. */
  private static List<Pair> pairs(List<String> written, List<String> words) {
    List<Pair> possible = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      for (String word : words) {
        double similarity = WordSimilarity.of(written.get(i), word);
        if (similarity > 0) {
          possible.add(new Pair(i, word, similarity));
        }
      }
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

  private double weight(TermWords words) {
    return words.words().stream().mapToDouble(this::weight).sum();
  }

  /** The fewer texts have a word, the more it weighs; an unknown one weighs as much as any. */
  private double weight(String word) {
    return StrictMath.log(1 + texts / (double) textsWithWord.getOrDefault(word, 1));
  }
}
