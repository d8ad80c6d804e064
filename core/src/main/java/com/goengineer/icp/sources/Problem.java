package com.goengineer.icp.sources;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Something in a source that could not be used as it stands; the run goes on without it.
 *
 * @param severity what it means for the exit code
 * @param code its kind, stable over versions
 * @param place where it stands
 * @param value the offending text as given, "" when there is none
 * @param message what was seen and what was expected, and what to do
 * @param action what was done: "value set aside", "row set aside", "kept once" ...
 */
public record Problem(
    Severity severity, Code code, Place place, String value, String message, String action)
    implements Serializable {

  /** Order of a report: by file, sheet, row, column, code. */
  public static final Comparator<Problem> REPORT_ORDER =
      Comparator.comparing(Problem::place, Place.READING_ORDER)
          .thenComparing(Problem::code)
          .thenComparing(Problem::value)
          .thenComparing(Problem::message);

  /**
   * One line that says it all: {@code customers.xlsx, sheet "Data", cell H214 ("Annual Revenue"):
   * "12,5 Mio" is not an amount. Write it like 1234.50}.
   */
  public String describe() {
    return place.describe() + ": " + (value.isEmpty() ? "" : "\"" + value + "\" ") + message;
  }

  /** What a problem means for the exit code. */
  public enum Severity {
    /** A row or a value was set aside: exit code 3 unless tolerated. */
    SET_ASIDE,
    /** Nothing was lost, but somebody should look: the exit code stays 0. */
    WARNING,
    /** How something ambiguous was read. */
    NOTICE
  }

  /** The kinds of problem. */
  public enum Code {
    NOT_A_NUMBER,
    NOT_A_COUNT,
    NOT_A_DATE,
    NUMBER_OUT_OF_RANGE,
    NEGATIVE_COUNT,
    NEGATIVE_ANNUAL_REVENUE,
    CURRENCY_ERROR,
    ERROR_CELL,
    FUTURE_DATE,
    MISSING_NAME,
    MISSING_DATE,
    MISSING_ID,
    MISSING_AMOUNT,
    UNKNOWN_CUSTOMER_ID,
    DUPLICATE_ID,
    DUPLICATE_ROW,
    DUPLICATE_FILE,
    BROKEN_ROW,
    BROKEN_TEXT,
    DATE_ORDER,
    NUMBER_FORMAT,
    ENCODING,
    IGNORED_FILE,
    IGNORED_SHEET,
    IGNORED_COLUMN,
    UNUSED_REVENUE_SOURCE,
    NO_USABLE_LINE,
    NO_SALE_YET,
    UNMAPPED_PRODUCTS,
    CONFLICTING_DECISION,
    UNREACHED_DECISION,
    UNMAPPED_INDUSTRY,
    LOOKS_LIKE_TOTAL,
    CURRENCIES
  }
}
