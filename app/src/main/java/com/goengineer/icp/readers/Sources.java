package com.goengineer.icp.readers;

import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.SourceRole;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a directory of sources holds.
 *
 * @param byRole the staged rows; required roles are always there
 * @param inputs what was read, by role, then by file name
 * @param problems what could not be used as it stands, in {@link Problem#REPORT_ORDER}
 */
public record Sources(
    Map<SourceRole, StagedSource> byRole, List<InputFile> inputs, List<Problem> problems) {
  public Sources {
    Map<SourceRole, StagedSource> ordered = new EnumMap<>(SourceRole.class);
    ordered.putAll(byRole);
    byRole = Collections.unmodifiableMap(ordered);
    inputs = List.copyOf(inputs);
    problems = List.copyOf(problems);
  }
}
