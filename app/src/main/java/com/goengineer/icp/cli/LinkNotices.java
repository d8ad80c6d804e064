package com.goengineer.icp.cli;

import com.goengineer.icp.linkage.EvidenceField;
import com.goengineer.icp.sources.SourceRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the user of {@code icp link} should know about two files before they are linked. */
record LinkNotices(LinkSideFile left, LinkSideFile right) {

  /**
   * The evidence asked for that one file does not have, and rows that cannot be told apart.
   *
   * @param asked what {@code --use} names
   * @throws SourceRefused when neither file has it
   */
  List<String> about(Set<EvidenceField> asked) {
    List<String> notices = new ArrayList<>();
    for (EvidenceField field : new TreeSet<>(asked)) {
      if (!left.has(field) && !right.has(field)) {
        throw new SourceRefused(nowhere(field));
      }
      if (!left.has(field) || !right.has(field)) {
        LinkSideFile without = left.has(field) ? right : left;
        notices.add(
            "--use names "
                + headersOf(field).getFirst()
                + ", which is no evidence here: "
                + columns(without));
      }
    }
    left.sharedIds().ifPresent(notices::add);
    right.sharedIds().ifPresent(notices::add);
    return notices;
  }

  private String nowhere(EvidenceField field) {
    return "--use names "
        + headersOf(field).getFirst()
        + ", but neither file has such a column. "
        + columns(left)
        + " "
        + columns(right)
        + " Leave it out, or give the column one of the headers "
        + String.join(", ", headersOf(field))
        + ".";
  }

  private static List<String> headersOf(EvidenceField field) {
    return LinkFileRecords.EVIDENCE.getOrDefault(field, List.of());
  }

  private static String columns(LinkSideFile side) {
    return side.file().getFileName() + " has " + String.join(", ", side.table().headers()) + ".";
  }
}
