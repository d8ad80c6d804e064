package com.goengineer.icp.linkage;

import java.util.Locale;

/**
 * What is compared about a pair of rows. A comparison is a number; its bin is how many of the cut
 * points it reaches; NaN means "cannot be compared", which is no evidence either way. Bins are in
 * order: a model's points rise with the bin where {@link #rising} says so, and fall otherwise.
 */
enum Feature {
  /** Cosine of the 3-gram vectors of the joined names. */
  GRAMS("name 3-grams", true, .2, .3, .4, .5, .6, .7, .8, .9, .999),
  /** Information of the words in common minus ln(right rows): chance agreement is below 0. */
  SHARED_INFORMATION("shared words", true, -7, -5, -3.5, -2, -1, -.3, .5, 2, 4, 7, 11),
  /** Share of the left name's information that the right name has too. */
  COVER_LEFT("left name covered", true, .2, .35, .5, .6, .7, .8, .9, .999),
  /** Share of the right name's information that the left name has too. */
  COVER_RIGHT("right name covered", true, .2, .35, .5, .6, .7, .8, .9, .999),
  /** Information of the left words without a partner. */
  ONLY_LEFT("words only left", false, .3, 1.5, 3, 4.5, 6, 8, 11),
  /** The largest of them. */
  ONLY_LEFT_LARGEST("rarest word only left", false, .3, 2, 3, 4, 5, 6, 7, 8),
  /** Information of the right words without a partner. */
  ONLY_RIGHT("words only right", false, .3, 1.5, 3, 4.5, 6, 8, 11),
  /** The largest of them. */
  ONLY_RIGHT_LARGEST("rarest word only right", false, .3, 2, 3, 4, 5, 6, 7, 8),
  /** Mean similarity of aligned words that are not equal. */
  FUZZY_WORDS("similar words", true, .85, .9, .94, .97),
  /** Share of the agreement that rests on words that are only similar. */
  FUZZY_SHARE("agreement by similar words", false, .2, .4, .6, .8),
  /** Jaro-Winkler similarity of the joined names. */
  JARO_WINKLER("Jaro-Winkler", true, .6, .7, .76, .82, .87, .91, .95, .98, .9999),
  /** The joined names are equal (1) or not (0). */
  SAME_NAME("same name", true, 1),
  /** The shorter joined name starts the longer one: its length over the longer's. */
  PREFIX("name continues", true, .2, .4, .6, .8),
  /** One name is that of a fund, trust or series and the other is not (0), or both are (1). */
  VEHICLE("fund or trust", true, 1),
  /** First words: different 0, similar 1, equal 2. */
  FIRST_WORD("first word", true, 1, 2),
  /** Last words: different 0, equal 1. */
  LAST_WORD("last word", true, 1),
  /** The same words in another order. */
  REORDERED("other word order", true, 1),
  /** Number of words aligned by abbreviation ("tech" - "technologies"). */
  ABBREVIATIONS("abbreviated words", true, 1, 2),
  /** One name, or a word of it, is made of the other's initials: letters. */
  INITIALS("initials", true, 3, 4),
  /** Trade, former or alias name equals the other name. */
  OTHER_NAME("other name", true, 1),
  /** Serial numbers: conflict 0, one side only 1, equal 2. */
  SERIAL("serial number", true, 1, 2),
  /** Legal forms: of different kind 0, of one kind 1, equal 2 plus the information of the form. */
  LEGAL_FORM("legal form", true, 1, 2, 3, 4),
  /** Words in brackets: conflict 0, one side only 1, equal 2. */
  QUALIFIER("words in brackets", true, 1, 2),
  /** Sites: conflict 0, one side only 1, equal 2. */
  SITE("site", true, 1, 2),
  /** Difference of the numbers of words. */
  WORD_COUNT("number of words", false, 1, 2, 3, 4),
  /** Rows of the right side whose core name is the same. */
  HOMONYMS("same name again on the right", false, 2, 3),
  /** Country: conflict -1, else the information of the agreement. */
  COUNTRY("country", true, 0, 1.5, 3, 4.5),
  /** State: as country. */
  STATE("state", true, 0, 2.5, 4, 5.5),
  /** City: as country. */
  CITY("city", true, 0, 3, 4.5, 6, 8),
  /** House number of the street: conflict 0, equal 1. */
  STREET_NUMBER("street number", true, 1),
  /** Postal code: as country. */
  ZIP("postal code", true, 0, 4, 6, 8),
  /** Domains: disjoint 0, in common 1. */
  DOMAIN("domain", true, 1),
  /**
   * Log-odds of the pair by the features above minus those of the left row's best other candidate.
   */
  MARGIN("margin to the next candidate", true, -8, -5, -3, -1.5, -.5, 0, .5, 1.5, 3, 5, 8, 11),
  /** The same with the right row's best other left row, in one-to-one linkage. */
  RIVAL("margin to the next rival", true, -8, -5, -3, -1.5, -.5, 0, .5, 1.5, 3, 5, 8, 11),
  /** The same in many-to-one linkage, where a rival may be another spelling. */
  RIVAL_SPELLING(
      "margin to another left name", true, -8, -5, -3, -1.5, -.5, 0, .5, 1.5, 3, 5, 8, 11);

  /** The bin of "cannot be compared". */
  static final int MISSING = -1;

  private static final Feature[] ALL = values();

  private final String label;
  private final boolean rising;
  private final double[] cuts;

  Feature(String label, boolean rising, double... cuts) {
    this.label = label;
    this.rising = rising;
    this.cuts = cuts;
  }

  /** All features, in order; shared, not to be written to. */
  static Feature[] all() {
    return ALL;
  }

  /** True for what a pair shows by itself, false for what other candidates tell about it. */
  boolean ofThePair() {
    return this != MARGIN && this != RIVAL && this != RIVAL_SPELLING;
  }

  /** Position in arrays by feature; never written to a file, where {@link #key()} stands. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  /** Words for people. */
  String label() {
    return label;
  }

  /** The name in the table of weights. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when a higher bin speaks for a match, false when it speaks against. */
  boolean rising() {
    return rising;
  }

  /** Number of bins. */
  int bins() {
    return cuts.length + 1;
  }

  /** The bin of a comparison, {@link #MISSING} for NaN. */
  int bin(double value) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    int bin = 0;
    while (bin < cuts.length && value >= cuts[bin]) {
      bin++;
    }
    return bin;
  }
}
