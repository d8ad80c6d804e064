package com.goengineer.icp.readers;

import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.SourceTables;
import com.goengineer.icp.table.Table;
import java.util.List;

/**
 * All rows of one role.
 *
 * @param role the part they play
 * @param table the columns of {@link SourceTables}, one per field of the role, then {@code
 *     extra_0}, {@code extra_1} ... for what customers pass through
 * @param passThroughHeaders the header of each extra column; no two are equal
 */
public record StagedSource(SourceRole role, Table table, List<String> passThroughHeaders) {
  public StagedSource {
    passThroughHeaders = List.copyOf(passThroughHeaders);
  }
}
