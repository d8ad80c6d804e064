package com.goengineer.icp.linkage;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One side of a linkage: a name per row and what else is known about it. Immutable.
 *
 * @param ids row IDs, unique per side; they break ties and name rows in reports, nothing else
 * @param names company names as given, "" when unknown
 * @param evidence further columns, each as long as names, "" for unknown; a field that is absent is
 *     no evidence
 * @param stakes money that hangs on a row (absolute, in any one unit), for the order of the review
 *     queue; empty means that all rows weigh the same
 */
public record LinkRecords(
    List<String> ids,
    List<String> names,
    Map<EvidenceField, List<String>> evidence,
    double[] stakes) {

  public LinkRecords {
    ids = List.copyOf(ids);
    names = List.copyOf(names);
    Map<EvidenceField, List<String>> copy = new EnumMap<>(EvidenceField.class);
    evidence.forEach((field, column) -> copy.put(field, List.copyOf(column)));
    evidence = Collections.unmodifiableMap(copy);
    stakes = stakes.clone();
    requireLength(ids.size(), names.size(), "ids");
    for (List<String> column : evidence.values()) {
      requireLength(column.size(), names.size(), "a column of evidence");
    }
    requireLength(stakes.length == 0 ? names.size() : stakes.length, names.size(), "stakes");
    if (Arrays.stream(stakes).anyMatch(stake -> !(stake >= 0))) {
      throw new IllegalArgumentException("stakes must be numbers >= 0");
    }
  }

  /** Names alone. */
  public static LinkRecords of(List<String> ids, List<String> names) {
    return new LinkRecords(ids, names, Map.of(), new double[0]);
  }

  /** The same rows with one more column of evidence. */
  public LinkRecords with(EvidenceField field, List<String> column) {
    Map<EvidenceField, List<String>> more = new EnumMap<>(EvidenceField.class);
    more.putAll(evidence);
    more.put(field, column);
    return new LinkRecords(ids, names, more, stakes);
  }

  /** The same rows with the money at stake. */
  public LinkRecords withStakes(double[] money) {
    return new LinkRecords(ids, names, evidence, money);
  }

  /** Number of rows. */
  public int size() {
    return names.size();
  }

  /** The value of a row, "" when the column or the value is absent. */
  public String value(EvidenceField field, int row) {
    List<String> column = evidence.get(field);
    return column == null ? "" : column.get(row);
  }

  /** The money at stake of a row, 1 when none was given. */
  public double stake(int row) {
    return stakes.length == 0 ? 1 : stakes[row];
  }

  private static void requireLength(int actual, int expected, String what) {
    if (actual != expected) {
      throw new IllegalArgumentException(what + ": " + actual + " rows, names have " + expected);
    }
  }
}
