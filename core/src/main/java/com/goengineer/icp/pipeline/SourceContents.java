package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.ProductLine;
import com.goengineer.icp.sources.SourceRefused;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceSheet;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the sources as a whole hold what a run is about. */
final class SourceContents {
  private static final int VALUES_SHOWN = 5;

  private SourceContents() {}

  /**
   * Nothing, when there is an account to score and a line to score it by.
   *
   * @throws SourceRefused when no customer has an ID or a name, or the log has no line
   */
  static void require(Engine engine, StagedSources sources) {
    Table customers = sources.table(SourceRole.CUSTOMERS);
    if (!anyKnown(customers.text("customer_id")) && !anyKnown(customers.text("company_name"))) {
      throw new SourceRefused(
          sheets(sources, SourceRole.CUSTOMERS)
              + " has the headers of the customers, but "
              + (customers.rows() == 0
                  ? "no row below them"
                  : "none of its rows has a Customer ID or a Company Name")
              + ": there is no account to score. Expected one row per customer.\n"
              + "Maybe the export was filtered or cut short: export it again.");
    }
    if (salesLines(engine, sources) == 0) {
      throw new SourceRefused(
          sheets(sources, SourceRole.SALES_LOG)
              + " has the headers of the sales log, but no line below them. Expected one row per"
              + " sale.\nMaybe the export was filtered or cut short: export it again.");
    }
  }

  private static long salesLines(Engine engine, StagedSources sources) {
    return sources.salesInEngine()
        ? engine
            .read("SELECT CAST(COUNT(*) AS BIGINT) AS n FROM " + StagedSources.SALES_ROWS)
            .count("n")
            .orZero(0)
        : sources.table(SourceRole.SALES_LOG).rows();
  }

  private static boolean anyKnown(Column.Text column) {
    for (int row = 0; row < column.size(); row++) {
      if (!column.isUnknown(row)) {
        return true;
      }
    }
    return false;
  }

  private static String sheets(StagedSources sources, SourceRole role) {
    String all =
        sources.sheets(role).stream()
            .map(SourceSheet::describe)
            .sorted()
            .collect(Collectors.joining(" and "));
    return all.isEmpty() ? "The " + role.label() : all;
  }

  /**
   * What somebody should look at although every line has been judged by itself.
   *
   * @param asOf sales up to and including this day count
   * @param lines product value of the log to product line, as config.toml maps them
   */
  static List<Problem> warnings(
      Engine engine, StagedSources sources, LocalDate asOf, Map<String, ProductLine> lines) {
    List<Problem> warnings = new ArrayList<>();
    Optional<LocalDate> first = firstSale(engine);
    first
        .filter(day -> day.isAfter(asOf))
        .ifPresent(day -> warnings.add(noSaleYet(sources, asOf, day)));
    if (first.isEmpty()) {
      warnings.add(
          warning(
              sources,
              Problem.Code.NO_USABLE_LINE,
              "none of its lines can be used, so that GP24 and Revenue24 are 0 for every account."
                  + " What is wrong with each line is told at its row",
              "no sale counts"));
    }
    if (!lines.isEmpty()) {
      addUnmappedProducts(warnings, engine, sources, lines.keySet());
    }
    return warnings;
  }

  /** Day of the first line that can be used; empty when there is none. */
  static Optional<LocalDate> firstSale(Engine engine) {
    Table first = engine.read("SELECT MIN(day) AS day FROM sales_lines WHERE usable = 1");
    return Optional.ofNullable(first.day("day").get(0));
  }

  private static Problem noSaleYet(StagedSources sources, LocalDate asOf, LocalDate first) {
    return warning(
        sources,
        Problem.Code.NO_SALE_YET,
        "no sale is on or before the as-of date, "
            + asOf
            + ": the log begins on "
            + first
            + ", so that GP24 and Revenue24 are 0 for every account. Give a later day (--as-of, or"
            + " run.as_of in config.toml), or none for the newest sale",
        "no sale counts");
  }

  private static void addUnmappedProducts(
      List<Problem> warnings, Engine engine, StagedSources sources, Collection<String> mapped) {
    Table products =
        engine.read("SELECT DISTINCT product FROM sales_lines WHERE product IS NOT NULL");
    NavigableSet<String> seen = new TreeSet<>(List.of(products.text("product").dictionary()));
    if (mapped.stream().noneMatch(seen::contains)) {
      warnings.add(
          warning(
              sources,
              Problem.Code.UNMAPPED_PRODUCTS,
              seen.isEmpty()
                  ? "no line names a product, though [sources.sales.product_lines] in config.toml"
                      + " maps products. Export the product column too, or empty that section"
                  : "none of its products is mapped in [sources.sales.product_lines] of"
                      + " config.toml, so that no product line is known as of an earlier date."
                      + " Write there what the log says: "
                      + shown(seen),
              "product lines as of earlier dates unknown"));
    }
  }

  private static String shown(NavigableSet<String> values) {
    String first =
        values.stream()
            .limit(VALUES_SHOWN)
            .map(value -> "\"" + value + "\"")
            .collect(Collectors.joining(", "));
    int more = values.size() - VALUES_SHOWN;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static Problem warning(
      StagedSources sources, Problem.Code code, String message, String action) {
    List<SourceSheet> log = sources.sheets(SourceRole.SALES_LOG);
    Place place =
        log.isEmpty()
            ? Place.ofFile("")
            : new Place(log.getFirst().file(), log.getFirst().sheet(), 0, -1, "");
    return new Problem(Problem.Severity.WARNING, code, place, "", message, action);
  }
}
