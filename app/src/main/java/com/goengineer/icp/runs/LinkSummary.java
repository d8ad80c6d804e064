package com.goengineer.icp.runs;

import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a run's links amount to, source by source: matched, for review, unmatched, in names, lines
 * and money, and how many accepted names are probably wrong.
 */
public final class LinkSummary {
  private final Table links;

  /**
   * @param links one row per source name, as links.csv has them
   */
  public LinkSummary(Table links) {
    this.links = links;
  }

  /**
   * What a decision came to.
   *
   * @param names source names
   * @param lines rows of the source that carry them
   * @param gp their gross profit over all dates; 0 for a source without
   * @param revenue their revenue over all dates; of the annual revenue, the estimates
   */
  public record Totals(long names, long lines, BigDecimal gp, BigDecimal revenue) {}

  /**
   * The names of a source.
   *
   * @param source "sales" or "revenue"
   * @param match names that have an account
   * @param review names that a person is asked about
   * @param unmatched names without an account
   * @param methods accepted names by method
   * @param predictedWrong expected number of wrong ones among the accepted: sum of 1 - probability
   */
  public record OfSource(
      String source,
      Totals match,
      Totals review,
      Totals unmatched,
      Map<String, Long> methods,
      double predictedWrong) {

    /** Matched share of the names, 0 to 1; NaN without names. */
    public double shareOfNames() {
      return (double) match.names() / (match.names() + review.names() + unmatched.names());
    }
  }

  /** Every source with names, by its name. */
  public List<OfSource> bySource() {
    return new TreeSet<>(List.of(links.text("source").dictionary()))
        .stream().map(this::ofSource).filter(source -> source.shareOfNames() >= 0).toList();
  }

  private OfSource ofSource(String source) {
    int[] matched = rows(source, "match");
    double[] probability = links.real("probability").values();
    Map<String, Long> methods = new TreeMap<>();
    for (int row : matched) {
      methods.merge(links.text("method").orEmpty(row), 1L, Long::sum);
    }
    return new OfSource(
        source,
        totals(matched),
        totals(rows(source, "review")),
        totals(rows(source, "unmatched")),
        methods,
        IntStream.of(matched).mapToDouble(row -> 1 - probability[row]).sum());
  }

  private int[] rows(String source, String decision) {
    Column.Text sources = links.text("source");
    Column.Text decisions = links.text("decision");
    return IntStream.range(0, links.rows())
        .filter(row -> sources.orEmpty(row).equals(source))
        .filter(row -> decisions.orEmpty(row).equals(decision))
        .toArray();
  }

  private Totals totals(int[] rows) {
    return new Totals(
        rows.length,
        IntStream.of(rows).mapToLong(links.count("lines")::orZero).sum(),
        money(rows, "gp"),
        money(rows, "revenue"));
  }

  private BigDecimal money(int[] rows, String column) {
    Column.Money money = links.money(column);
    return IntStream.of(rows)
        .mapToObj(row -> BigDecimal.valueOf(money.orZero(row), 2))
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** The member "linkage" of the manifest: source to what its names came to. */
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (OfSource source : bySource()) {
      Map<String, Object> part = new LinkedHashMap<>();
      part.put("match", tree(source.match()));
      part.put("review", tree(source.review()));
      part.put("unmatched", tree(source.unmatched()));
      part.put("match_rate_names", source.shareOfNames());
      part.put("methods", source.methods());
      part.put("predicted_wrong_names", source.predictedWrong());
      tree.put(source.source(), part);
    }
    return tree;
  }

  private static Map<String, Object> tree(Totals totals) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("names", totals.names());
    tree.put("lines", totals.lines());
    tree.put("gp", totals.gp().toPlainString());
    tree.put("revenue", totals.revenue().toPlainString());
    return tree;
  }

  /**
   * The names without an account, most absolute revenue first within a source; ties in the order of
   * the links.
   */
  Table unmatched() {
    Column.Text source = links.text("source");
    Column.Text decision = links.text("decision");
    Column.Money revenue = links.money("revenue");
    Comparator<Integer> salesFirst =
        Comparator.comparing(source::orEmpty, Comparator.reverseOrder());
    return links.reordered(
        IntStream.range(0, links.rows())
            .filter(row -> !decision.orEmpty(row).equals("match"))
            .boxed()
            .sorted(salesFirst.thenComparingLong(row -> -Math.abs(revenue.orZero(row))))
            .mapToInt(Integer::intValue)
            .toArray());
  }
}
