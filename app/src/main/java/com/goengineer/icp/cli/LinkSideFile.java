package com.goengineer.icp.cli;

import com.goengineer.icp.linkage.EvidenceField;
import com.goengineer.icp.linkage.LinkRecords;
import com.goengineer.icp.readers.PlainTable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file as one side of a linkage, with what its user should know.
 *
 * @param file its path
 * @param table its rows
 * @param records the same as linkage takes them
 */
record LinkSideFile(Path file, PlainTable table, LinkRecords records) {

  /**
   * Reads a side.
   *
   * @throws com.goengineer.icp.sources.SourceRefused when the file or a column is missing
   */
  static LinkSideFile read(Path file, String id, String name, Set<EvidenceField> fields) {
    PlainTable table = PlainTable.read(file);
    return new LinkSideFile(file, table, LinkFileRecords.read(table, id, name, fields));
  }

  /** Whether a column of it is recognised as this kind of evidence. */
  boolean has(EvidenceField field) {
    return LinkFileRecords.EVIDENCE.getOrDefault(field, List.of()).stream()
        .anyMatch(header -> table.find(header).isPresent());
  }

  /** Says which rows cannot be told apart in the result; empty when every row has its own ID. */
  Optional<String> sharedIds() {
    Map<String, Integer> rows = new HashMap<>();
    String first = "";
    int shared = 0;
    for (String id : records.ids()) {
      int count = rows.merge(id, 1, Integer::sum);
      first = count == 2 && shared == 0 ? id : first;
      shared += count == 1 ? 0 : count == 2 ? 2 : 1;
    }
    return shared == 0
        ? Optional.empty()
        : Optional.of(
            file.getFileName()
                + ": "
                + shared
                + " rows share their ID with another one (the first is \""
                + first
                + "\"); each is linked by itself, but the result cannot tell them apart.");
  }
}
