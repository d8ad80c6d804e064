package com.goengineer.icp.linkage;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Countries and states in one spelling: "Minnesota" and "MN" are "US-MN", "Deutschland" and the
 * SEC's "2M" are "DE". Country names come from ICU's CLDR data, the rest from {@code regions.tsv}.
 *
 * <p>Immutable and thread-safe.
 */
final class Regions {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl");

  private static final Regions STANDARD = new Regions();

  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, String> stateNames = new HashMap<>();

  private Regions() {
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      countries.put(code.toLowerCase(Locale.ROOT), code);
      countries.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
      for (String language : LANGUAGES) {
        String name = ULocale.getDisplayCountry("und-" + code, language);
        countries.putIfAbsent(PlaceText.fold(name), code);
      }
    }
    for (String[] line : ResourceTable.read("regions.tsv")) {
      for (String spelling : line[2].split(";")) {
        String folded = PlaceText.fold(spelling);
        (line[0].equals("country") ? countries : states).put(folded, line[1]);
      }
      if (line[1].length() > 2) {
        String[] spellings = line[2].split(";");
        stateNames.put(PlaceText.fold(spellings[0]), PlaceText.fold(spellings[1]));
      }
    }
  }

  static Regions standard() {
    return STANDARD;
  }

  /** ISO code of a country, or the folded text when it is not known. */
  String country(String text) {
    String folded = PlaceText.fold(text);
    return countries.getOrDefault(folded, folded);
  }

  /**
   * A state as "US-MN"; a country where the source mixes both as "IE"; else the folded text. Codes
   * of states win over those of countries: in such a column "CA" is California.
   */
  String state(String text) {
    String folded = PlaceText.fold(text);
    String state = states.get(folded);
    return state != null ? state : countries.getOrDefault(folded, folded);
  }

  /** The folded full name of a state of the US or Canada by its two letters; "" for others. */
  String stateName(String letters) {
    return letters.length() == 2 ? stateNames.getOrDefault(letters, "") : "";
  }

  /** The country that a standardised state lies in, "" when unknown. */
  static String countryOf(String state) {
    boolean coded = state.length() >= 2 && isUpper(state.charAt(0)) && isUpper(state.charAt(1));
    return coded ? state.substring(0, 2) : "";
  }

  /** True when a standardised state is really a country. */
  static boolean isCountry(String state) {
    return state.length() == 2 && isUpper(state.charAt(0));
  }

  private static boolean isUpper(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }
}
