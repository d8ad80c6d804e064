package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.linkage.Assignment;
import com.goengineer.icp.linkage.LinkFact;
import com.goengineer.icp.linkage.LinkRecords;
import com.goengineer.icp.linkage.LinkSettings;
import com.goengineer.icp.linkage.LinkageResult;
import com.goengineer.icp.linkage.Linker;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ties the names of the sales log to accounts: the exact pass in the engine, then record linkage
 * for the names that it leaves open or that people decided about, with the accounts of one company
 * taken together. What a person should look at is not matched, but listed.
 */
final class NameLinks {
  private static final String QUERY =
      "SELECT 'sales' AS source, e.source_name, e.method, e.account_id, n.company_name AS name,"
          + " n.plain_name, n.stated_id, n.country, n.state, n.city, n.street, n.zip, n.domain,"
          + " n.used_on, n.first_file, n.first_sheet, n.first_row, n.lines, n.gp, n.revenue"
          + " FROM exact_links e JOIN source_names n ON n.source_name = e.source_name"
          + " ORDER BY n.company_name NULLS FIRST, n.customer_id NULLS FIRST,"
          + " n.country NULLS FIRST, n.state NULLS FIRST, n.city NULLS FIRST,"
          + " n.street NULLS FIRST, n.zip NULLS FIRST, n.domain NULLS FIRST,"
          + " n.used_on NULLS FIRST";

  private static final String ACCOUNTS =
      "SELECT b.account_id, COALESCE(b.plain_name, '') AS name, b.country, b.state, b.city,"
          + " b.street, b.zip, b.domain FROM account_base b ORDER BY b.account_id";

  private NameLinks() {}

  /**
   * What came of it.
   *
   * @param table one row per source name, for people to read
   * @param review what people should look at, most at stake first
   * @param problems decisions that could not be applied
   */
  record Outcome(Table table, List<ReviewPair> review, List<Problem> problems) {}

  /** Makes the table links. */
  static Outcome make(Engine engine, LinkageSettings settings, int threads) {
    engine.run(SqlStep.named("source_names"));
    engine.run(SqlStep.named("exact_links"));
    Table found = engine.read(QUERY);
    LinkedNames names = new LinkedNames(found);
    List<LinkFact> facts = names.aboutPlainNames(settings.facts());
    Set<String> decided =
        facts.stream().map(fact -> LinkFact.key(fact.name())).collect(Collectors.toSet());
    int[] open = names.open(decided);
    List<ReviewPair> review = List.of();
    List<Problem> problems = List.of();
    if (open.length > 0 || !facts.isEmpty()) {
      ReviewPairs pairs = new ReviewPairs(found.reordered(open), engine.read(ACCOUNTS));
      LinkRecords left = names.records(open).withStakes(pairs.stakes());
      LinkRecords right = LinkedNames.records(pairs.accounts(), "account_id", "name");
      LinkageResult result = Linker.link(left, right, linker(settings, threads), facts);
      names.take(open, result, right);
      review = pairs.of(result, settings.audited());
      problems = DecisionProblems.of(result.report().contradictions());
    }
    Table table = names.table();
    engine.load("links", table);
    return new Outcome(table, review, problems);
  }

  private static LinkSettings linker(LinkageSettings settings, int threads) {
    return LinkSettings.of(Assignment.MANY_TO_ONE)
        .with(settings.thresholds())
        .withFamilies()
        .onThreads(threads);
  }
}
