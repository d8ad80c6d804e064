package com.goengineer.icp.runs;

import com.goengineer.icp.linkage.Evidence;
import com.goengineer.icp.pipeline.ReviewPair;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The review queue as a sheet that people answer: one row per pair, the columns answer, instead and
 * note to be filled in.
 */
public final class ReviewSheet {
  /** yes, no, unsure or undo; empty for no answer. */
  public static final String ANSWER = "answer";

  /** After "no": the customer ID that the name means instead. */
  public static final String INSTEAD = "instead";

  /** Free text. */
  public static final String NOTE = "note";

  /** Why the pair is asked about. */
  public static final String QUESTION = "question";

  /** The source's name. */
  public static final String NAME = "name";

  /** The account in question. */
  public static final String CUSTOMER_ID = "customer_id";

  private ReviewSheet() {}

  /**
   * The queue as a table.
   *
   * @param decisions answers given before are filled in
   */
  public static Table of(List<ReviewPair> pairs, LinkDecisions decisions) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(ANSWER, texts(pairs, pair -> answer(pair, decisions)));
    columns.put(INSTEAD, Column.Text.unknown(pairs.size()));
    columns.put(NOTE, Column.Text.unknown(pairs.size()));
    columns.put(QUESTION, texts(pairs, pair -> pair.question().name().toLowerCase(Locale.ROOT)));
    columns.put("source", texts(pairs, ReviewPair::source));
    columns.put(NAME, texts(pairs, pair -> pair.party().name()));
    columns.put("place", texts(pairs, pair -> pair.party().place()));
    columns.put(CUSTOMER_ID, texts(pairs, pair -> pair.account().id()));
    columns.put("customer_name", texts(pairs, pair -> pair.account().name()));
    columns.put("customer_place", texts(pairs, pair -> pair.account().place()));
    columns.put(
        "probability",
        new Column.Real(pairs.stream().mapToDouble(ReviewPair::probability).toArray()));
    columns.put("reason", texts(pairs, ReviewPair::reason));
    columns.put(
        "lines",
        new Column.Count(pairs.stream().mapToLong(pair -> pair.stakes().lines()).toArray()));
    columns.put(
        "gp",
        new Column.Money(pairs.stream().mapToLong(pair -> pair.stakes().gpCents()).toArray()));
    columns.put(
        "revenue",
        new Column.Money(pairs.stream().mapToLong(pair -> pair.stakes().revenueCents()).toArray()));
    columns.put(
        "at_stake",
        new Column.Money(
            pairs.stream().mapToLong(pair -> Math.round(100 * pair.stakes().atStake())).toArray()));
    columns.put("evidence", texts(pairs, pair -> new Evidence(pair.evidence()).text()));
    columns.put("other_accounts", texts(pairs, ReviewSheet::others));
    return new Table(columns, pairs.size());
  }

  /** Only "unsure" leaves a pair in the queue. */
  private static @Nullable String answer(ReviewPair pair, LinkDecisions decisions) {
    return decisions
        .about(pair.party().name(), pair.account().id())
        .filter(decision -> decision.kind() == LinkDecision.Kind.UNSURE)
        .map(decision -> "unsure")
        .orElse(null);
  }

  private static String others(ReviewPair pair) {
    return pair.others().stream()
        .map(other ->
            String.format(
                Locale.ROOT, "%s \"%s\" %.2f", other.id(), other.name(), other.probability()))
        .collect(Collectors.joining("; "));
  }

  private static Column.Text texts(
      List<ReviewPair> pairs, Function<ReviewPair, @Nullable String> part) {
    return Column.Text.of(
        pairs.stream()
            .map(part)
            .map(text -> text == null || text.isEmpty() ? null : text)
            .toList());
  }
}
