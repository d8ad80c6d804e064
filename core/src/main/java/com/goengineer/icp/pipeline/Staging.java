package com.goengineer.icp.pipeline;

import com.goengineer.icp.accounts.AccountIds;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.names.LeadingIds;
import com.goengineer.icp.sources.ProductLine;
import com.goengineer.icp.sources.RowText;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the staged sources into an engine, with what identifies their rows. */
final class Staging {
  /** The fields that say whom a sales line is about; rows equal in them are one source name. */
  private static final List<String> PARTY =
      List.of("customer_id", "company_name", "country", "state", "city", "street", "zip", "domain");

  private Staging() {}

  static void load(Engine engine, StagedSources sources) {
    engine.load("customers", identified(plainlyNamed(sources.table(SourceRole.CUSTOMERS))));
    engine.load("sales", partyNamed(plainlyNamed(sources.table(SourceRole.SALES_LOG))));
    engine.load("revenue", plainlyNamed(sources.table(SourceRole.ANNUAL_REVENUE)));
    Table industries = sources.table(SourceRole.INDUSTRY_ENRICHMENT);
    engine.load("industries", industries.with("canonical", RowText.canonical(industries)));
  }

  /** Makes the table that the steps take product lines from. */
  static void loadProductLines(Engine engine, Map<String, ProductLine> lines) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("product", Column.Text.of(List.copyOf(lines.keySet())));
    columns.put(
        "line", Column.Text.of(lines.values().stream().map(ProductLine::configName).toList()));
    engine.load("product_lines", Table.of(columns));
  }

  private static Table identified(Table customers) {
    Column.Text canonical = RowText.canonical(customers);
    return customers
        .with("canonical", canonical)
        .with(
            "account_id",
            AccountIds.of(
                customers.text("customer_id"), customers.text("company_name"), canonical));
  }

  /**
   * Adds plain_name, the name without the customer number in front of it, and stated_id, the
   * customer ID of the row or else that number.
   */
  private static Table plainlyNamed(Table rows) {
    Column.Text names = rows.text("company_name");
    Column.Text ids = rows.text("customer_id");
    LeadingIds leading = LeadingIds.of(List.of(names.dictionary()));
    List<@Nullable String> plain = new ArrayList<>(rows.rows());
    List<@Nullable String> stated = new ArrayList<>(rows.rows());
    for (int row = 0; row < rows.rows(); row++) {
      String name = names.orEmpty(row);
      String number = leading.idIn(name, ids.orEmpty(row));
      plain.add(names.isUnknown(row) ? null : leading.nameIn(name, ids.orEmpty(row)));
      stated.add(ids.isUnknown(row) && !number.isEmpty() ? number : ids.get(row));
    }
    return rows.with("plain_name", Column.Text.of(plain)).with("stated_id", Column.Text.of(stated));
  }

  /** A line is about somebody when it has an ID or a name; place alone names nobody. */
  private static Table partyNamed(Table sales) {
    List<Column.Text> party = new ArrayList<>();
    PARTY.forEach(field -> party.add(sales.text(field)));
    Column.Text joined = RowText.joined(party);
    int[] codes = joined.codes().clone();
    for (int row = 0; row < codes.length; row++) {
      if (party.get(0).isUnknown(row) && party.get(1).isUnknown(row)) {
        codes[row] = Column.Text.UNKNOWN;
      }
    }
    return sales.with("source_name", new Column.Text(codes, joined.dictionary()));
  }
}
