package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.engine.SqlStep;
import com.goengineer.icp.linkage.Assignment;
import com.goengineer.icp.linkage.Decision;
import com.goengineer.icp.linkage.EvidenceField;
import com.goengineer.icp.linkage.Link;
import com.goengineer.icp.linkage.LinkRecords;
import com.goengineer.icp.linkage.LinkSettings;
import com.goengineer.icp.linkage.LinkageResult;
import com.goengineer.icp.linkage.Linker;
import com.goengineer.icp.linkage.Thresholds;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ties the names of the sales log to accounts: the exact pass in the engine, then record linkage
 * for the names that it leaves open, with the accounts of one company taken together. A line never
 * counts for two accounts; what a person should look at is not matched, but listed.
 */
final class NameLinks {
  private static final String QUERY =
      "SELECT 'sales' AS source, e.source_name, e.method, e.account_id, n.company_name AS name,"
          + " n.stated_id, n.country, n.state, n.city, n.street, n.zip, n.domain,"
          + " n.first_row, n.lines, n.gp, n.revenue"
          + " FROM exact_links e JOIN source_names n ON n.source_name = e.source_name"
          + " ORDER BY n.company_name NULLS FIRST, n.customer_id NULLS FIRST,"
          + " n.country NULLS FIRST, n.state NULLS FIRST, n.city NULLS FIRST,"
          + " n.street NULLS FIRST, n.zip NULLS FIRST, n.domain NULLS FIRST";

  private static final Map<EvidenceField, String> PLACES =
      Map.of(
          EvidenceField.COUNTRY, "country",
          EvidenceField.STATE, "state",
          EvidenceField.CITY, "city",
          EvidenceField.STREET, "street",
          EvidenceField.ZIP, "zip",
          EvidenceField.DOMAIN, "domain");

  private final Table found;
  private final @Nullable String[] account;
  private final String[] method;
  private final double[] probability;
  private final String[] decision;
  private final @Nullable String[] evidence;

  private NameLinks(Table found) {
    this.found = found;
    this.account = new String[found.rows()];
    this.method = new String[found.rows()];
    this.probability = new double[found.rows()];
    this.decision = new String[found.rows()];
    this.evidence = new String[found.rows()];
  }

  /** Makes the table links; returns one row per source name for people to read. */
  static Table make(Engine engine, Thresholds thresholds, int threads) {
    engine.run(SqlStep.named("source_names"));
    engine.run(SqlStep.named("exact_links"));
    NameLinks links = new NameLinks(engine.read(QUERY));
    int[] open = links.exact();
    if (open.length > 0) {
      Table accounts =
          engine.read(
              "SELECT b.account_id, COALESCE(b.plain_name, '') AS name, b.country, b.state, b.city,"
                  + " b.street, b.zip, b.domain FROM account_base b ORDER BY b.account_id");
      links.scored(open, accounts, thresholds, threads);
    }
    Table table = links.table();
    engine.load("links", table);
    return table;
  }

  /** Takes over what the exact pass decided; returns the rows that it left open. */
  private int[] exact() {
    for (int row = 0; row < account.length; row++) {
      account[row] = found.text("account_id").get(row);
      method[row] = found.text("method").orEmpty(row);
      boolean matched = account[row] != null;
      probability[row] = matched ? 1 : 0;
      decision[row] = matched ? "match" : "unmatched";
      evidence[row] = matched ? ground(method[row]) : null;
    }
    return IntStream.range(0, account.length)
        .filter(row -> account[row] == null && !found.text("name").isUnknown(row))
        .toArray();
  }

  private static String ground(String method) {
    return method.equals("id")
        ? "the line's customer ID"
        : "same standardised name, one account has it";
  }

  private void scored(int[] open, Table accounts, Thresholds thresholds, int threads) {
    LinkRecords left = records(found.reordered(open), "source_name").withStakes(stakes(open));
    LinkRecords right = records(accounts, "account_id");
    LinkSettings settings =
        LinkSettings.of(Assignment.MANY_TO_ONE).with(thresholds).withFamilies().onThreads(threads);
    LinkageResult result = Linker.link(left, right, settings);
    Map<Integer, Link> links = new HashMap<>();
    result.links().forEach(link -> links.put(link.left(), link));
    for (int each = 0; each < open.length; each++) {
      Link link = links.get(each);
      if (link != null) {
        match(open[each], link, result, right);
      } else {
        best(open[each], each, result, right);
      }
    }
  }

  private void match(int row, Link link, LinkageResult result, LinkRecords accounts) {
    account[row] = accounts.ids().get(link.right());
    method[row] = link.method().name().toLowerCase(Locale.ROOT);
    probability[row] = result.probability(link.candidate());
    decision[row] = "match";
    String chosen =
        link.sharedWith().isEmpty()
            ? ""
            : "; of several accounts by " + link.rule().name().toLowerCase(Locale.ROOT);
    evidence[row] = result.evidence(link.candidate()).text() + chosen;
  }

  /** What is not accepted keeps its best candidate in words, for the person who looks. */
  private void best(int row, int left, LinkageResult result, LinkRecords accounts) {
    int[] candidates = result.candidatesOf(left);
    if (candidates.length == 0) {
      return;
    }
    int candidate = candidates[0];
    boolean review = result.decision(candidate) instanceof Decision.Review;
    decision[row] = review ? "review" : "unmatched";
    method[row] = "score";
    probability[row] = result.probability(candidate);
    evidence[row] =
        "nearest is "
            + accounts.ids().get(result.right(candidate))
            + " \""
            + accounts.names().get(result.right(candidate))
            + "\": "
            + result.evidence(candidate).text();
  }

  private double[] stakes(int[] open) {
    Column.Money gp = found.money("gp");
    return IntStream.of(open).mapToDouble(row -> Math.abs(gp.orZero(row)) / 100.0).toArray();
  }

  private static LinkRecords records(Table table, String id) {
    LinkRecords records = LinkRecords.of(texts(table.column(id)), texts(table.column("name")));
    for (Map.Entry<EvidenceField, String> place : PLACES.entrySet()) {
      records = records.with(place.getKey(), texts(table.column(place.getValue())));
    }
    return records;
  }

  private static List<String> texts(Column column) {
    List<String> texts = new ArrayList<>(column.size());
    for (int row = 0; row < column.size(); row++) {
      texts.add(
          switch (column) {
            case Column.Text text -> text.orEmpty(row);
            case Column.Count count -> Long.toString(count.values()[row]);
            default -> throw new IllegalStateException("a name or an ID is text or a number");
          });
    }
    return texts;
  }

  private Table table() {
    return found
        .with("account_id", Column.Text.of(Arrays.asList(account)))
        .with("method", Column.Text.of(List.of(method)))
        .with("probability", new Column.Real(probability))
        .with("decision", Column.Text.of(List.of(decision)))
        .with("evidence", Column.Text.of(Arrays.asList(evidence)));
  }
}
