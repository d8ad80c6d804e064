package com.goengineer.icp.pipeline;

import com.goengineer.icp.linkage.Decision;
import com.goengineer.icp.linkage.HighlightedWord;
import com.goengineer.icp.linkage.LinkageResult;
import com.goengineer.icp.linkage.ReviewItem;
import com.goengineer.icp.linkage.ReviewQueue;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts the review queue of a linkage into the words and the money of the sources.
 *
 * @param names the left rows, in the order in which they were linked
 * @param accounts the right rows
 */
record ReviewPairs(Table names, Table accounts) {
  private static final long AUDIT_SEED = 1;
  private static final double CENTS = 100;

  /** The money at stake of each name: its absolute revenue, or its absolute gross profit. */
  double[] stakes() {
    long[] revenue = cents("revenue");
    long[] gp = cents("gp");
    return IntStream.range(0, names.rows())
        .mapToDouble(row -> Math.max(Math.abs(revenue[row]), Math.abs(gp[row])) / CENTS)
        .toArray();
  }

  private long[] cents(String column) {
    Column.Money money = names.money(column);
    return IntStream.range(0, money.size()).mapToLong(money::orZero).toArray();
  }

  /** The pairs that are not decided, most at stake first. */
  List<ReviewPair> queue(LinkageResult result) {
    return ReviewQueue.of(result).stream()
        .map(item -> pair(item, ReviewPair.Question.REVIEW, result))
        .toList();
  }

  /**
   * A random sample of the accepted pairs.
   *
   * @param audited how many were checked before
   */
  List<ReviewPair> audit(LinkageResult result, int audited) {
    int size = Math.max(0, ReviewQueue.AUDIT_SIZE - audited);
    return ReviewQueue.audit(result, size, AUDIT_SEED).stream()
        .map(item -> pair(item, ReviewPair.Question.AUDIT, result))
        .toList();
  }

  private ReviewPair pair(ReviewItem item, ReviewPair.Question question, LinkageResult result) {
    int left = item.left();
    int right = item.right();
    return new ReviewPair(
        question,
        names.text("source").orEmpty(left),
        side(names, left, "", item.leftWords()),
        side(accounts, right, id(right), item.rightWords()),
        item.probability(),
        word(item.reason()),
        new ReviewPair.Stakes(
            names.count("lines").orZero(left),
            names.money("gp").orZero(left),
            names.money("revenue").orZero(left),
            item.priority()),
        result.evidence(item.candidate()).items(),
        item.alternatives().stream()
            .filter(other -> result.right(other) != right)
            .map(other -> other(other, result))
            .toList());
  }

  private ReviewPair.Other other(int candidate, LinkageResult result) {
    int right = result.right(candidate);
    return new ReviewPair.Other(
        id(right), accounts.text("name").orEmpty(right), result.probability(candidate));
  }

  private String id(int right) {
    return accounts.text("account_id").orEmpty(right);
  }

  private static ReviewPair.Side side(
      Table table, int row, String id, List<HighlightedWord> words) {
    String place =
        Stream.of("street", "city", "state", "zip", "country", "domain")
            .map(field -> table.text(field).get(row))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return new ReviewPair.Side(id, table.text("name").orEmpty(row), place, words);
  }

  private static String word(Decision decision) {
    Enum<?> reason =
        switch (decision) {
          case Decision.Match match -> match.method();
          case Decision.Review review -> review.reason();
          case Decision.NoMatch none -> none.reason();
        };
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
