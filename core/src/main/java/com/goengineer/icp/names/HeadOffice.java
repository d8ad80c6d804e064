package com.goengineer.icp.names;

import java.util.List;

/** The ways to say "this is the head office" behind a company's name. */
final class HeadOffice {
  private static final PhraseTable PHRASES =
      table(
          "hq",
          "headquarters",
          "headquarter",
          "head quarters",
          "corporate headquarters",
          "corporate hq",
          "corp hq",
          "world headquarters",
          "global headquarters",
          "head office",
          "main office",
          "home office",
          "corporate office",
          "central office",
          "corporate",
          "main",
          "hauptsitz",
          "zentrale",
          "siege",
          "siege social",
          "sede",
          "sede central",
          "hoofdkantoor");

  /** In front of these no dash is needed: they are never the last word of a company's own name. */
  private static final PhraseTable WITHOUT_DASH =
      table("hq", "headquarters", "corporate headquarters", "corporate hq", "head office");

  private HeadOffice() {}

  /** True when the words mean head office and nothing else. */
  static boolean isPhrase(List<String> words) {
    PhraseTable.Hit hit = PHRASES.startingAt(words, 0, words.size());
    return hit != null && hit.words() == words.size();
  }

  /** Takes "hq" off the end of a name, in place; true when there was one and a name is left. */
  static boolean strip(List<String> words) {
    PhraseTable.Hit hit = WITHOUT_DASH.endingAt(words, 1, words.size());
    if (hit == null) {
      return false;
    }
    words.subList(words.size() - hit.words(), words.size()).clear();
    return true;
  }

  private static PhraseTable table(String... phrases) {
    PhraseTable table = new PhraseTable();
    for (String phrase : phrases) {
      table.add(Tokenizer.words(phrase), NameParts.HEADQUARTERS);
    }
    return table;
  }
}
