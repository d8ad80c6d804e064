package com.goengineer.icp.sample;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The ways in which one company's name differs between two files. */
enum NameMess {
  UNCHANGED(48),
  UPPER_CASE(6),
  LOWER_CASE(3),
  SPACING(4),
  PUNCTUATION(5),
  OTHER_LEGAL_FORM(9),
  NO_LEGAL_FORM(5),
  AMPERSAND(2),
  ABBREVIATION(4),
  TYPO(4),
  DECOMPOSED(5),
  ID_PREFIX(3),
  HEADQUARTERS_TAIL(1),
  SITE_TAIL(1);

  private static final List<NameMess> KINDS = List.of(values());
  private static final double[] SHARES =
      Draws.cumulative(KINDS.stream().mapToDouble(kind -> kind.share).toArray());

  private final int share;

  NameMess(int share) {
    this.share = share;
  }

  /** A kind, each in proportion to how common it is. */
  static NameMess draw(Draws draws) {
    return KINDS.get(draws.index(SHARES));
  }

  /**
   * Spells an account's name in this way. A way that the name gives no occasion for (no "&", no
   * accent, no legal form) leaves it as it is.
   *
   * @param name the company's name in its parts
   * @param shown how the customers file has it
   * @param customerId the account's number, for a prefix
   */
  String spell(CompanyName name, String shown, String customerId, Draws draws) {
    return switch (this) {
      case UNCHANGED -> shown;
      case UPPER_CASE -> shown.toUpperCase(Locale.ROOT);
      case LOWER_CASE -> shown.toLowerCase(Locale.ROOT);
      case SPACING -> draws.chance(0.5) ? shown.replace(" ", "  ") : " " + shown + " ";
      case PUNCTUATION -> shown.contains(",") ? shown.replace(",", "") : shown.replace(".", "");
      case OTHER_LEGAL_FORM -> name.withForm(draws.pick(name.legalForm().spellings()));
      case NO_LEGAL_FORM -> name.core();
      case AMPERSAND -> ampersand(shown);
      case ABBREVIATION -> abbreviate(shown);
      case TYPO -> Typo.in(shown, draws);
      case DECOMPOSED -> Normalizer.normalize(shown, Normalizer.Form.NFD);
      case ID_PREFIX -> shown.startsWith(customerId) ? shown : customerId + " " + shown;
      case HEADQUARTERS_TAIL -> shown + " - HQ";
      case SITE_TAIL -> shown + " - " + draws.pick(Words.CITIES);
    };
  }

  private static String ampersand(String name) {
    return name.contains(" & ") ? name.replace(" & ", " and ") : name.replace(" and ", " & ");
  }

  private static String abbreviate(String name) {
    for (List<String> pair : Words.ABBREVIATIONS) {
      if (name.contains(pair.getFirst())) {
        return name.replace(pair.getFirst(), pair.getLast());
      }
    }
    return name;
  }
}
