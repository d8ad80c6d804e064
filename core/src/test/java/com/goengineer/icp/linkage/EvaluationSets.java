package com.goengineer.icp.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labelled sets in the folder that the environment variable ICP_EVAL_DATA names. */
final class EvaluationSets {
  private static final Map<String, EvidenceField> FIELDS =
      Map.of(
          "country", EvidenceField.COUNTRY,
          "state", EvidenceField.STATE,
          "state_or_country", EvidenceField.STATE,
          "city", EvidenceField.CITY,
          "address", EvidenceField.STREET,
          "zip", EvidenceField.ZIP);

  private EvaluationSets() {}

  /** One side of a set with the named columns as evidence. */
  static LinkRecords side(Path file, Set<String> use) throws IOException {
    CsvTable table = CsvTable.read(file);
    LinkRecords records = LinkRecords.of(table.column("id"), table.column("name"));
    for (Map.Entry<String, EvidenceField> field : FIELDS.entrySet()) {
      if (use.contains(field.getKey()) && table.has(field.getKey())) {
        records = records.with(field.getValue(), table.column(field.getKey()));
      }
    }
    return records;
  }

  /** A set with its truth; partners that were hidden from the right side are left out. */
  static LabelledSet set(Path folder, String use, Assignment assignment) throws IOException {
    Set<String> columns = Set.copyOf(Arrays.asList(use.split(",")));
    LinkRecords right = side(folder.resolve("right_observed.csv"), columns);
    Set<String> observed = Set.copyOf(right.ids());
    CsvTable matches = CsvTable.read(folder.resolve("matches.csv"));
    List<String> lefts = matches.column("left_id");
    List<String> rights = matches.column("right_id");
    Map<String, String> partners = new HashMap<>();
    for (int at = 0; at < lefts.size(); at++) {
      if (observed.contains(rights.get(at))) {
        partners.put(lefts.get(at), rights.get(at));
      }
    }
    return new LabelledSet(side(folder.resolve("left.csv"), columns), right, partners, assignment);
  }
}
