package com.goengineer.icp.pipeline;

import static com.goengineer.icp.sources.Problem.Severity.SET_ASIDE;
import static com.goengineer.icp.sources.Problem.Severity.WARNING;

import com.goengineer.icp.sources.NoRecord;
import com.goengineer.icp.sources.Problem.Code;
import com.goengineer.icp.sources.SourceRole;
import java.util.List;
import java.util.stream.Collectors;

/** The rules about rows, by role. Values in queries are our own texts. */
final class RowRules {
  private static final String AT = "t.source_file, t.source_sheet, t.source_row";

  /** Rows t whose industry is the one of their account and has no place in the taxonomy. */
  private static final String OUTSIDE_TAXONOMY =
      " JOIN account_industries a ON a.account_id = t.account_id AND a.industry_given = t.industry"
          + " LEFT JOIN industry_map m ON m.given = t.industry"
          + " WHERE m.given IS NULL";

  private static final String UNMAPPED =
      "is no industry of the taxonomy, nor surely a spelling of one. Correct it, or give the"
          + " account's industry in the industry enrichment; industries.csv may have a suggestion.";

  private static final List<RowCheck> CUSTOMERS =
      List.of(
          new RowCheck(
              SET_ASIDE,
              Code.MISSING_ID,
              "",
              select(
                  "customers", "t.customer_id", "t.customer_id IS NULL AND t.company_name IS NULL"),
              "neither customer ID nor company name. Fill one in, or delete the row.",
              "row set aside"),
          new RowCheck(
              SET_ASIDE,
              Code.LOOKS_LIKE_TOTAL,
              "company_name",
              select(
                  "customers",
                  "COALESCE(t.company_name, t.customer_id)",
                  "t.account_id IS NULL"
                      + " AND (t.customer_id IS NOT NULL OR t.company_name IS NOT NULL)"),
              "looks like the text of a total row or a header, not a customer. Delete the row;"
                  + " if it is a company, give it its customer ID.",
              "row set aside"),
          new RowCheck(
              WARNING,
              Code.MISSING_ID,
              "customer_id",
              select(
                  "customers",
                  "t.account_id",
                  "t.customer_id IS NULL AND t.account_id IS NOT NULL"),
              "no customer ID; the account is called {value} after the content of its row."
                  + " Fill in the ID so that it keeps its name when the row changes.",
              "kept under a made-up ID"),
          new RowCheck(
              WARNING,
              Code.MISSING_NAME,
              "company_name",
              select(
                  "customers",
                  "t.customer_id",
                  "t.customer_id IS NOT NULL AND t.company_name IS NULL"),
              "customer {value} has no company name, so sales can reach it only by its ID.",
              "kept"),
          new RowCheck(
              SET_ASIDE,
              Code.DUPLICATE_ID,
              "customer_id",
              "SELECT "
                  + AT
                  + ", t.account_id AS value FROM customers t"
                  + " LEFT JOIN account_base b ON b.account_id = t.account_id"
                  + sameRow("b")
                  + " WHERE t.account_id IS NOT NULL AND b.account_id IS NULL",
              "customer ID {value} stands in more than one row. One row per ID is kept, nothing is"
                  + " added up. Maybe these are several customers: then give each its own ID.",
              "row set aside"),
          new RowCheck(
              WARNING,
              Code.UNMAPPED_INDUSTRY,
              "industry",
              first("t.industry", "account_base t" + OUTSIDE_TAXONOMY),
              UNMAPPED,
              "kept as given"));

  private static final List<RowCheck> SALES =
      List.of(
          new RowCheck(
              SET_ASIDE,
              Code.MISSING_NAME,
              "company_name",
              select("sales_lines", "t.gp", "t.source_name IS NULL"),
              "no company name and no customer ID; its gross profit is {value}.",
              "line set aside"),
          new RowCheck(
              WARNING,
              Code.LOOKS_LIKE_TOTAL,
              "company_name",
              first(
                  "n.company_name",
                  "sales_lines t JOIN parties n ON n.source_name = t.source_name"
                      + " WHERE n.customer_id IS NULL AND t.usable = 1"
                      + " AND LOWER(n.company_name) IN ("
                      + NoRecord.totals().stream()
                          .map(text -> "'" + text + "'")
                          .collect(Collectors.joining(", "))
                      + ")"),
              "looks like the text of a total row. If it is one, delete it: its money counts a"
                  + " second time among what no account has.",
              "kept"),
          new RowCheck(
              SET_ASIDE,
              Code.MISSING_DATE,
              "day",
              select("sales_lines", "t.gp", "t.day IS NULL AND t.source_name IS NOT NULL"),
              "no date; its gross profit is {value}.",
              "line set aside"),
          new RowCheck(
              SET_ASIDE,
              Code.FUTURE_DATE,
              "day",
              "SELECT "
                  + AT
                  + ", t.day AS value FROM sales_lines t CROSS JOIN parameters p"
                  + " WHERE t.day > p.today AND t.source_name IS NOT NULL",
              "{value} is later than today. Correct the date, or set run.today in config.toml if"
                  + " today is wrong.",
              "line set aside"),
          new RowCheck(
              WARNING,
              Code.MISSING_AMOUNT,
              "gp",
              select("sales_lines", "t.gp", "t.gp IS NULL AND t.revenue IS NULL AND t.usable = 1"),
              "neither gross profit nor revenue; the line counts 0. Fill them in, or delete the"
                  + " line.\n"
                  + "Maybe the cell holds a formula whose result was not saved: open the file in a"
                  + " spreadsheet and save it.",
              "counted as 0"),
          new RowCheck(
              WARNING,
              Code.DUPLICATE_ROW,
              "",
              "SELECT t.source_file, t.source_sheet, MIN(t.source_row) AS source_row,"
                  + " CAST(COUNT(*) AS BIGINT) AS value"
                  + " FROM sales_lines t WHERE t.usable = 1"
                  + " GROUP BY t.source_file, t.source_sheet, t.source_name, t.day, t.gp,"
                  + " t.revenue, t.product HAVING COUNT(*) > 1",
              "the same line stands {value} times in this file. All of them count."
                  + " Maybe it was exported twice.",
              "all counted"),
          new RowCheck(
              WARNING,
              Code.UNKNOWN_CUSTOMER_ID,
              "customer_id",
              first(
                  "n.customer_id",
                  "sales_lines t JOIN parties n ON n.source_name = t.source_name"
                      + " LEFT JOIN account_base b ON b.account_id = n.customer_id"
                      + " WHERE n.customer_id IS NOT NULL AND b.account_id IS NULL"),
              "no customer has the ID {value}; its lines are matched by name.",
              "matched by name"));

