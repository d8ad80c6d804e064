package com.goengineer.icp.pipeline;

import com.goengineer.icp.accounts.AccountIds;
import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.sources.RowText;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.StagedSources;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Loads the staged sources into an engine, with what identifies their rows. */
final class Staging {
  /** The fields that say whom a sales line is about; rows equal in them are one source name. */
  private static final List<String> PARTY =
      List.of("customer_id", "company_name", "country", "state", "city", "street", "zip", "domain");

  private Staging() {}

  static void load(Engine engine, StagedSources sources) {
    engine.load("customers", identified(sources.table(SourceRole.CUSTOMERS)));
    engine.load("sales", named(sources.table(SourceRole.SALES_LOG)));
    engine.load("revenue", sources.table(SourceRole.ANNUAL_REVENUE));
    Table industries = sources.table(SourceRole.INDUSTRY_ENRICHMENT);
    engine.load("industries", industries.with("canonical", RowText.canonical(industries)));
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

  /** A line is about somebody when it has an ID or a name; place alone names nobody. */
  private static Table named(Table sales) {
    List<Column.Text> party = new ArrayList<>();
    PARTY.forEach(field -> party.add(sales.text(field)));
    int[] codes = RowText.joined(party).codes().clone();
    for (int row = 0; row < codes.length; row++) {
      if (party.get(0).isUnknown(row) && party.get(1).isUnknown(row)) {
        codes[row] = Column.Text.UNKNOWN;
      }
    }
    return sales.with("source_name", new Column.Text(codes, RowText.joined(party).dictionary()));
  }
}
