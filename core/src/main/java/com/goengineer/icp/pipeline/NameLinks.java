package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.linkage.Assignment;
import com.goengineer.icp.linkage.LinkFact;
import com.goengineer.icp.linkage.LinkRecords;
import com.goengineer.icp.linkage.LinkSettings;
import com.goengineer.icp.linkage.LinkageResult;
import com.goengineer.icp.linkage.Linker;
import com.goengineer.icp.linkage.Refit;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ties the names of the sales log and of the annual revenue to accounts: the exact pass in the
 * engine, then record linkage for the names that it leaves open or that people decided about, with
 * the accounts of one company taken together. Many names of the log may mean one account; an
 * account has its annual revenue by one name. What a person should look at is not matched, but
 * listed.
 */
final class NameLinks {
  private static final String SALES =
      "SELECT 'sales' AS source, e.source_name, e.method, e.account_id, n.company_name AS name,"
          + " n.plain_name, n.stated_id, n.country, n.state, n.city, n.street, n.zip, n.domain,"
          + " n.used_on, n.first_file, n.first_sheet, n.first_row, n.lines, n.gp, n.revenue"
          + " FROM exact_links e JOIN source_names n ON n.source_name = e.source_name"
          + " ORDER BY n.company_name NULLS FIRST, n.customer_id NULLS FIRST,"
          + " n.country NULLS FIRST, n.state NULLS FIRST, n.city NULLS FIRST,"
          + " n.street NULLS FIRST, n.zip NULLS FIRST, n.domain NULLS FIRST,"
          + " n.used_on NULLS FIRST";

  private static final String REVENUE =
      "SELECT 'revenue' AS source, n.method, n.account_id, n.company_name AS name, n.plain_name,"
          + " n.stated_id, n.country, n.state, n.city, n.street, n.zip, n.domain,"
          + " n.first_file, n.first_sheet, n.first_row, n.lines,"
          + " CAST(NULL AS DECIMAL(18,2)) AS gp, n.revenue FROM revenue_names n"
          + " ORDER BY n.company_name NULLS FIRST, n.stated_id NULLS FIRST,"
          + " n.country NULLS FIRST, n.state NULLS FIRST, n.city NULLS FIRST,"
          + " n.street NULLS FIRST, n.zip NULLS FIRST, n.domain NULLS FIRST";

  private static final String ACCOUNTS =
      "SELECT b.account_id, COALESCE(b.plain_name, '') AS name, b.country, b.state, b.city,"
          + " b.street, b.zip, b.domain FROM account_base b ORDER BY b.account_id";

  /** What people see of a link. */
  private static final List<String> COLUMNS =
      List.of(
          "source",
          "first_row",
          "lines",
          "gp",
          "revenue",
          "name",
          "account_id",
          "method",
          "probability",
          "decision",
          "evidence",
          "first_file",
          "first_sheet");

  private final Engine engine;
  private final LinkageSettings settings;
  private final int threads;
  private final List<ReviewPair> queue = new ArrayList<>();
  private final List<ReviewPair> audit = new ArrayList<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  private NameLinks(Engine engine, LinkageSettings settings, int threads) {
    this.engine = engine;
    this.settings = settings;
    this.threads = threads;
  }

  /**
   * What came of it.
   *
   * @param table one row per source name, for people to read
   * @param review what people should look at: what is not decided, of the log and then of the
   *     annual revenue, each with most at stake first; then the audits, in the same order
   * @param problems decisions that could not be applied, or that no source has the name of
   */
  record Outcome(Table table, List<ReviewPair> review, List<Problem> problems) {}

  /** Makes the tables links (of the sales log) and revenue_links. */
  static Outcome make(Engine engine, LinkageSettings settings, int threads) {
    engine.run(SqlStep.named("source_names"));
    engine.run(SqlStep.named("exact_links"));
    engine.run(SqlStep.named("revenue_names"));
    return new NameLinks(engine, settings, threads).make();
  }

  private Outcome make() {
    LinkedNames sales = new LinkedNames(engine.read(SALES));
    LinkedNames revenue = new LinkedNames(engine.read(REVENUE));
    Audited audited = Audited.of(settings.audited(), sales, revenue);
    tellUnreached(sales, revenue);
    link(sales, Assignment.MANY_TO_ONE, audited.ofSales());
    link(revenue, Assignment.ONE_TO_ONE, audited.ofRevenue());
    revenue.keepOneNamePerAccount();
    engine.load("links", sales.table());
    engine.load("revenue_links", revenue.table());
    Table table = sales.table().only(COLUMNS).followedBy(revenue.table().only(COLUMNS));
    return new Outcome(
        table, Stream.concat(queue.stream(), audit.stream()).toList(), List.copyOf(problems));
  }

  private void tellUnreached(LinkedNames sales, LinkedNames revenue) {
    if (!settings.facts().isEmpty()) {
      Set<String> keys = new HashSet<>(sales.keys());
      keys.addAll(revenue.keys());
      problems.addAll(DecisionProblems.unreached(settings.facts(), keys));
    }
  }

  /**
   * How many pairs of each source people have checked. A name of both counts in both; one that no
   * source has any more counts for the log, where names come and go.
   */
  private record Audited(int ofSales, int ofRevenue) {
    static Audited of(List<String> names, LinkedNames sales, LinkedNames revenue) {
      if (names.isEmpty()) {
        return new Audited(0, 0);
      }
      Set<String> ofSales = sales.keys();
      Set<String> ofRevenue = revenue.keys();
      List<String> keys = names.stream().map(LinkFact::key).toList();
      return new Audited(
          (int)
              keys.stream()
                  .filter(key -> ofSales.contains(key) || !ofRevenue.contains(key))
                  .count(),
          (int) keys.stream().filter(ofRevenue::contains).count());
    }
  }

  /** Links what is open; a decision is applied to both sources and its problem told once. */
  private void link(LinkedNames names, Assignment assignment, int audited) {
    List<LinkFact> facts = names.aboutPlainNames(settings.facts());
    Set<String> decided =
        facts.stream().map(fact -> LinkFact.key(fact.name())).collect(Collectors.toSet());
    int[] open = names.open(decided);
    boolean told = assignment == Assignment.MANY_TO_ONE && !facts.isEmpty();
    if (open.length == 0 && !told) {
      return;
    }
    ReviewPairs pairs = new ReviewPairs(names.found(open), engine.read(ACCOUNTS));
    LinkRecords left = names.records(open).withStakes(pairs.stakes());
    LinkRecords right = LinkedNames.records(pairs.accounts(), "account_id", "name");
    LinkSettings adapted = Refit.by(left, right, linker(assignment), facts);
    LinkageResult result = Linker.link(left, right, adapted, facts);
    names.take(open, result, right);
    queue.addAll(pairs.queue(result));
    audit.addAll(pairs.audit(result, audited));
    problems.addAll(DecisionProblems.of(result.report().contradictions()));
  }

  private LinkSettings linker(Assignment assignment) {
    return LinkSettings.of(assignment)
        .with(settings.thresholds())
        .withFamilies()
        .onThreads(threads);
  }
}
