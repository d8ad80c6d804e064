package com.goengineer.icp.industries;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of an industry value in one form: lower case without accents, "and" and punctuation
 * gone, plural and usual abbreviations brought to one spelling. "Heavy Equip &amp; Ind. Components"
 * and "heavy equipment and industrial component" have the same words.
 *
 * @param words in the order of the text
 * @param letters all letters and digits but those of "and", as written apart from case and accents
 */
record TermWords(List<String> words, String letters) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that carry no meaning of their own. */
  private static final Set<String> IGNORED =
      Set.of("and", "or", "of", "the", "for", "in", "und", "et", "incl", "including");

  /** Abbreviations and variants, by what they stand for after the plural is gone. */
  private static final Map<String, String> SAME_WORD =
      Map.ofEntries(
          Map.entry("aero", "aerospace"),
          Map.entry("auto", "automotive"),
          Map.entry("bldg", "building"),
          Map.entry("chem", "chemical"),
          Map.entry("constr", "construction"),
          Map.entry("const", "construction"),
          Map.entry("defence", "defense"),
          Map.entry("def", "defense"),
          Map.entry("edu", "education"),
          Map.entry("educ", "education"),
          Map.entry("eng", "engineering"),
          Map.entry("engr", "engineering"),
          Map.entry("equip", "equipment"),
          Map.entry("eqp", "equipment"),
          Map.entry("eqpt", "equipment"),
          Map.entry("hi", "high"),
          Map.entry("ind", "industrial"),
          Map.entry("mach", "machinery"),
          Map.entry("med", "medical"),
          Map.entry("mfd", "manufactured"),
          Map.entry("mfg", "manufacturing"),
          Map.entry("mould", "mold"),
          Map.entry("pkg", "packaging"),
          Map.entry("prod", "product"),
          Map.entry("res", "research"),
          Map.entry("sci", "science"),
          Map.entry("svc", "service"),
          Map.entry("svcs", "service"),
          Map.entry("technology", "tech"),
          Map.entry("transp", "transportation"),
          Map.entry("transport", "transportation"));

  TermWords {
    words = List.copyOf(words);
  }

  /** Takes a value apart; no words when it has neither letter nor digit. */
  static TermWords of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    List<String> words = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT))) {
      letters.append(word.equals("and") ? "" : word);
      if (!word.isEmpty() && !IGNORED.contains(word)) {
        words.add(canonical(word));
      }
    }
    return new TermWords(words, letters.toString());
  }

  private static String canonical(String word) {
    String known = SAME_WORD.get(word);
    if (known != null) {
      return known;
    }
    String singular = singular(word);
    return SAME_WORD.getOrDefault(singular, singular);
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    if (!plural) {
      return word;
    }
    return word.endsWith("ies") && word.length() > 4
        ? word.substring(0, word.length() - 3) + "y"
        : word.substring(0, word.length() - 1);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** The same for every order of the words. */
  String orderless() {
    return orderless(words);
  }

  static String orderless(List<String> words) {
    return String.join(" ", words.stream().sorted().toList());
  }
}
