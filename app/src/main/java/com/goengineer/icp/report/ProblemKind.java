package com.goengineer.icp.report;

import com.goengineer.icp.sources.Problem;
import com.goengineer.icp.table.CodePointOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Problems of one kind and severity.
 *
 * @param count how many there are
 * @param example one of them, the same in whatever order the rows of its file are
 */
public record ProblemKind(long count, Problem example) {

  /** What was lost first, then what somebody should look at; most frequent first. */
  private static final Comparator<ProblemKind> GRAVEST_FIRST =
      Comparator.comparing((ProblemKind kind) -> kind.example().severity())
          .thenComparing(Comparator.comparingLong(ProblemKind::count).reversed())
          .thenComparing(kind -> kind.example().code());

  /** By what is shown of an example; its row is not. */
  private static final Comparator<Problem> EXAMPLE =
      Comparator.comparing(Problem::severity)
          .thenComparing(problem -> problem.place().file(), CodePointOrder.TEXT)
          .thenComparing(problem -> problem.place().sheet(), CodePointOrder.TEXT)
          .thenComparing(problem -> problem.place().header(), CodePointOrder.TEXT)
          .thenComparing(Problem::value, CodePointOrder.TEXT);

  private record Kind(Problem.Code code, Problem.Severity severity) {}

  /**
   * Problems grouped by their code and what came of them; the order of the problems does not
   * matter.
   */
  public static List<ProblemKind> of(Iterable<Problem> problems) {
    Map<Kind, ProblemKind> kinds = new HashMap<>();
    for (Problem problem : problems) {
      Kind kind = new Kind(problem.code(), problem.severity());
      kinds.merge(kind, new ProblemKind(1, problem), ProblemKind::and);
    }
    List<ProblemKind> sorted = new ArrayList<>(kinds.values());
    sorted.sort(GRAVEST_FIRST);
    return List.copyOf(sorted);
  }

  private ProblemKind and(ProblemKind other) {
    Problem first = EXAMPLE.compare(example, other.example) <= 0 ? example : other.example;
    return new ProblemKind(count + other.count, first);
  }
}
