package com.goengineer.icp.pipeline;

import com.goengineer.icp.engine.Engine;
import com.goengineer.icp.sources.Place;
import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.sources.Problem.Code;
import com.goengineer.icp.sources.SourceRole;
import com.goengineer.icp.sources.StagedSources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What rows must satisfy beyond the type of their cells; run after the accounts are built. */
final class RowChecks {
  /** What a reader says about a cell that is unknown afterwards. */
  private static final Set<Code> UNREADABLE =
      Set.of(
          Code.NOT_A_DATE,
          Code.NOT_A_NUMBER,
          Code.NUMBER_OUT_OF_RANGE,
          Code.ERROR_CELL,
          Code.BROKEN_ROW);

  private RowChecks() {}

  /**
   * Every hit of every rule. A missing date or amount is told only where the reader has not told
   * already that it could not be read.
   *
   * @param reliable the usable sources of annual revenue, most reliable first
   */
  static List<Problem> run(
      Engine engine,
      StagedSources sources,
      Collection<Problem> reading,
      List<RevenueSource> reliable) {
    Set<Place> unreadable = new HashSet<>();
    for (Problem problem : reading) {
      if (UNREADABLE.contains(problem.code())) {
        unreadable.add(rowOf(problem.place()));
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (SourceRole role : SourceRole.values()) {
      for (RowCheck check : RowRules.of(role)) {
        problems.addAll(check.naming(reliable).hits(engine, role, sources));
      }
    }
    problems.removeIf(problem ->
        (problem.code() == Code.MISSING_DATE || problem.code() == Code.MISSING_AMOUNT)
            && unreadable.contains(rowOf(problem.place())));
    return problems;
  }

  private static Place rowOf(Place place) {
    return Place.ofRow(place.file(), place.sheet(), place.row());
  }
}
