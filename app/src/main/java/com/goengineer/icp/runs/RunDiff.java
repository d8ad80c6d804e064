package com.goengineer.icp.runs;

import com.goengineer.icp.runs.GradeMove.Cause;
import com.goengineer.icp.scoring.Grade;
import com.goengineer.icp.scoring.component.StandardComponents;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What differs between two runs: every account whose grade differs, and why, and the accounts that
 * only one of them has.
 *
 * @param accounts accounts in both runs
 * @param moves by the later run's order of account IDs
 * @param came accounts that only the later run has, by ID
 * @param gone accounts that only the earlier run has, by ID
 */
public record RunDiff(int accounts, List<GradeMove> moves, List<Single> came, List<Single> gone) {

  public RunDiff {
    moves = List.copyOf(moves);
    came = List.copyOf(came);
    gone = List.copyOf(gone);
  }

  /**
   * An account that only one of the runs has.
   *
   * @param customerId the account
   * @param companyName its name there, "" when unknown
   * @param grade its grade there
   */
  public record Single(String customerId, String companyName, Grade grade) {
    Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("customer_id", customerId);
      tree.put("company_name", companyName);
      tree.put("grade", grade.name());
      return tree;
    }
  }

  /** Compares two runs. O(n log n). */
  public static RunDiff of(Run earlier, Run later) {
    return new RunComparison(
            ScoredRun.read(earlier, StandardComponents.all()),
            ScoredRun.read(later, StandardComponents.all()))
        .diff();
  }

  /** Cause to number of moves, every cause in order; the numbers add up to the moves. */
  public Map<Cause, Long> causes() {
    Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    for (Cause cause : Cause.values()) {
      causes.put(cause, moves.stream().filter(move -> move.cause() == cause).count());
    }
    return causes;
  }

  /** The object that {@code --json} prints. */
  public Map<String, Object> tree() {
    Map<String, Object> counts = new LinkedHashMap<>();
    causes().forEach((cause, count) -> counts.put(cause.name().toLowerCase(Locale.ROOT), count));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("accounts", accounts);
    tree.put("causes", counts);
    tree.put("moves", moves.stream().map(GradeMove::tree).toList());
    tree.put("came", came.stream().map(Single::tree).toList());
    tree.put("gone", gone.stream().map(Single::tree).toList());
    return tree;
  }
}
