package com.goengineer.icp.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that introduce another name of the same company, or of somebody else. */
final class OtherNames {
  /** What kind of name follows. */
  enum Kind {
    TRADE,
    FORMER,
    CARE_OF
  }

  /** A marker found among words. */
  record Marker(Kind kind, int at, int words) {}

  private static final PhraseTable MARKERS = new PhraseTable();

  static {
    add(
        Kind.TRADE,
        "dba",
        "d/b/a",
        "d b a",
        "doing business as",
        "t/a",
        "trading as",
        "aka",
        "a/k/a",
        "also known as",
        "operating as",
        "o/a");
    add(
        Kind.FORMER,
        "fka",
        "f/k/a",
        "formerly known as",
        "formerly",
        "previously known as",
        "previously");
    add(Kind.CARE_OF, "c/o", "care of", "in care of");
  }

  private OtherNames() {}

  /** The first marker from {@code from} on that is followed by a word, or null. */
  static @Nullable Marker find(List<String> words, int from) {
    for (int at = from; at < words.size() - 1; at++) {
      PhraseTable.Hit hit = MARKERS.startingAt(words, at, words.size() - 1);
      if (hit != null) {
        return new Marker(Kind.valueOf(hit.value()), at, hit.words());
      }
    }
    return null;
  }

  private static void add(Kind kind, String... phrases) {
    for (String phrase : phrases) {
      MARKERS.add(Tokenizer.words(phrase), kind.name());
    }
  }
}
