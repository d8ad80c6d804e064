package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties the names of the sales log to accounts: the exact pass, then the choice among the accounts
 * of one company. What stays open is not matched; a line never counts for two accounts.
 */
final class NameLinks {
  private static final String QUERY =
      "SELECT 'sales' AS source, e.source_name, e.method, CASE WHEN e.method = 'family' THEN k.first_account_of_key"
          + " ELSE e.account_id END AS account_id, n.company_name AS name,"
          + " n.first_row, n.lines, n.gp, n.revenue, k.accounts_of_key"
          + " FROM exact_links e JOIN source_names n ON n.source_name = e.source_name"
          + " LEFT JOIN account_names k ON k.name_key = n.name_key"
          + " AND k.account_id = k.first_account_of_key"
          + " ORDER BY n.company_name NULLS FIRST, n.customer_id NULLS FIRST,"
          + " n.country NULLS FIRST, n.state NULLS FIRST, n.city NULLS FIRST,"
          + " n.street NULLS FIRST, n.zip NULLS FIRST, n.domain NULLS FIRST";

  private NameLinks() {}

  /** Makes the table links; returns one row per source name for people to read. */
  static Table make(Engine engine) {
    engine.run(SqlStep.named("source_names"));
    engine.run(SqlStep.named("exact_links"));
    Table found = engine.read(QUERY);
    List<String> decisions = new ArrayList<>(found.rows());
    List<@Nullable String> evidence = new ArrayList<>(found.rows());
    double[] probability = new double[found.rows()];
    for (int row = 0; row < found.rows(); row++) {
      boolean matched = !found.column("account_id").isUnknown(row);
      decisions.add(matched ? "match" : "unmatched");
      probability[row] = matched ? 1 : 0;
      evidence.add(evidence(found, row));
    }
    Table links =
        found
            .with("probability", new Column.Real(probability))
            .with("decision", Column.Text.of(decisions))
            .with("evidence", Column.Text.of(evidence));
    engine.load("links", links);
    return links;
  }

  private static @Nullable String evidence(Table found, int row) {
    return switch (found.text("method").orEmpty(row)) {
      case "id" -> "the line's customer ID";
      case "key" -> "same standardised name, one account has it";
      case "family" ->
          "same standardised name, "
              + found.count("accounts_of_key").orZero(row)
              + " accounts have it; the smallest ID takes the money";
      default -> null;
    };
  }
}
