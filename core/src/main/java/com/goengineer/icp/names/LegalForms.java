package com.goengineer.icp.names;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The curated table of legal forms: "Aktiengesellschaft" and "AG" are one form, "Inc" and "Corp"
 * are two. Forms are looked for at the edges of a name only, repeatedly, and never until nothing is
 * left: "COOP" and "The Limited" keep their name.
 *
 * <p>The table is the class-path resource {@code legal-forms.tsv}. Immutable and thread-safe.
 */
public final class LegalForms {
  private static final LegalForms STANDARD = new LegalForms(ResourceLines.read("legal-forms.tsv"));

  private static final Set<String> WEAK = Set.of("the", "and", "of");

  private final PhraseTable atEnd = new PhraseTable();
  private final PhraseTable atStart = new PhraseTable();
  private final Set<String> insideWord = new HashSet<>();
  private final Set<String> codes = new TreeSet<>();

  private LegalForms(List<String[]> lines) {
    for (String[] line : lines) {
      codes.add(line[0]);
      for (String spelling : spellings(line[2])) {
        addAtEnd(spelling, line[0]);
      }
      for (String spelling : spellings(line[3])) {
        atStart.add(Tokenizer.words(spelling), line[0]);
      }
    }
  }

  /** The table that is shipped with the product. */
  public static LegalForms standard() {
    return STANDARD;
  }

  /** The codes of all forms, in code point order. */
  public Set<String> codes() {
    return Set.copyOf(codes);
  }

  /**
   * The code of a legal form written by itself.
   *
   * @param text any spelling, "Société Anonyme", "G.m.b.H."
   * @return its code, or empty when the whole text is not a legal form of the table
   */
  public Optional<String> codeOf(String text) {
    List<String> words = Tokenizer.words(TextFolding.fold(text));
    PhraseTable.Hit end = atEnd.endingAt(words, 0, words.size());
    PhraseTable.Hit start = atStart.startingAt(words, 0, words.size());
    PhraseTable.Hit hit = end != null && end.words() == words.size() ? end : start;
    return hit != null && hit.words() == words.size() ? Optional.of(hit.value()) : Optional.empty();
  }

  /** True when words are a legal form, or several in a row, and nothing else. */
  boolean areOnlyForms(List<String> words) {
    int end = words.size();
    while (end > 0) {
      PhraseTable.Hit hit = atEnd.endingAt(words, 0, end);
      if (hit == null) {
        return false;
      }
      end -= hit.words();
    }
    return !words.isEmpty();
  }

  /**
   * Takes the legal forms off the edges of a name, in place.
   *
   * @param codes receives the codes of what was taken off, from the right ("Air Products Co., Inc."
   *     is inc, co), then the one at the start
   */
  void strip(List<String> words, List<String> codes) {
    splitAffixes(words);
    PhraseTable.Hit hit = atEnd.endingAt(words, 0, words.size());
    while (hit != null && keepsAName(words, 0, words.size() - hit.words())) {
      codes.add(hit.value());
      words.subList(words.size() - hit.words(), words.size()).clear();
      hit = atEnd.endingAt(words, 0, words.size());
    }
    PhraseTable.Hit start = atStart.startingAt(words, 0, words.size());
    if (start != null && keepsAName(words, start.words(), words.size())) {
      codes.add(start.value());
      words.subList(0, start.words()).clear();
    }
  }

  /** True when words end in a legal form that is not all there is. */
  boolean endsWithForm(List<String> words) {
    PhraseTable.Hit hit = atEnd.endingAt(words, 0, words.size());
    return hit != null && keepsAName(words, 0, words.size() - hit.words());
  }

  private static boolean keepsAName(List<String> words, int from, int end) {
    for (int at = from; at < end; at++) {
      if (!WEAK.contains(words.get(at))) {
        return true;
      }
    }
    return false;
  }

  /** Scripts without spaces write the form right at the name: cut it off as a word of its own. */
  private void splitAffixes(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if (word.length() > 3 && word.charAt(0) >= 0x3000) {
        splitAffix(words, at);
      }
    }
  }

  private void splitAffix(List<String> words, int at) {
    String word = words.get(at);
    for (int length = word.length() - 1; length >= 4; length--) {
      int cut = word.length() - length;
      if (insideWord.contains(word.substring(cut))) {
        words.set(at, word.substring(0, cut));
        words.add(at + 1, word.substring(cut));
        return;
      }
      if (insideWord.contains(word.substring(0, length))) {
        words.set(at, word.substring(length));
        words.add(at, word.substring(0, length));
        return;
      }
    }
  }

  private static List<String> spellings(String cell) {
    return cell.isBlank()
        ? List.of()
        : List.of(cell.split(";")).stream().map(String::strip).map(TextFolding::fold).toList();
  }

  private void addAtEnd(String spelling, String code) {
    List<String> words = Tokenizer.words(spelling);
    atEnd.add(words, code);
    if (words.size() > 1) {
      return;
    }
    String word = words.getFirst();
    if (word.charAt(0) >= 0x3000) {
      if (word.length() >= 4) {
        insideWord.add(word);
      }
    } else if (word.length() <= 4 && word.indexOf('/') < 0) {
      // "S. A." and "L L C" are the same form with blanks between the letters.
      atEnd.add(List.of(word.split("")), code);
    }
  }
}
