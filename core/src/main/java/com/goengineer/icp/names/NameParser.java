package com.goengineer.icp.names;

import java.util.ArrayList;
import java.util.List;

/** Takes one name apart; one instance per name, used once. */
final class NameParser {
  private final String raw;
  private String qualifier = "";
  private String tradeName = "";
  private String formerName = "";
  private String careOf = "";
  private String site = "";
  private String listing = "";

  private NameParser(String raw) {
    this.raw = raw;
  }

  static NameParts parse(String raw) {
    return new NameParser(raw).parts();
  }

  private NameParts parts() {
    String folded = TextFolding.fold(raw);
    Sections sections = Sections.cut(folded);
    List<String> words = sections.words();
    site = canonical(sections.site);
    listing = sections.listing;
    cutOtherNames(words);
    List<String> forms = new ArrayList<>(2);
    CoreWords.strip(words, forms);
    if (HeadOffice.strip(words)) {
      site = site.isEmpty() ? NameParts.HEADQUARTERS : site;
      CoreWords.strip(words, forms);
    }
    CoreWords.canonicalize(words);
    for (List<String> bracket : sections.brackets) {
      classify(bracket, words);
    }
    return build(words, forms, folded);
  }

  private NameParts build(List<String> words, List<String> forms, String folded) {
    String nativeKey = words.isEmpty() ? withoutWords(folded) : CoreWords.join(words);
    boolean latin = TextFolding.isAscii(nativeKey);
    List<String> latinWords = latin ? words : Transliteration.toLatin(words);
    return new NameParts(
        nativeKey,
        latin || latinWords.isEmpty() ? nativeKey : CoreWords.join(latinWords),
        latinWords,
        forms,
        qualifier,
        site,
        tradeName,
        formerName,
        careOf,
        Numerals.serialOf(latinWords),
        "",
        listing);
  }

  /** A name of punctuation alone ("***") is its own key; only a blank name has an empty one. */
  private String withoutWords(String folded) {
    return folded.isBlank() ? raw.strip() : folded.strip();
  }

  private static String canonical(String text) {
    return text.isEmpty() || text.equals(NameParts.HEADQUARTERS)
        ? text
        : CoreWords.canonicalText(Tokenizer.words(text));
  }

  private void cutOtherNames(List<String> words) {
    OtherNames.Marker marker = OtherNames.find(words, 1);
    while (marker != null) {
      List<String> tail = words.subList(marker.at() + marker.words(), words.size());
      OtherNames.Marker next = OtherNames.find(tail, 1);
      List<String> name = next == null ? tail : tail.subList(0, next.at());
      keep(marker.kind(), CoreWords.text(name));
      int end = next == null ? words.size() : marker.at() + marker.words() + next.at();
      words.subList(marker.at(), end).clear();
      marker = OtherNames.find(words, 1);
    }
  }

  private void keep(OtherNames.Kind kind, String name) {
    switch (kind) {
      case TRADE -> tradeName = tradeName.isEmpty() ? name : tradeName;
      case FORMER -> formerName = formerName.isEmpty() ? name : formerName;
      case CARE_OF -> careOf = careOf.isEmpty() ? name : careOf;
    }
  }

  private void classify(List<String> bracket, List<String> core) {
    if (bracket.isEmpty()) {
      return;
    }
    OtherNames.Marker marker = OtherNames.find(bracket, 0);
    if (marker != null && marker.at() == 0) {
      keep(marker.kind(), CoreWords.text(bracket.subList(marker.words(), bracket.size())));
    } else if (HeadOffice.isPhrase(bracket) && site.isEmpty()) {
      site = NameParts.HEADQUARTERS;
    } else if (isShareClass(bracket)) {
      listing = String.join(" ", bracket);
    } else if (bracket.size() == 1 && bracket.getFirst().equals(Initials.of(core))) {
      keep(OtherNames.Kind.TRADE, bracket.getFirst());
    } else {
      String text = CoreWords.canonicalText(bracket);
      qualifier = qualifier.isEmpty() ? text : qualifier + " " + text;
    }
  }

  private static boolean isShareClass(List<String> bracket) {
    return bracket.size() == 2
        && bracket.getFirst().equals("class")
        && bracket.getLast().length() == 1;
  }
}
