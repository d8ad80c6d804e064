package com.goengineer.icp.cli;

import com.goengineer.icp.linkage.EvidenceField;
import com.goengineer.icp.linkage.LinkRecords;
import com.goengineer.icp.readers.PlainTable;
import com.goengineer.icp.table.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The rows of a file as one side of a linkage. */
final class LinkFileRecords {
  /** Headers that mean a kind of evidence; the first is its usual name. */
  static final Map<EvidenceField, List<String>> EVIDENCE =
      new EnumMap<>(
          Map.of(
              EvidenceField.COUNTRY, List.of("country"),
              EvidenceField.STATE, List.of("state", "state_or_country", "province", "region"),
              EvidenceField.CITY, List.of("city", "town"),
              EvidenceField.STREET, List.of("street", "address"),
              EvidenceField.ZIP, List.of("zip", "zip_code", "postal_code", "postcode"),
              EvidenceField.DOMAIN, List.of("domain", "website")));

  private LinkFileRecords() {}

  static LinkRecords read(
      PlainTable table, String idHeader, String nameHeader, Set<EvidenceField> fields) {
    LinkRecords records =
        LinkRecords.of(texts(table.column(idHeader)), texts(table.column(nameHeader)));
    for (EvidenceField field : fields) {
      Optional<Column.Text> column =
          EVIDENCE.getOrDefault(field, List.of()).stream()
              .flatMap(header -> table.find(header).stream())
              .findFirst();
      if (column.isPresent()) {
        records = records.with(field, texts(column.get()));
      }
    }
    return records;
  }

  private static List<String> texts(Column.Text column) {
    return IntStream.range(0, column.size()).mapToObj(column::orEmpty).toList();
  }
}
