package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Field;
import com.goengineer.icp.sources.SourceColumn;
import com.goengineer.icp.sources.SourceRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which column of a header row tells which field of a role.
 *
 * @param role the part the sheet would play
 * @param headers the header row as given
 * @param columnOf field name to column, in the order of the role's fields
 * @param passedOver columns that would also do for a field which a more usual header tells, by
 *     field
 * @param clashes columns of fields for which several columns fit equally
 */
record ColumnMapping(
    SourceRole role,
    List<String> headers,
    Map<String, Integer> columnOf,
    Map<String, List<Integer>> passedOver,
    Map<String, List<Integer>> clashes) {

  /** Maps a header row; {@code configured} is our field name to the header that stands for it. */
  static ColumnMapping of(SourceRole role, List<String> headers, Map<String, String> configured) {
    ColumnMapping mapping =
        new ColumnMapping(
            role, headers, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    List<String> normal = headers.stream().map(HeaderName::normal).toList();
    Set<String> taken =
        configured.values().stream().map(HeaderName::normal).collect(Collectors.toSet());
    for (Field field : role.fields()) {
      String header = configured.get(field.name());
      if (header == null) {
        mapping.mapBySpelling(field, normal, taken);
      } else {
        mapping.put(field, columns(normal, HeaderName.normal(header)));
      }
    }
    return mapping;
  }

  private static List<Integer> columns(List<String> normal, String wanted) {
    return IntStream.range(0, normal.size())
        .filter(column -> !wanted.isEmpty() && normal.get(column).equals(wanted))
        .boxed()
        .toList();
  }

  private void mapBySpelling(Field field, List<String> normal, Set<String> taken) {
    TreeMap<Integer, List<Integer>> byRank = new TreeMap<>();
    for (int column = 0; column < normal.size(); column++) {
      int rank = HeaderName.rank(field, normal.get(column));
      if (rank >= 0 && !taken.contains(normal.get(column))) {
        byRank.computeIfAbsent(rank, any -> new ArrayList<>()).add(column);
      }
    }
    if (!byRank.isEmpty() && !HeaderName.isLesser(field, byRank.firstKey())) {
      byRank.keySet().removeIf(rank -> HeaderName.isLesser(field, rank));
    }
    List<Integer> all = byRank.values().stream().flatMap(List::stream).toList();
    boolean choose = HeaderName.toleratesSeveral(field) && byRank.size() > 1;
    put(field, choose ? byRank.values().iterator().next() : all);
    if (choose) {
      passedOver.put(field.name(), all.subList(1, all.size()));
    }
  }

  private void put(Field field, List<Integer> columns) {
    if (!columns.isEmpty()) {
      columnOf.put(field.name(), columns.getFirst());
    }
    if (columns.size() > 1) {
      clashes.put(field.name(), columns);
    }
  }

  /** True when the sheet has all that the role needs. */
  boolean plays() {
    return missing().isEmpty();
  }

  /** What the role needs and the sheet does not have, in words. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Field field : role.fields()) {
      if (field.required() && !columnOf.containsKey(field.name())) {
        missing.add(field.headers().getFirst());
      }
    }
    RoleNeeds needs = RoleNeeds.of(role);
    if (!needs.isMetBy(columnOf.keySet())) {
      missing.add(needs.words());
    }
    return missing;
  }

  /** The columns that tell a field of the role. */
  List<SourceColumn> told() {
    return columnOf.entrySet().stream()
        .map(told ->
            new SourceColumn(told.getKey(), told.getValue(), headers.get(told.getValue()).strip()))
        .toList();
  }

  /** The columns that tell no field of the role. */
  List<Integer> unmapped() {
    return IntStream.range(0, headers.size())
        .filter(column -> !columnOf.containsValue(column))
        .boxed()
        .toList();
  }

  /** Fields without a column that a column's header nearly spells, by column. */
  Map<Integer, Field> nearMisses() {
    Map<Integer, Field> near = new TreeMap<>();
    for (int column : unmapped()) {
      String normal = HeaderName.normal(headers.get(column));
      role.fields().stream()
          .filter(field -> !columnOf.containsKey(field.name()))
          .filter(field -> HeaderName.nearlyMeans(field, normal))
          .findFirst()
          .ifPresent(field -> near.put(column, field));
    }
    return near;
  }

  /** The headers that make the shape of the table, whatever their order. */
  List<String> shape() {
    return headers.stream()
        .map(HeaderName::normal)
        .filter(header -> !header.isEmpty())
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
