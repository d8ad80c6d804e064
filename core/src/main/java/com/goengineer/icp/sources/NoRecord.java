package com.goengineer.icp.sources;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells rows that name a company from those that spreadsheets put around them: totals, and header
 * rows that were copied along. Only what stands there whole counts, so "Total Tools Ltd" names a
 * company; and only without a customer ID, so a company that is called "Total" can be named.
 */
public final class NoRecord {
  /** Texts of total rows, in lower case. */
  private static final Set<String> TOTALS =
      Set.of(
          "total",
          "totals",
          "total:",
          "grand total",
          "subtotal",
          "sub total",
          "sub-total",
          "sum total",
          "summe",
          "gesamt",
          "gesamtsumme",
          "zwischensumme");

  private static final Set<String> ID_HEADERS = headersOf("customer_id");
  private static final Set<String> NAME_HEADERS = headersOf("company_name");

  private NoRecord() {}

  /**
   * Whether a row of the customers is about nobody.
   *
   * @param id the customer ID, "" for none
   * @param name the company name, "" for none
   */
  public static boolean isNoCustomer(String id, String name) {
    boolean isTotal = id.isEmpty() ? isTotal(name) : name.isEmpty() && isTotal(id);
    return isTotal
        || (NAME_HEADERS.contains(folded(name))
            && (id.isEmpty() || ID_HEADERS.contains(folded(id))));
  }

  private static boolean isTotal(String text) {
    return TOTALS.contains(folded(text));
  }

  private static Set<String> headersOf(String field) {
    return SourceRole.CUSTOMERS.fields().stream()
        .filter(each -> each.name().equals(field))
        .flatMap(each -> each.headers().stream())
        .map(NoRecord::folded)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** The texts of total rows, in lower case, in code point order. */
  public static List<String> totals() {
    return TOTALS.stream().sorted().toList();
  }
}
