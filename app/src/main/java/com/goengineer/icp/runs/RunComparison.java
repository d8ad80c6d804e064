package com.goengineer.icp.runs;

import com.goengineer.icp.runs.GradeMove.Cause;
import com.goengineer.icp.scoring.GradeMode;
import com.goengineer.icp.scoring.Model;
import com.goengineer.icp.scoring.ScoredAccounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Two runs side by side.
 *
 * <p>The way from one run to the other is walked in steps of the percentile: the later accounts
 * under the earlier model (data, or match where other names are tied to the account), the same
 * under the later weights (weights), and what is left (refit). The cause of a move is the step that
 * went furthest in its direction; ties go to the earlier step; where none went that way, the limits
 * of the grades were set anew (refit).
 *
 * <p>Where the model was not fitted again, every step keeps its limits and nothing is left. Where
 * it was, accounts are placed among those of their own run in every step: the new limits fit the
 * new accounts, so that what lifts all of them lifts none.
 */
final class RunComparison {
  private final ScoredRun before;
  private final ScoredRun after;
  private final ScoredAccounts start;
  private final ScoredAccounts end;
  private final boolean refitted;
  private final ScoredAccounts comparableStart;
  private final ScoredAccounts newAccounts;
  private final ScoredAccounts newWeights;

  RunComparison(ScoredRun before, ScoredRun after) {
    this.before = before;
    this.after = after;
    start = before.asScored();
    end = after.asScored();
    Model reweighted = reweighted();
    refitted = !reweighted.equals(after.model());
    GradeMode mode = refitted ? GradeMode.FORCED_CURVE : GradeMode.FITTED_LIMITS;
    comparableStart = before.under(before.model(), mode);
    newAccounts = after.under(before.model(), mode);
    newWeights = after.under(reweighted, mode);
  }

  /** The earlier model under the later weights; as it is, when they weigh other components. */
  private Model reweighted() {
    boolean sameComponents = before.model().componentNames().equals(after.model().componentNames());
    return sameComponents ? before.model().withWeights(after.model().weights()) : before.model();
  }

  RunDiff diff() {
    List<GradeMove> moves = new ArrayList<>();
    List<RunDiff.Single> came = new ArrayList<>();
    for (int row = 0; row < end.size(); row++) {
      Integer earlierRow = before.rowOf().get(after.id(row));
      if (earlierRow == null) {
        came.add(after.single(end, row));
      } else if (start.grade(earlierRow) != end.grade(row)) {
        moves.add(move(earlierRow, row));
      }
    }
    return new RunDiff(end.size() - came.size(), moves, came, gone());
  }

  private List<RunDiff.Single> gone() {
    List<RunDiff.Single> gone = new ArrayList<>();
    for (int row = 0; row < start.size(); row++) {
      if (!after.rowOf().containsKey(before.id(row))) {
        gone.add(before.single(start, row));
      }
    }
    return gone;
  }

  private GradeMove move(int earlierRow, int row) {
    return new GradeMove(
        after.id(row),
        after.name(row),
        start.grade(earlierRow),
        end.grade(row),
        cause(earlierRow, row));
  }

  private Cause cause(int earlierRow, int row) {
    int direction = start.grade(earlierRow).compareTo(end.grade(row));
    Cause cause = Cause.REFIT;
    double furthest = 0;
    for (Map.Entry<Cause, Double> step : steps(earlierRow, row).entrySet()) {
      double way = direction > 0 ? step.getValue() : -step.getValue();
      if (way > furthest) {
        furthest = way;
        cause = step.getKey();
      }
    }
    return cause;
  }

  private Map<Cause, Double> steps(int earlierRow, int row) {
    double data = percentile(newAccounts, row) - percentile(comparableStart, earlierRow);
    double weights = percentile(newWeights, row) - percentile(newAccounts, row);
    Map<Cause, Double> steps = new EnumMap<>(Cause.class);
    steps.put(sameNames(after.id(row)) ? Cause.DATA : Cause.MATCH, data);
    steps.put(Cause.WEIGHTS, weights);
    if (refitted) {
      double all = percentile(end, row) - percentile(start, earlierRow);
      steps.put(Cause.REFIT, all - data - weights);
    }
    return steps;
  }

  private static double percentile(ScoredAccounts scored, int row) {
    return scored.standings().percentile()[row];
  }

  private boolean sameNames(String id) {
    TreeSet<String> none = new TreeSet<>();
    return before.namesOf().getOrDefault(id, none).equals(after.namesOf().getOrDefault(id, none));
  }
}
