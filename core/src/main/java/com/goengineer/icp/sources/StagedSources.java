package com.goengineer.icp.sources;

import com.goengineer.icp.table.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The typed rows of all sources of a run, each with its place in its file. Every non-empty row is
 * here, also the ones with unusable cells.
 *
 * @param tables role to staged table (see {@link SourceTables}); a role without a source has an
 *     empty table
 * @param passThroughHeaders headers of the customers' further columns extra_0, extra_1 ...
 */
public record StagedSources(Map<SourceRole, Table> tables, List<String> passThroughHeaders) {

  public StagedSources {
    Map<SourceRole, Table> complete = new EnumMap<>(SourceRole.class);
    for (SourceRole role : SourceRole.values()) {
      complete.put(role, tables.getOrDefault(role, SourceTables.empty(role)));
    }
    tables = Map.copyOf(complete);
    passThroughHeaders = List.copyOf(passThroughHeaders);
  }

  /** The staged table of a role. */
  public Table table(SourceRole role) {
    return tables.getOrDefault(role, SourceTables.empty(role));
  }
}
