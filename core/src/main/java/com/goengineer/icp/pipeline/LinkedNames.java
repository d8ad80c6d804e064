package com.goengineer.icp.pipeline;

import com.goengineer.icp.linkage.Decision;
import com.goengineer.icp.linkage.EvidenceField;
import com.goengineer.icp.linkage.Link;
import com.goengineer.icp.linkage.LinkFact;
import com.goengineer.icp.linkage.LinkRecords;
import com.goengineer.icp.linkage.LinkageResult;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of a source, what the exact pass tied them to, and what record linkage and people's
 * decisions make of the rest. A name belongs to one account at most.
 */
final class LinkedNames {
  /** The method of names that carry the ID of an account: no decision about a name changes that. */
  private static final String BY_ID = "id";

  private static final String DECIDED = "decision";

  private static final Map<EvidenceField, String> EVIDENCE =
      new EnumMap<>(
          Map.of(
              EvidenceField.COUNTRY, "country",
              EvidenceField.STATE, "state",
              EvidenceField.CITY, "city",
              EvidenceField.STREET, "street",
              EvidenceField.ZIP, "zip",
              EvidenceField.DOMAIN, "domain"));

  private final Table found;
  private final Column.Text exactAccount;
  private final @Nullable String[] account;
  private final String[] method;
  private final double[] probability;
  private final String[] decision;
  private final @Nullable String[] evidence;

  /**
   * Takes over what the exact pass decided.
   *
   * @param found one row per name: source_name, name, plain_name, places, and the account_id and
   *     method of the exact pass
   */
  LinkedNames(Table found) {
    this.found = found;
    this.exactAccount = found.text("account_id");
    this.account = new String[found.rows()];
    this.method = new String[found.rows()];
    this.probability = new double[found.rows()];
    this.decision = new String[found.rows()];
    this.evidence = new String[found.rows()];
    for (int row = 0; row < account.length; row++) {
      keepExact(row);
    }
  }

  private void keepExact(int row) {
    account[row] = exactAccount.get(row);
    method[row] = found.text("method").orEmpty(row);
    boolean matched = account[row] != null;
    probability[row] = matched ? 1 : 0;
    decision[row] = matched ? "match" : "unmatched";
    evidence[row] = matched ? ground(method[row]) : null;
  }

  private static String ground(String method) {
    return switch (method) {
      case BY_ID -> "the row's customer ID";
      case "id_in_name" -> "the customer ID in front of the name, and that customer's name";
      default -> "same standardised name, one account has it";
    };
  }

  /**
   * The rows that are still to be linked: those without an account, and those about whose name
   * somebody decided.
   */
  int[] open(Set<String> decidedKeys) {
    return IntStream.range(0, account.length)
        .filter(row -> !found.text("plain_name").isUnknown(row))
        .filter(row ->
            account[row] == null
                || (!method[row].equals(BY_ID)
                    && !decidedKeys.isEmpty()
                    && decidedKeys.contains(LinkFact.key(plainName(row)))))
        .toArray();
  }

  private String plainName(int row) {
    return found.text("plain_name").orEmpty(row);
  }

  /** What decisions know its names by: with the number in front and without. */
  Set<String> keys() {
    Column.Text names = found.text("name");
    return IntStream.range(0, account.length)
        .boxed()
        .flatMap(row -> Stream.of(names.orEmpty(row), plainName(row)))
        .distinct()
        .map(LinkFact::key)
        .collect(Collectors.toSet());
  }

  /** Decisions speak of names as given; linkage knows them without the number in front. */
  List<LinkFact> aboutPlainNames(List<LinkFact> facts) {
    if (facts.isEmpty()) {
      return facts;
    }
    Map<String, String> plainOf = new HashMap<>();
    for (int row = 0; row < account.length; row++) {
      String name = found.text("name").orEmpty(row);
      if (!name.equals(plainName(row))) {
        plainOf.put(LinkFact.key(name), plainName(row));
      }
    }
    return facts.stream()
        .map(fact -> fact.about(plainOf.getOrDefault(LinkFact.key(fact.name()), fact.name())))
        .toList();
  }

  /** The open rows as the left side of a linkage; the money is that of revenue. */
  LinkRecords records(int[] open) {
    // Numbers of parties depend on the order of the source's rows; those of found do not.
    long[] numbers = IntStream.of(open).asLongStream().toArray();
    Table rows = found.reordered(open).with("number", new Column.Count(numbers));
    LinkRecords records = records(rows, "number", "plain_name");
    return rows.has("used_on")
        ? records.with(EvidenceField.USED_ON, texts(rows.column("used_on")))
        : records;
  }

