package com.goengineer.icp.sample;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways in which people fill an industry cell. */
enum IndustryMess {
  RIGHT(780),
  UPPER_CASE(20),
  LOWER_CASE(20),
  SPACING(25),
  AND_FOR_AMPERSAND(15),
  SLASH_FOR_AMPERSAND(5),
  TYPO(35),
  WORD_ORDER(8),
  ABBREVIATION(14),
  OTHER_NAME(35),
  BLANK(30),
  ONLY_SPACES(5),
  PLACEHOLDER(8);

  private static final List<IndustryMess> KINDS = List.of(values());
  private static final double[] SHARES =
      Draws.cumulative(KINDS.stream().mapToDouble(kind -> kind.share).toArray());

  private static final List<String> PLACEHOLDERS = List.of("N/A", "unknown", "Other", "-", "?");

  private static final Map<String, String> SHORT_WORDS =
      Map.ofEntries(
          Map.entry("Aerospace", "Aero"),
          Map.entry("Automotive", "Auto"),
          Map.entry("Transportation", "Transp."),
          Map.entry("Building", "Bldg"),
          Map.entry("Construction", "Constr."),
          Map.entry("Chemicals", "Chem."),
          Map.entry("Products", "Prod."),
          Map.entry("Engineering", "Eng."),
          Map.entry("Education", "Educ."),
          Map.entry("Industrial", "Ind."),
          Map.entry("Manufactured", "Mfd."),
          Map.entry("Medical", "Med."),
          Map.entry("High", "Hi"),
          Map.entry("Services", "Svcs."));

  private final int share;

  IndustryMess(int share) {
    this.share = share;
  }

  /** A kind, each in proportion to how common it is. */
  static IndustryMess draw(Draws draws) {
    return KINDS.get(draws.index(SHARES));
  }

  /** What stands in the cell of an account of that industry; "" for nothing. */
  String spell(IndustryProfile industry, Draws draws) {
    String name = industry.name();
    return switch (this) {
      case RIGHT -> name;
      case UPPER_CASE -> name.toUpperCase(Locale.ROOT);
      case LOWER_CASE -> name.toLowerCase(Locale.ROOT);
      case SPACING -> draws.chance(0.5) ? " " + name + "  " : name.replace(" ", "  ");
      case AND_FOR_AMPERSAND -> name.replace("&", "and");
      case SLASH_FOR_AMPERSAND -> name.replace(" & ", "/");
      case TYPO -> Typo.in(name, draws);
      case WORD_ORDER -> turned(name);
      case ABBREVIATION -> abbreviated(name);
      case OTHER_NAME -> draws.pick(industry.otherNames());
      case BLANK -> "";
      case ONLY_SPACES -> "   ";
      case PLACEHOLDER -> draws.pick(PLACEHOLDERS);
    };
  }

  /** "Building & Construction" becomes "Construction & Building". */
  private static String turned(String name) {
    int middle = name.lastIndexOf(" & ");
    return middle < 0 ? name : name.substring(middle + 3) + " & " + name.substring(0, middle);
  }

  private static String abbreviated(String name) {
    String shortened = name;
    for (String word : name.split("[ ,]+")) {
      shortened = shortened.replace(word, SHORT_WORDS.getOrDefault(word, word));
    }
    return shortened;
  }
}