  private static final List<RowCheck> REVENUE =
      List.of(
          new RowCheck(
              SET_ASIDE,
              Code.NEGATIVE_ANNUAL_REVENUE,
              "revenue_estimate",
              select(
                  "revenue", "t.revenue_estimate", "t.revenue_estimate < CAST(0 AS DECIMAL(18,2))"),
              "{value} is no annual revenue: it is below 0.",
              "value set aside"),
          new RowCheck(
              SET_ASIDE,
              Code.CURRENCY_ERROR,
              "revenue_estimate",
              "SELECT "
                  + AT
                  + ", t.revenue_estimate AS value FROM revenue t"
                  + " JOIN revenue_sources s ON s.revenue_source = t.revenue_source"
                  + " WHERE s.below IS NOT NULL AND t.revenue_estimate >= s.below",
              "{value} is too large to be in this currency; this source is known to mix them.",
              "value set aside"),
          new RowCheck(
              WARNING,
              Code.UNUSED_REVENUE_SOURCE,
              "revenue_source",
              first(
                  "t.revenue_source",
                  "revenue t LEFT JOIN revenue_sources s ON s.revenue_source = t.revenue_source"
                      + " WHERE s.revenue_source IS NULL AND t.revenue_estimate IS NOT NULL"),
              "estimates from the source \"{value}\" are not used: it is none of the reliable"
                  + " sources, {reliable}. If it is one of them under another name, write that"
                  + " name.",
              "values not used"));

  private static final List<RowCheck> ENRICHMENT =
      List.of(
          new RowCheck(
              SET_ASIDE,
              Code.DUPLICATE_ID,
              "customer_id",
              "SELECT "
                  + AT
                  + ", t.customer_id AS value FROM industries t"
                  + " LEFT JOIN enrichment e ON e.customer_id = t.customer_id"
                  + sameRow("e")
                  + " WHERE t.customer_id IS NOT NULL AND e.customer_id IS NULL",
              "customer ID {value} stands in more than one row of the industry enrichment."
                  + " One row per ID is used.",
              "row set aside"),
          new RowCheck(
              WARNING,
              Code.UNKNOWN_CUSTOMER_ID,
              "customer_id",
              "SELECT "
                  + AT
                  + ", t.customer_id AS value FROM industries t"
                  + " LEFT JOIN account_base b ON b.account_id = t.customer_id"
                  + " WHERE t.customer_id IS NOT NULL AND b.account_id IS NULL",
              "no customer has the ID {value}.",
              "row not used"),
          new RowCheck(
              WARNING,
              Code.UNMAPPED_INDUSTRY,
              "industry",
              first(
                  "t.industry",
                  "(SELECT i.*, i.customer_id AS account_id FROM industries i) t"
                      + OUTSIDE_TAXONOMY),
              UNMAPPED,
              "kept as given"));

  private RowRules() {}

  /** The rules of a role's rows. */
  static List<RowCheck> of(SourceRole role) {
    return switch (role) {
      case CUSTOMERS -> CUSTOMERS;
      case SALES_LOG -> SALES;
      case ANNUAL_REVENUE -> REVENUE;
      case INDUSTRY_ENRICHMENT -> ENRICHMENT;
    };
  }

  private static String select(String table, String value, String condition) {
    return "SELECT " + AT + ", " + value + " AS value FROM " + table + " t WHERE " + condition;
  }

  /** One hit per value, at the first place of the value by file, sheet and row. */
  private static String first(String value, String rows) {
    return "SELECT source_file, source_sheet, source_row, value FROM (SELECT "
        + AT
        + ", "
        + value
        + " AS value, CAST(ROW_NUMBER() OVER (PARTITION BY "
        + value
        + " ORDER BY t.source_file, t.source_sheet NULLS FIRST, t.source_row) AS BIGINT) AS place"
        + " FROM "
        + rows
        + ") ranked WHERE place = 1";
  }

  /** That a row of another table is the row t of its source. */
  private static String sameRow(String other) {
    return (" AND {o}.source_file = t.source_file AND {o}.source_row = t.source_row"
            + " AND COALESCE({o}.source_sheet, '') = COALESCE(t.source_sheet, '')")
        .replace("{o}", other);
  }
}
