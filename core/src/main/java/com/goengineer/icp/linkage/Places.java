package com.goengineer.icp.linkage;

import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The places of one side in one spelling, as codes that both sides share; 0 means unknown or not to
 * be used.
 */
final class Places {
  private static final int[] NONE = {};

  final int[] companyId;
  final int[] country;
  final int[] state;
  final int[] city;
  final int[] streetNumber;
  final int[] zip;

  /** Domains per row. */
  final int[][] domains;

  private Places(int rows) {
    companyId = new int[rows];
    country = new int[rows];
    state = new int[rows];
    city = new int[rows];
    streetNumber = new int[rows];
    zip = new int[rows];
    domains = new int[rows][];
    Arrays.fill(domains, NONE);
  }

  /** Standardises the fields that are to be used, countries before states: these fill gaps. */
  static Places of(LinkRecords records, int[] rowOf, Set<EvidenceField> use, Dictionary codes) {
    Places places = new Places(rowOf.length);
    for (EvidenceField field : EvidenceField.values()) {
      if (use.contains(field) && records.evidence().containsKey(field)) {
        places.fill(new Source(records, field, rowOf, codes));
      }
    }
    return places;
  }

  private record Source(LinkRecords records, EvidenceField field, int[] rowOf, Dictionary codes) {
    void into(int[] column, UnaryOperator<String> spelling) {
      for (int at = 0; at < column.length; at++) {
        column[at] = code(spelling.apply(text(at)));
      }
    }

    String text(int at) {
      return records.value(field, rowOf[at]);
    }

    /** "None" is what exports write for an unknown place. */
    int code(String standardised) {
      return switch (standardised) {
        case "none", "null", "na", "unknown" -> Dictionary.EMPTY;
        default -> codes.code(standardised);
      };
    }
  }

  private void fill(Source source) {
    Regions regions = Regions.standard();
    switch (source.field()) {
      case COMPANY_ID -> source.into(companyId, String::strip);
      case COUNTRY -> source.into(country, regions::country);
      case STATE -> fillStates(source);
      case CITY -> source.into(city, PlaceText::city);
      case STREET -> source.into(streetNumber, PlaceText::streetNumber);
      case ZIP -> source.into(zip, PlaceText::zip);
      case DOMAIN -> fillDomains(source);
      case USED_ON -> {
        // Read where aliases are resolved.
      }
    }
  }

  /** A state also tells the country, unless a column of countries says it. */
  private void fillStates(Source source) {
    for (int at = 0; at < state.length; at++) {
      String region = Regions.standard().state(source.text(at));
      state[at] = Regions.isCountry(region) ? Dictionary.EMPTY : source.code(region);
      if (country[at] == Dictionary.EMPTY) {
        country[at] = source.code(Regions.countryOf(region));
      }
    }
  }

  private void fillDomains(Source source) {
    for (int at = 0; at < domains.length; at++) {
      int[] codes =
          Arrays.stream(source.text(at).split("[;, ]+"))
              .map(PlaceText::domain)
              .filter(domain -> domain.indexOf('.') > 0)
              .mapToInt(source::code)
              .distinct()
              .toArray();
      domains[at] = codes.length == 0 ? NONE : codes;
    }
  }
}