  /** Rows of a table as one side of a linkage. */
  static LinkRecords records(Table table, String id, String name) {
    LinkRecords records = LinkRecords.of(texts(table.column(id)), texts(table.column(name)));
    for (Map.Entry<EvidenceField, String> field : EVIDENCE.entrySet()) {
      records = records.with(field.getKey(), texts(table.column(field.getValue())));
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

  /** Takes over what linkage found for the open rows. */
  void take(int[] open, LinkageResult result, LinkRecords accounts) {
    Map<Integer, Link> links = new HashMap<>();
    result.links().forEach(link -> links.put(link.left(), link));
    for (int left = 0; left < open.length; left++) {
      Link link = links.get(left);
      if (standsAsItWas(open[left], link, result.factsAbout(left))) {
        continue;
      }
      account[open[left]] = null;
      if (link == null) {
        nearest(open[left], left, result, accounts);
      } else {
        match(open[left], link, result, accounts);
      }
    }
  }

  /** An exact match stays unless a person named another account or barred this one. */
  private boolean standsAsItWas(int row, @Nullable Link link, List<LinkFact> facts) {
    String exact = exactAccount.get(row);
    boolean decided = link != null && link.method().isByPerson();
    return exact != null
        && !decided
        && facts.stream()
            .noneMatch(fact -> fact instanceof LinkFact.CannotLink && fact.rightId().equals(exact));
  }

  private void match(int row, Link link, LinkageResult result, LinkRecords accounts) {
    String id = accounts.ids().get(link.right());
    account[row] = id;
    boolean byPerson = link.method().isByPerson();
    method[row] = byPerson ? DECIDED : link.method().name().toLowerCase(Locale.ROOT);
    probability[row] = byPerson ? 1 : result.probability(link.candidate());
    decision[row] = "match";
    String chosen =
        link.sharedWith().isEmpty()
            ? ""
            : "; of several accounts by " + link.rule().name().toLowerCase(Locale.ROOT);
    evidence[row] =
        decisions(result.factsAbout(link.left()))
            + (byPerson ? "" : result.evidence(link.candidate()).text())
            + chosen;
  }

  /** What is not accepted keeps its best candidate in words, for the person who looks. */
  private void nearest(int row, int left, LinkageResult result, LinkRecords accounts) {
    List<LinkFact> facts = result.factsAbout(left);
    int[] candidates = result.candidatesOf(left);
    boolean review =
        candidates.length > 0 && result.decision(candidates[0]) instanceof Decision.Review;
    decision[row] = review ? "review" : "unmatched";
    method[row] = !facts.isEmpty() ? DECIDED : candidates.length > 0 ? "score" : method[row];
    probability[row] = candidates.length > 0 ? result.probability(candidates[0]) : 0;
    String words =
        decisions(facts)
            + (candidates.length > 0
                ? "nearest is "
                    + accounts.ids().get(result.right(candidates[0]))
                    + " \""
                    + accounts.names().get(result.right(candidates[0]))
                    + "\": "
                    + result.evidence(candidates[0]).text()
                : "");
    evidence[row] = words.isEmpty() ? null : words;
  }

  /** "must_link 10005 of 2026-11-23T08:00:00Z by anna (line 4); ": nothing without decisions. */
  private static String decisions(List<LinkFact> facts) {
    return facts.stream().map(fact -> fact.reference() + "; ").collect(Collectors.joining());
  }

  /**
   * Leaves every account to one name, where linkage and not the name itself decided: to a name that
   * has it exactly or by a person's word, else to the most probable one, ties to the first. The
   * others are not matched, and say so.
   */
  void keepOneNamePerAccount() {
    Map<String, Integer> holders = new HashMap<>();
    for (int row = 0; row < account.length; row++) {
      if (account[row] != null && probability[row] == 1) {
        holders.putIfAbsent(account[row], row);
      }
    }
    IntStream.range(0, account.length)
        .filter(row -> account[row] != null && probability[row] < 1)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> -probability[row]))
        .forEach(row -> {
          Integer holder = holders.putIfAbsent(String.valueOf(account[row]), row);
          if (holder != null) {
            giveUp(row, holder);
          }
        });
  }

  private void giveUp(int row, int holder) {
    evidence[row] =
        "account "
            + account[row]
            + " has \""
            + found.text("name").orEmpty(holder)
            + "\" already: "
            + evidence[row];
    account[row] = null;
    method[row] = "taken";
    decision[row] = "unmatched";
  }

  /** Rows as they were found. */
  Table found(int[] rows) {
    return found.reordered(rows);
  }

  /** One row per name: what it is tied to and why. */
  Table table() {
    return found
        .with("account_id", Column.Text.of(Arrays.asList(account)))
        .with("method", Column.Text.of(List.of(method)))
        .with("probability", new Column.Real(probability))
        .with("decision", Column.Text.of(List.of(decision)))
        .with("evidence", Column.Text.of(Arrays.asList(evidence)));
  }
}
