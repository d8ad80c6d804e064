package com.goengineer.icp.runs;

import com.goengineer.icp.linkage.Decision;
import com.goengineer.icp.linkage.LinkRecords;
import com.goengineer.icp.linkage.LinkageResult;
import com.goengineer.icp.table.Column;
import com.goengineer.icp.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code icp link} writes: one row per pair. */
public final class LinkTable {
  private LinkTable() {}

  /**
   * The two sides of a linkage.
   *
   * @param left rows that look for partners
   * @param right rows that may be one
   */
  public record Sides(LinkRecords left, LinkRecords right) {}

  /**
   * The pairs of a linkage, by left row, then from the most probable on.
   *
   * @param all every scored candidate; else the matches, and the best pair of each row to review
   */
  public static Table of(LinkageResult result, Sides sides, boolean all) {
    List<String> leftIds = new ArrayList<>();
    List<String> rightIds = new ArrayList<>();
    List<Double> probabilities = new ArrayList<>();
    List<String> decisions = new ArrayList<>();
    List<String> evidence = new ArrayList<>();
    for (int candidate = 0; candidate < result.size(); candidate++) {
      Decision decision = result.decision(candidate);
      if (all || !(decision instanceof Decision.NoMatch)) {
        leftIds.add(sides.left().ids().get(result.left(candidate)));
        rightIds.add(sides.right().ids().get(result.right(candidate)));
        probabilities.add(result.probability(candidate));
        decisions.add(word(decision));
        evidence.add(result.evidence(candidate).text());
      }
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("left_id", Column.Text.of(leftIds));
    columns.put("right_id", Column.Text.of(rightIds));
    columns.put(
        "probability",
        new Column.Real(probabilities.stream().mapToDouble(Double::doubleValue).toArray()));
    columns.put("decision", Column.Text.of(decisions));
    columns.put("evidence", Column.Text.of(evidence));
    return new Table(columns, leftIds.size());
  }

  private static String word(Decision decision) {
    return switch (decision) {
      case Decision.Match match -> "match";
      case Decision.Review review -> "review";
      case Decision.NoMatch none -> "reject";
    };
  }
}
