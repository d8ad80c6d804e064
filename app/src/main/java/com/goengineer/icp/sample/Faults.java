package com.goengineer.icp.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What goes wrong in each of the four files. */
final class Faults {
  private static final DateTimeFormatter MONTH_DAY_YEAR =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

  static final List<Fault> CUSTOMERS =
      List.of(
          Fault.text("blank_id", CustomerSheet.ID, ""),
          Fault.of("duplicate_id", CustomerSheet.ID, (right, above, draws) -> above),
          Fault.text("blank_name", CustomerSheet.NAME, ""),
          Fault.text(
              "formula_in_name", CustomerSheet.NAME, "=HYPERLINK(\"http://x.invalid\",\"x\")"),
          Fault.of("formula_before_name", CustomerSheet.NAME, Faults::plusBefore),
          Fault.text("formula_in_pass_through", CustomerSheet.OWNER, "@SUM(1+1)*cmd|' /C calc'!A0"),
          Fault.text("text_in_count", CustomerSheet.BIG_BOXES, "two"),
          Fault.of("negative_count", CustomerSheet.SMALL_BOXES, Faults::negativeCount),
          Fault.of("fraction_in_count", CustomerSheet.BIG_BOXES, (r, a, d) -> new Cell.Real(1.5)),
          Fault.text("text_in_money", CustomerSheet.HARDWARE, "see contract"),
          Fault.of("typed_money", CustomerSheet.LICENSE, Faults::typed),
          Fault.error("error_value", CustomerSheet.CONSUMABLES, "#N/A"),
          Fault.error("error_value", CustomerSheet.SAAS, "#VALUE!"),
          Fault.of(
              "beyond_any_amount", CustomerSheet.MAINTENANCE, (r, a, d) -> new Cell.Real(1e18)),
          Fault.text("impossible_date", CustomerSheet.SINCE, "2023-02-30"),
          Fault.of("text_date", CustomerSheet.SINCE, Faults::textDate));

  static final List<Fault> SALES =
      List.of(
          Fault.of("text_date", SalesSheet.DAY, Faults::textDate),
          Fault.of("iso_date_as_text", SalesSheet.DAY, Faults::isoDate),
          Fault.text("impossible_date", SalesSheet.DAY, "2023-02-30"),
          Fault.text("word_for_date", SalesSheet.DAY, "TBD"),
          Fault.text("blank_date", SalesSheet.DAY, ""),
          Fault.of("future_date", SalesSheet.DAY, Faults::futureDate),
          Fault.text("blank_name", SalesSheet.NAME, ""),
          Fault.text("name_of_spaces", SalesSheet.NAME, "   "),
          Fault.text("formula_in_name", SalesSheet.NAME, "=HYPERLINK(\"http://x.invalid\",\"x\")"),
          Fault.of("formula_before_name", SalesSheet.NAME, Faults::plusBefore),
          Fault.text("text_in_money", SalesSheet.GP, "unknown"),
          Fault.of("typed_money", SalesSheet.GP, Faults::typed),
          Fault.of("typed_money", SalesSheet.REVENUE, Faults::typed),
          Fault.error("error_value", SalesSheet.REVENUE, "#N/A"),
          Fault.text("blank_money", SalesSheet.GP, ""),
          Fault.text("text_in_money", SalesSheet.REVENUE, "see invoice"));

  static final List<Fault> REVENUE =
      List.of(
          Fault.text("text_in_money", RevenueFile.ESTIMATE, "unknown"),
          Fault.of("typed_money", RevenueFile.ESTIMATE, Faults::typed),
          Fault.of("negative_estimate", RevenueFile.ESTIMATE, Faults::negated),
          Fault.text("blank_money", RevenueFile.ESTIMATE, ""),
          Fault.text("blank_name", RevenueFile.NAME, ""),
          Fault.text("blank_id", RevenueFile.ID, ""),
          new Fault(
              "currency_error",
              Map.of(
                  RevenueFile.ESTIMATE,
                  (right, above, draws) -> new Cell.Real(Math.floor(draws.between(1e12, 9e14))),
                  RevenueFile.SOURCE,
                  (right, above, draws) -> Cell.text("fmp_match"))));

  static final List<Fault> ENRICHMENT =
      List.of(
          Fault.text("blank_id", EnrichmentFile.ID, ""),
          Fault.text("unknown_id", EnrichmentFile.ID, "9999999"),
          Fault.of("duplicate_id", EnrichmentFile.ID, (right, above, draws) -> above),
          Fault.text("blank_industry", EnrichmentFile.INDUSTRY, "   "),
          Fault.text("word_for_industry", EnrichmentFile.INDUSTRY, "unknown"),
          Fault.text("formula_in_reasoning", EnrichmentFile.REASONING, "=1+1"));

  private Faults() {}

  private static Cell plusBefore(Cell right, Cell above, Draws draws) {
    return Cell.text("+1 " + ((Cell.Text) right).value());
  }

  private static Cell negativeCount(Cell right, Cell above, Draws draws) {
    return new Cell.Whole(-1 - draws.below(4));
  }

  private static Cell typed(Cell right, Cell above, Draws draws) {
    return right instanceof Cell.Amount amount
        ? Cell.typedAmount(amount.cents())
        : Cell.text("$0.00");
  }

  private static Cell negated(Cell right, Cell above, Draws draws) {
    return right instanceof Cell.Amount amount ? new Cell.Amount(-amount.cents()) : right;
  }

  /** As it is typed in the United States; moved to a day above 12, so that it can be told. */
  private static Cell textDate(Cell right, Cell above, Draws draws) {
    LocalDate day = LocalDate.ofEpochDay(((Cell.Day) right).epochDay());
    LocalDate clear = day.getDayOfMonth() > 12 ? day : day.minusDays(12);
    return Cell.text(clear.format(MONTH_DAY_YEAR));
  }

  private static Cell isoDate(Cell right, Cell above, Draws draws) {
    return Cell.text(LocalDate.ofEpochDay(((Cell.Day) right).epochDay()).toString());
  }

  private static Cell futureDate(Cell right, Cell above, Draws draws) {
    return new Cell.Day(((Cell.Day) right).epochDay() + 365 * (10 + draws.below(30)));
  }
}
