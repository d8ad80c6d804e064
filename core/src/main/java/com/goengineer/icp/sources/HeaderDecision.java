package com.goengineer.icp.sources;

import java.util.Map;
import java.util.Optional;

/**
 * What a person decided about every sheet with a certain header row.
 *
 * @param role the part such a sheet plays; empty for none, though its headers may look like one
 * @param columns our {@link Field#name()} to the header that stands for it; fields that are absent
 *     are found out by their usual headers
 */
public record HeaderDecision(Optional<SourceRole> role, Map<String, String> columns) {
  public HeaderDecision {
    columns = Map.copyOf(columns);
    Map<String, String> given = columns;
    role.ifPresent(played -> requireFields(played, given));
  }

  private static void requireFields(SourceRole role, Map<String, String> columns) {
    for (String field : columns.keySet()) {
      if (role.fields().stream().noneMatch(each -> each.name().equals(field))) {
        throw new IllegalArgumentException(
            "the %s has no field \"%s\"; it has %s"
                .formatted(role.label(), field, role.fields().stream().map(Field::name).toList()));
      }
    }
  }

  /** True when sheets with this header row may play the role. */
  public boolean allows(SourceRole wanted) {
    return role.filter(wanted::equals).isPresent();
  }
}
