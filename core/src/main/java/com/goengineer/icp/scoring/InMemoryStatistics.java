package com.goengineer.icp.scoring;

import com.goengineer.icp.accounts.AccountField;
import com.goengineer.icp.accounts.Accounts;
import com.goengineer.icp.statistics.ValueCounts;
import com.goengineer.icp.table.CodePointOrder;
import com.goengineer.icp.table.Column;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Statistics of accounts that are in memory, in one part or several; the parts are merged as a
 * cluster would merge them. Nothing is cached: a feature is read once per question.
 */
public final class InMemoryStatistics implements ScoringStatistics {

  private final List<Accounts> parts;

  /** Statistics of these accounts. */
  public InMemoryStatistics(Accounts accounts) {
    this(List.of(accounts));
  }

  /**
   * Statistics of all accounts of these parts.
   *
   * @throws IllegalArgumentException without a part, or when their as-of days differ
   */
  public InMemoryStatistics(List<Accounts> parts) {
    this.parts = List.copyOf(parts);
    if (this.parts.stream().map(Accounts::asOf).distinct().count() != 1) {
      throw new IllegalArgumentException("parts must be of one as-of day");
    }
  }

  @Override
  public LocalDate asOf() {
    return parts.getFirst().asOf();
  }

  @Override
  public long accounts() {
    return parts.stream().mapToLong(Accounts::size).sum();
  }

  @Override
  public ValueCounts of(Feature feature) {
    return parts.stream()
        .map(part -> ValueCounts.of(feature.values(part)))
        .reduce(ValueCounts.empty(), ValueCounts::merge);
  }

  @Override
  public SortedMap<String, ValueCounts> byIndustry(Feature feature) {
    SortedMap<String, ValueCounts> groups = new TreeMap<>(CodePointOrder.TEXT);
    for (Accounts part : parts) {
      addGroups(part.text(AccountField.INDUSTRY), feature.values(part), groups);
    }
    return groups;
  }

  private static void addGroups(
      Column.Text industry, double[] values, SortedMap<String, ValueCounts> groups) {
    int[] sizes = new int[industry.dictionary().length + 1];
    for (int code : industry.codes()) {
      sizes[code + 1]++;
    }
    double[][] members = new double[sizes.length][];
    for (int group = 0; group < sizes.length; group++) {
      members[group] = new double[sizes[group]];
    }
    for (int row = 0; row < values.length; row++) {
      int group = industry.codes()[row] + 1;
      members[group][--sizes[group]] = values[row];
    }
    for (int group = 0; group < members.length; group++) {
      if (members[group].length > 0) {
        String name = group == 0 ? "" : industry.dictionary()[group - 1];
        groups.merge(name, ValueCounts.of(members[group]), ValueCounts::merge);
      }
    }
  }
}
