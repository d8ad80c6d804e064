package com.goengineer.icp.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of any script in Latin letters (ICU Any-Latin, then Latin-ASCII).
 *
 * <p>ICU's transliterators keep no state between calls and may be shared by threads.
 */
final class Transliteration {
  private static final Transliterator TO_ASCII =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private Transliteration() {}

  /** The same words in ASCII; one word of a script without spaces may become several. */
  static List<String> toLatin(List<String> words) {
    List<String> latin = new ArrayList<>(words.size());
    for (String word : words) {
      if (TextFolding.isAscii(word)) {
        latin.add(word);
      } else {
        latin.addAll(Tokenizer.words(TextFolding.fold(TO_ASCII.transliterate(word))));
      }
    }
    return latin;
  }
}
